// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace loquat {

// The seven ways in which a line begins raw HTML, and where each ends.
enum class HtmlStart
{
    None,
    Verbatim,    // <script>, <pre>, <style>: to its closing tag
    Comment,     // to -->
    Instruction, // to ?>
    Declaration, // to >
    CData,       // to ]]>
    BlockTag,    // to a blank line
    AnyTag,      // to a blank line; cannot interrupt a paragraph
};

// `line` from its first character that is neither space nor tab.
HtmlStart htmlStart(QStringView line);

// Whether a line of such a block is its last one. Always false where a blank line ends it.
bool endsHtml(QStringView line, HtmlStart start);

} // namespace loquat
