// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/markdown/blocktext.h"
#include "app/markdown/markdown.h"
#include "tests/app/markdown/described.h"

#include <gtest/gtest.h>

namespace loquat::test {
namespace {

using namespace Qt::StringLiterals;

QStringList read(const QString& text)
{
    return described(parseMarkdown(text));
}

} // namespace

TEST(Markdown, ReadsHeadingsParagraphsAndRules)
{
    EXPECT_EQ(read(u"# One #\ntext\nmore\n\nTwo\n---\n***\n"_s),
              (QStringList{u"h1 One"_s, u"p text{br:}more"_s, u"h2 Two"_s, u"rule"_s}));
}

TEST(Markdown, ReadsNestedListsWithTheirNumbersAndTasks)
{
    EXPECT_EQ(
        read(u"3. a\n4. b\n   - [x] c\n   - [ ] d\n\n5. e\n"_s),
        (QStringList{u"3. p a"_s, u"4. p b"_s, u"4. -[x] p c"_s, u"4. -[ ] p d"_s, u"5. p e"_s}));
}

TEST(Markdown, KeepsListsApartByTheirFirstItem)
{
    const QList<Block> blocks = parseMarkdown(u"- a\n- b\n\ntext\n\n- c\n* d\n");
    ASSERT_EQ(blocks.size(), 5);
    EXPECT_EQ(blocks[0].inside[0].list, blocks[1].inside[0].list);
    EXPECT_NE(blocks[1].inside[0].list, blocks[3].inside[0].list);
    EXPECT_NE(blocks[3].inside[0].list, blocks[4].inside[0].list);
    EXPECT_NE(blocks[0].inside[0].from, blocks[1].inside[0].from);
}

TEST(Markdown, ReadsQuotesWithLazyLines)
{
    EXPECT_EQ(read(u"> a\nb\n> > c\n\nd"_s),
              (QStringList{u"> p a{br:}b"_s, u"> > p c"_s, u"p d"_s}));
}

TEST(Markdown, ReadsFencedAndIndentedCode)
{
    EXPECT_EQ(read(u"```py x\na\n\n b\n```\n\n    c\n\n\n    d\n\ne"_s),
              (QStringList{u"code(py) a\\n\\n b\\n"_s, u"code c\\n\\n\\nd\\n"_s, u"p e"_s}));
}

TEST(Markdown, ReadsTablesRowByRow)
{
    const QList<Block> blocks =
        parseMarkdown(u"text\n| a | b\\|c |\n|:-:|--:|\n| *1* |\nx|y|z\n\nend");
    EXPECT_EQ(described(blocks), (QStringList{u"p text"_s, u"rowhead a|b|c"_s, u"row {/:1}|"_s,
                                              u"row x|y"_s, u"p end"_s}));
    EXPECT_EQ(blocks[2].columns,
              (QList<Block::Alignment>{Block::Alignment::Centre, Block::Alignment::Right}));
    EXPECT_EQ(blocks[3].table, blocks[1].from);
}

TEST(Markdown, ReadsSpans)
{
    EXPECT_EQ(
        read(u"*a* **b** ~~c~~ ~d~ `e*` [f](http://g \"t\") ![h *i*](https://j) <b> k  \nl"_s),
        (QStringList{u"p {/:a} {*:b} {~:c} ~d~ {code:e*} {@http://g:f} {image!https://j:h i} "
                     "{html:<b>} k{br:}l"_s}));
    EXPECT_EQ(read(u"www.a.bc x@y.zz ***m***"_s),
              (QStringList{u"p {@http://www.a.bc:www.a.bc} {@mailto:x@y.zz:x@y.zz} {/*:m}"_s}));
}

TEST(Markdown, DropsAddressesThatAreNotForPeople)
{
    EXPECT_EQ(read(u"[a](javascript:x) [b](file:///c) [d](/e) ![f](data:g) <mailto:h@i.jk>"_s),
              (QStringList{u"p a b d {image:f} {@mailto:h@i.jk:mailto:h@i.jk}"_s}));
}

TEST(Markdown, ReadsFormulasAndLeavesPrices)
{
    EXPECT_EQ(read(u"$a_1*b_2*$ and \\(x\\) but $5 and $10, US$5-$6, `$c$`, \\$d$"_s),
              (QStringList{
                  u"p {math:a_1*b_2*} and {math:x} but $5 and $10, US$5-$6, {code:$c$}, $d$"_s}));
    EXPECT_EQ(read(u"$$\na\n- b\n=\n$$\n\n\\[ c \\]\n\n**$x$** is $$y$$."_s),
              (QStringList{u"math a\\n- b\\n="_s, u"math c"_s, u"p {math*:x} is {display:y}."_s}));
    EXPECT_EQ(read(u"$$\nno *end*\n\ntext"_s),
              (QStringList{u"p $${br:}no {/:end}"_s, u"p text"_s}));
}

TEST(Markdown, ReadsWhatStandsBelowAFormulaThatNeverEnds)
{
    EXPECT_EQ(read(u"It costs\n$$\n- a\n  - b\n> c\n\nend"_s),
              (QStringList{u"p It costs"_s, u"p $$"_s, u"- p a"_s, u"- - p b"_s, u"> p c"_s,
                           u"p end"_s}));
    EXPECT_EQ(read(u"- $$\n  x\n  1. one\n     more\n- next"_s),
              (QStringList{u"- p $${br:}x"_s, u"- 1. p one{br:}more"_s, u"- p next"_s}));
    EXPECT_EQ(read(u"\\[\n| a | b |\n|---|---|\n| 1 | 2 |\n# Title"_s).last(), u"h1 Title"_s);
    EXPECT_EQ(read(u"$$ a\n---\n\n$$ b $$ c"_s), (QStringList{u"h2 $$ a"_s, u"p {display:b} c"_s}));
}

TEST(Markdown, KnowsHowAFormulaWasWritten)
{
    const auto spans = parseMarkdown(u"$a$ \\(b\\) $$c$$ \\[d\\]").value(0).spans;
    QStringList sources;
    for (const Span& span : spans) {
        if (!span.source.isEmpty())
            sources.append(span.source);
    }
    EXPECT_EQ(sources, (QStringList{u"$a$"_s, u"\\(b\\)"_s, u"$$c$$"_s, u"\\[d\\]"_s}));
    EXPECT_EQ(parseMarkdown(u"\\[\nx\n\\]\n").value(0).source, u"\\[\nx\n\\]"_s);
    EXPECT_EQ(parseMarkdown(u"$$x$$").value(0).source, u"$$x$$"_s);
}

TEST(Markdown, KeepsWhatStandsWhereALongParagraphIsCut)
{
    for (const QString& word : {u"words. "_s, u"a line\n"_s, u"words "_s, u"x"_s}) {
        const QString text = word.repeated(20'000 / word.size()).trimmed();
        EXPECT_EQ(plainText(parseMarkdown(text)), text);
    }
}

TEST(Markdown, ShowsRawHtmlAsText)
{
    EXPECT_EQ(read(u"<div>\n*a*\n</div>\n\n<!-- x\n\ny -->\nz"_s),
              (QStringList{u"source <div>\\n*a*\\n</div>\\n"_s, u"source <!-- x\\n\\ny -->\\n"_s,
                           u"p z"_s}));
}

TEST(Markdown, ResolvesReferencesThatAreDefinedLater)
{
    EXPECT_EQ(
        read(
            u"[a] [b][c] [d] e[^1] f[^2]\n\n[A]: http://a\n[c]: <http://c> 'title'\n\n[^1]: g\n\n    h\n"_s),
        (QStringList{u"p {@http://a:a} {@http://c:b} [d] e{note:1} f[^2]"_s, u"^1 p g"_s,
                     u"^1 p h"_s}));
}

TEST(Markdown, ShowsEmptyItemsAndQuotes)
{
    EXPECT_EQ(read(u"-\n- a\n-\n\n>\n"_s), (QStringList{u"- p"_s, u"- p a"_s, u"- p"_s, u"> p"_s}));
}

TEST(Markdown, TellsWhereBlocksStand)
{
    const QString text = u"# 😀\n\n> - ab\n>   cd\n\n```\nx\n```\n"_s;
    const QList<Block> blocks = parseMarkdown(text);
    ASSERT_EQ(blocks.size(), 3);
    EXPECT_EQ(text.sliced(blocks[0].from, blocks[0].to - blocks[0].from), u"# 😀"_s);
    EXPECT_EQ(text.sliced(blocks[1].from, blocks[1].to - blocks[1].from), u"ab\n>   cd"_s);
    EXPECT_EQ(text.sliced(blocks[2].from, blocks[2].to - blocks[2].from), u"```\nx\n```"_s);
    EXPECT_FALSE(blocks[0].spaced);
    EXPECT_TRUE(blocks[1].spaced);
}

} // namespace loquat::test
