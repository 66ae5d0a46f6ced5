// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lists/modelrow.h"

namespace loquat {

bool ModelRow::isChoice() const
{
    if (kind == Kind::Typed)
        return true;
    const bool doesSomethingElse = info.can(Capability::Embedding) == Known::Yes ||
                                   (info.can(Capability::Image) == Known::Yes && !paints);
    return kind == Kind::Model &&
           !(doesSomethingElse && info.can(Capability::Completion) == Known::No);
}

} // namespace loquat
