// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/markdown/blockhtml.h"

#include "app/markdown/htmlwriter.h"

namespace loquat {

QString html(const QList<Block>& blocks)
{
    HtmlWriter writer;
    for (const Block& block : blocks)
        writer.add(block);
    return writer.finished();
}

} // namespace loquat
