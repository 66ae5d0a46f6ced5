// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/markdown/blockhtml.h"
#include "app/markdown/blocktext.h"
#include "app/markdown/markdown.h"
#include "app/markdown/markdownstream.h"
#include "tests/fuzz/fuzzing.h"

namespace loquat::fuzz {

namespace {

QList<Block> readCut(const QString& text, QByteArrayView input)
{
    MarkdownStream stream;
    Cuts cuts(input);
    QList<Block> seen;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype length = cuts.next(text.size() - at);
        stream.append(QStringView(text).sliced(at, length));
        at += length;
        stream.tail();
        for (const qsizetype block : stream.takeReread()) {
            if (block < seen.size())
                seen[block] = stream.stable().at(block);
        }
        require(stream.stable().size() >= seen.size(), "stable blocks stay");
        require(stream.stable().first(seen.size()) == seen, "stable blocks do not change");
        seen = stream.stable();
    }
    stream.finish();
    return stream.stable();
}

void check(const QList<Block>& blocks, qsizetype length)
{
    for (const Block& block : blocks) {
        require(block.from >= 0 && block.from <= block.to && block.to <= length + 1,
                "stands in the text");
        require(block.inside.size() <= 100 && block.cells.size() <= 64, "has its bounds");
        require(block.cells.size() == block.columns.size(), "has a cell for each column");
        for (const Span& span : block.spans)
            require(isSound(span.text) && !span.text.contains(u'\x02'), "is text for people");
    }
    require(isSound(plainText(blocks)) && isSound(html(blocks)), "can be copied");
}

} // namespace

} // namespace loquat::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace loquat::fuzz;
    const QByteArrayView input = viewOf(data, size);
    const QString text = QString::fromUtf8(input);
    const QList<loquat::Block> whole = loquat::parseMarkdown(text);
    require(readCut(text, input) == whole, "cuts change nothing");
    check(whole, text.size());
    return 0;
}
