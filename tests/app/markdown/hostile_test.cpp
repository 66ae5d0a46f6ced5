// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/markdown/blockhtml.h"
#include "app/markdown/blocktext.h"
#include "app/markdown/markdown.h"
#include "app/markdown/markdownstream.h"

#include <algorithm>
#include <ctime>
#include <gtest/gtest.h>

// What nobody would write and a model may: none of it may take more than linear time, deep
// recursion or blocks without bounds.

namespace loquat::test {
namespace {

using namespace Qt::StringLiterals;

QString filled(const QString& part, qsizetype length)
{
    return part.repeated(1 + length / part.size()).first(length);
}

double secondsToRead(const QString& text)
{
    const std::clock_t begin = std::clock();
    parseMarkdown(text);
    return double(std::clock() - begin) / CLOCKS_PER_SEC;
}

void expectBounded(const QList<Block>& blocks)
{
    for (const Block& block : blocks) {
        ASSERT_LE(block.inside.size(), 100);
        ASSERT_LE(block.cells.size(), 64);
        ASSERT_LE(plainText(block.spans).size(), 8192);
        ASSERT_LE(block.text.size(), 40000);
        ASSERT_LE(block.from, block.to);
    }
}

} // namespace

TEST(HostileMarkdown, TakesTimeInProportionToItsLength)
{
    for (const QString& part :
         {u"["_s,        u"![l"_s,   u"**a"_s,         u"*_"_s,   u"_a_"_s,   u"`a``"_s, u"<"_s,
          u"<a "_s,      u"$a "_s,   u"\\["_s,         u"> "_s,   u"- "_s,    u"[a]("_s, u"[a]"_s,
          u"[a]: b\n"_s, u"a\n"_s,   u"- a\n"_s,       u"| a "_s, u"> a\n"_s, u"&amp"_s, u"a@"_s,
          u"$$\n"_s,     u"```\n"_s, u"[^a]: b\n\n"_s, u"-\n"_s,  u"x<b\n"_s, u"  "_s}) {
        double ratio = 0;
        for (int attempt = 0; attempt < 3; ++attempt) { // the machine may be busy with other things
            const double once = secondsToRead(filled(part, 30'000));
            ratio = secondsToRead(filled(part, 60'000)) / std::max(once, 0.002);
            if (ratio < 3)
                break;
        }
        EXPECT_LT(ratio, 3) << part.toStdString();
    }
}

TEST(HostileMarkdown, CutsAMegabyteWithoutALineEnd)
{
    for (const QString& part : {u"a"_s, u"word "_s, u"漢"_s, u"😀"_s, u"[a](http://b"_s}) {
        const QString text = filled(part, 1'000'000);
        const QList<Block> blocks = parseMarkdown(text);
        EXPECT_GT(blocks.size(), 100);
        expectBounded(blocks);
    }
}

TEST(HostileMarkdown, GivesWhatIsTooDeepAsSource)
{
    const QList<Block> blocks = parseMarkdown(u"> "_s.repeated(10'000) + u"a\nb\n\nc"_s);
    expectBounded(blocks);
    EXPECT_EQ(blocks.first().kind, Block::Kind::Source);
    EXPECT_EQ(blocks.first().inside.size(), 100);
    EXPECT_TRUE(blocks.first().text.contains(u"> > >"_s));
    EXPECT_EQ(plainText(blocks.last().spans), u"c"_s);
}

TEST(HostileMarkdown, GivesTooWideTablesAsSource)
{
    const auto table = [](int columns) {
        return u"|a"_s.repeated(columns) + u'\n' + u"|-"_s.repeated(columns) + u'\n' +
               u"|b"_s.repeated(columns) + u"\n\nend"_s;
    };
    EXPECT_EQ(parseMarkdown(table(64)).first().kind, Block::Kind::TableRow);
    const QList<Block> wide = parseMarkdown(table(500));
    ASSERT_EQ(wide.size(), 2);
    EXPECT_EQ(wide[0].kind, Block::Kind::Source);
    EXPECT_EQ(wide[0].text.count(u'\n'), 3);
    EXPECT_EQ(wide[1].kind, Block::Kind::Paragraph);
}

TEST(HostileMarkdown, GivesRowsBeyondTheLimitAsSource)
{
    const QList<Block> blocks =
        parseMarkdown(u"|a|b|\n|-|-|\n"_s + u"|c|d|\n"_s.repeated(10'050) + u"\nend"_s);
    qsizetype rows = 0;
    for (const Block& block : blocks)
        rows += block.kind == Block::Kind::TableRow ? 1 : 0;
    EXPECT_EQ(rows, 10'000);
    EXPECT_EQ(blocks[10'000].kind, Block::Kind::Source);
    EXPECT_EQ(blocks[10'000].text.count(u'\n'), 51);
}

TEST(HostileMarkdown, ReadsAHundredThousandItems)
{
    const QList<Block> blocks = parseMarkdown(u"1. a\n"_s.repeated(100'000));
    ASSERT_EQ(blocks.size(), 100'000);
    EXPECT_EQ(blocks.last().inside.first().number, 100'000);
    EXPECT_EQ(html(blocks).count(u"<li>"_s), 100'000);
}

TEST(HostileMarkdown, ReplacesWhatTakesTheDisplayApart)
{
    constexpr char16_t units[] = {u'a',   0,      0xd800, u'b',   0xdc00, 7,
                                  0x2029, 0xfffc, 0xfdd0, 0x202e, u'c'};
    const QString text = QString::fromUtf16(units, std::size(units));
    const QList<Block> blocks = parseMarkdown(text);
    ASSERT_EQ(blocks.size(), 1);
    EXPECT_EQ(plainText(blocks),
              u"a\ufffd\ufffdb\ufffd\ufffd \ufffd\ufffd"_s + QChar(0x202e) + u'c');
}

TEST(HostileMarkdown, FollowsNoAddressOfAMegabyte)
{
    const QList<Block> blocks = parseMarkdown(u"[a](http://b/"_s + QString(1'000'000, u'c') +
                                              u") <http://d/"_s + QString(5000, u'e') + u'>');
    for (const Block& block : blocks) {
        for (const Span& span : block.spans)
            EXPECT_LE(span.link.size(), 8192);
    }
    expectBounded(blocks);
}

TEST(HostileMarkdown, CostsTheSameForEachPieceHoweverLongTheReply)
{
    for (const QString& part : {u"- item *of* a list\n"_s, u"| a | b |\n"_s, u"words, and more. "_s,
                                u"a line of a paragraph\n"_s, u"    code\n"_s}) {
        const auto secondsAt = [&part](qsizetype length) {
            MarkdownStream stream;
            stream.append(part.startsWith(u'|') ? u"|a|b|\n|-|-|\n"_s : QString());
            stream.append(filled(part, length));
            const std::clock_t begin = std::clock();
            const QString more = filled(part, 6400);
            for (qsizetype at = 0; at < more.size(); at += 10) {
                stream.append(QStringView(more).sliced(at, 10));
                stream.tail();
            }
            return double(std::clock() - begin) / CLOCKS_PER_SEC;
        };
        double ratio = 0;
        for (int attempt = 0; attempt < 3; ++attempt) {
            ratio = secondsAt(320'000) / std::max(secondsAt(20'000), 0.002);
            if (ratio < 2.5)
                break;
        }
        EXPECT_LT(ratio, 2.5) << part.toStdString();
    }
}

} // namespace loquat::test
