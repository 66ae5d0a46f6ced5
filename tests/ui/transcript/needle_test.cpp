// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/needle.h"
#include "ui/transcript/showntext.h"

#include <gtest/gtest.h>

namespace loquat {

using namespace Qt::StringLiterals;

TEST(Needle, FindsOneAfterTheOther)
{
    const auto ranges = Needle(u"aba"_s, false).hitsIn(u"ababa ABA"_s);
    EXPECT_EQ(ranges, (std::vector<TextRange>{{0, 3}, {6, 9}}));
    EXPECT_EQ(Needle(u"aba"_s, true).hitsIn(u"ababa ABA"_s).size(), 1U);
}

TEST(Needle, RulesOutWhatCannotHoldIt)
{
    const Needle needle(u"one elephant"_s, false);
    EXPECT_FALSE(needle.mayBeIn(TurnPart::Answer, u"Some **bold** words, and `code`."_s));
    EXPECT_FALSE(needle.mayBeIn(TurnPart::Answer, QString()));
    EXPECT_FALSE(needle.mayBeIn(TurnPart::Answer, u"A [link](https://example.com/a) & more"_s));
    EXPECT_TRUE(needle.mayBeIn(TurnPart::Answer, u"An Elephant."_s)) << "perhaps";
}

TEST(Needle, RulesOutNothingThatIsShown)
{
    const QString sources[]{
        u"plain elephant"_s,
        u"**ele**phant"_s,
        u"ele_phant_ el`eph`ant ~~ele~~phant"_s,
        u"[ele](https://example.com)phant"_s,
        u"[ele][1]phant\n\n[1]: https://example.com"_s,
        u"&eacute;l&eacute;phant &#101;lephant"_s,
        u"1. elephant\n1. elephant\n1. elephant"_s,
        u"- [x] elephant"_s,
        u"# Elephant\n\n> ele\\-phant"_s,
        u"| a | elephant |\n|---|---|\n| b | *ele*phant |"_s,
        u"```python\nelephant()\n```"_s,
        u"ele[^1]phant\n\n[^1]: elephants"_s,
        u"$elephant$ costs 5$"_s,
        u"[ele](https://example.com/a_(b))phant [e](<a b>)le [l](x \"(t\")e ele[x](a b)phant & so"_s,
        u"e$le$phant \\(ele\\)phant\n\n\\[elephant\\]"_s,
        u"[ele]phant ele[phant]\n\n[ele]: https://example.com\n[phant]: https://example.com"_s,
        u"ele<https://eleph>ant ele<b>phant</b>"_s,
        u"a![ele](https://example.com/p.png)phant"_s,
    };
    for (const QString& source : sources) {
        const QString shown = shownText(TurnPart::Answer, source);
        for (qsizetype from = 0; from < shown.size(); ++from) {
            for (qsizetype length = 1; length <= 9 && from + length <= shown.size(); ++length) {
                const QString text = shown.mid(from, length);
                if (text.contains(u'\n'))
                    continue;
                ASSERT_TRUE(Needle(text, false).mayBeIn(TurnPart::Answer, source))
                    << qPrintable(text + u" in "_s + source);
            }
        }
    }
}

} // namespace loquat
