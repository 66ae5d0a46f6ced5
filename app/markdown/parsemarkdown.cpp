// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/markdown/markdown.h"
#include "app/markdown/markdownstream.h"

namespace loquat {

QList<Block> parseMarkdown(QStringView source)
{
    MarkdownStream stream;
    stream.append(source);
    stream.finish();
    return stream.stable();
}

} // namespace loquat
