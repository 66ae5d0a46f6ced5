// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/markdown/block.h"

#include <QStringView>

namespace loquat {

// Reads CommonMark with tables, strikethrough (two tildes), task lists, bare addresses, footnotes
// and formulas. Exactly what a MarkdownStream gives that gets the same text in any pieces.
//
// Where it differs from CommonMark:
// - Formulas are `$…$`, `$$…$$`, `\(…\)` and `\[…\]` within one paragraph. An opening dollar is not
//   followed by white space, a closing one neither follows white space nor stands before a digit,
//   so that prices stay prices. A line that opens `$$` or `\[` begins a formula that ends at its
//   closing mark; if a blank line comes first, there is none: its lines are
//   read as any others.
// - A line end within a paragraph is a line break: models mean it so.
// - Raw HTML is text. Links other than http, https and mailto are text.
// - A footnote's text stays where it is written.
// - Paragraphs of more than 3,072 characters are cut into blocks at the next quiet place (at most
//   6,144), code and HTML of more than 16,384 at the next line end: see Block::continues.
// - Nesting beyond 100, tables of more than 64 columns and rows beyond the 20,000th cell of a table
//   come as Block::Kind::Source. After 1,000 link definitions, more are ignored.
// - Characters that would take the display apart (control characters, lone surrogates, line and
//   paragraph separators, object replacement) come out as U+FFFD or as a space.
//
// Takes time linear in the text, whatever the text is.
QList<Block> parseMarkdown(QStringView source);

} // namespace loquat
