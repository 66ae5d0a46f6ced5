// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/showntext.h"

#include "ui/text/flowbuilder.h"

namespace loquat {

QString shownText(TurnPart part, const QString& source)
{
    return part == TurnPart::Answer ? shownMarkdown(source) : TextBody::displayable(source);
}

} // namespace loquat
