// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/markdown/markdown.h"
#include "ui/text/flowbuilder.h"

#include <gtest/gtest.h>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

QList<FlowPart> partsOf(const QString& source)
{
    return flowParts(parseMarkdown(source));
}

} // namespace

TEST(FlowBuilder, MakesOneTableOfItsRowsAndOneBlockOfItsCode)
{
    QString source = u"| a | b |\n|:-:|--:|\n"_s;
    for (int i = 0; i < 50; ++i)
        source += u"| %1 | x |\n"_s.arg(i);
    source +=
        u"\n```py\n"_s + u"a long line of code that is repeated\n"_s.repeated(2000) + u"```\n"_s;
    const QList<FlowPart> parts = partsOf(source);
    ASSERT_EQ(parts.size(), 2);
    EXPECT_EQ(parts.at(0).rows.size(), 51);
    EXPECT_EQ(parts.at(0).columns, (QList<FlowAlign>{FlowAlign::Centre, FlowAlign::End}));
    EXPECT_EQ(parts.at(1).text.text,
              (u"a long line of code that is repeated\n"_s.repeated(2000)).chopped(1));
    EXPECT_EQ(parts.at(1).language, u"py"_s);
}

TEST(FlowBuilder, MarksTheFirstPartOfEachItem)
{
    const QList<FlowPart> parts =
        partsOf(u"3. three\n\n   more\n4. four\n   - [ ] open\n   - [x] done"_s);
    ASSERT_EQ(parts.size(), 5);
    EXPECT_EQ(parts.at(0).marker, u"3."_s);
    EXPECT_EQ(parts.at(1).marker, QString());
    EXPECT_EQ(parts.at(2).marker, u"4."_s);
    EXPECT_EQ(parts.at(3).lead, u"  ☐ "_s);
    EXPECT_EQ(parts.at(4).lead, u"  ☑ "_s);
}

TEST(FlowBuilder, ShowsPicturesFormulasAndMarkupAsText)
{
    const QList<FlowPart> parts =
        partsOf(u"![a cat](https://example.com/c.png) $x^2$ costs $5 <b>x</b>\n\n$$\ny\n$$"_s);
    ASSERT_EQ(parts.size(), 2);
    EXPECT_EQ(parts.at(0).text.text.toStdString(),
              "🖼 a cat (https://example.com/c.png) x^2 costs $5 <b>x</b>");
    EXPECT_EQ(parts.at(1).kind, FlowPart::Kind::Math);
    EXPECT_EQ(parts.at(1).text.text, u"y"_s);
}

TEST(FlowBuilder, HandsOutWhatIsFinalAndKeepsTheLastPart)
{
    FlowBuilder builder;
    for (const Block& block : parseMarkdown(u"one\n\ntwo\n\nthree"_s))
        builder.add(block);
    EXPECT_EQ(builder.takeClosed().size(), 2);
    ASSERT_EQ(builder.parts().size(), 1);
    EXPECT_EQ(builder.parts().first().text.text, u"three"_s);
    EXPECT_TRUE(builder.takeClosed().isEmpty());
}

TEST(FlowBuilder, LooksAtEachParagraphForItsDirection)
{
    const QList<FlowPart> parts = partsOf(u"שלום world\n\nhello שלום\n\n- مرحبا"_s);
    ASSERT_EQ(parts.size(), 3);
    EXPECT_TRUE(parts.at(0).rightToLeft);
    EXPECT_FALSE(parts.at(1).rightToLeft);
    EXPECT_TRUE(parts.at(2).rightToLeft);
}

} // namespace loquat
