// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/markdown/block.h"

#include <QStringList>

namespace loquat {

// A block whose text has not been read for emphasis, links and the like yet.
struct RawBlock
{
    Block block;
    QString text;      // Paragraph and Heading
    QStringList cells; // TableRow
};

struct LinkDefinition
{
    QString label;  // see Definitions::normalised; a footnote's begins with '^'
    QString source; // one line of Markdown; empty for a footnote
};

struct RawBlocks
{
    QList<RawBlock> blocks;
    QList<LinkDefinition> definitions;
};

} // namespace loquat
