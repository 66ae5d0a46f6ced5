// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace loquat::test {

// A reply as models write them, made up from a seed: headings, paragraphs, nested and task lists,
// quotes, tables, code, formulas, links, in several scripts. About `length` characters.
QString markdownReply(quint32 seed, int length);

} // namespace loquat::test
