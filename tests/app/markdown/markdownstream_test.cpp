// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/markdown/markdown.h"
#include "app/markdown/markdownstream.h"
#include "tests/app/markdown/described.h"
#include "tests/app/markdown/markdowngenerator.h"

#include <gtest/gtest.h>

namespace loquat::test {
namespace {

using namespace Qt::StringLiterals;

// Appends in pieces whose lengths `next` gives, and looks at the tail on the way as a window does.
template <typename Next>
QList<Block> streamed(const QString& text, Next next)
{
    MarkdownStream stream;
    QList<Block> seen;
    QList<qsizetype> reread;
    for (qsizetype pos = 0; pos < text.size();) {
        const qsizetype length = std::min<qsizetype>(next(), text.size() - pos);
        stream.append(QStringView(text).sliced(pos, length));
        pos += length;
        stream.tail();
        for (const qsizetype block : stream.takeReread()) {
            if (block < seen.size())
                seen[block] = stream.stable().at(block);
        }
        if (stream.stable().size() == seen.size() && pos < text.size())
            continue;
        EXPECT_GE(stream.stable().size(), seen.size());
        EXPECT_EQ(stream.stable().first(seen.size()), seen);
        seen = stream.stable();
        if (testing::Test::HasFailure())
            return seen;
    }
    stream.finish();
    EXPECT_TRUE(stream.tail().isEmpty());
    EXPECT_EQ(stream.length(), text.size());
    return stream.stable();
}

void expectStreamsAsOne(const QString& text, quint32 seed)
{
    const QStringList once = described(parseMarkdown(text));
    const QList<Block> whole = parseMarkdown(text);
    QRandomGenerator random(seed);
    for (const int limit : {1, 5, 40}) {
        const QList<Block> pieces =
            streamed(text, [&] { return limit < 40 ? limit : 1 + int(random.bounded(limit)); });
        ASSERT_EQ(described(pieces), once) << limit << qPrintable(text);
        ASSERT_EQ(pieces, whole) << limit << qPrintable(text);
    }
}

} // namespace

TEST(MarkdownStream, GivesInPiecesWhatItGivesAtOnce)
{
    for (quint32 seed = 1; seed <= 50; ++seed) {
        expectStreamsAsOne(MarkdownGenerator(seed).document(6), seed);
        if (HasFatalFailure() || HasFailure())
            FAIL() << "seed " << seed;
    }
}

TEST(MarkdownStream, GivesInPiecesWhatItGivesAtOnceForSoup)
{
    for (quint32 seed = 1; seed <= 100; ++seed) {
        expectStreamsAsOne(MarkdownGenerator(seed).soup(80), seed);
        if (HasFatalFailure() || HasFailure())
            FAIL() << "seed " << seed;
    }
}

} // namespace loquat::test
