// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace loquat {

// What stands between a reply's text and the text that continues it, so that both read as one:
// nothing where the first broke off inside a word-less script, at a space or inside code; a space
// between words; a line end before a heading, a list item or a table row. A model asked to go on
// leaves out the space it stopped at, so words are taken to be whole.
QString jointOf(const QString& text, const QString& more);

QString joinedReply(const QString& text, const QString& more);

} // namespace loquat
