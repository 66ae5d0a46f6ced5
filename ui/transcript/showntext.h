// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/transcript/textspot.h"

#include <QString>

namespace loquat {

// The text of a part as its body shows it, from the text as it is stored: what find, copies,
// announcements and print work on. Positions in a body count its characters.
QString shownText(TurnPart part, const QString& source);

} // namespace loquat
