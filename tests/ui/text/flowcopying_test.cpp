// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/markdown/markdown.h"
#include "tests/support/markdownreplies.h"
#include "ui/text/flowbuilder.h"
#include "ui/text/flowcopying.h"
#include "ui/text/flowhtml.h"

#include <gtest/gtest.h>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

QString copied(const QString& source, int from, int to)
{
    FlowCopying copying(flowParts(parseMarkdown(source)), from, to);
    EXPECT_TRUE(copying.go(1000));
    return copying.takePlain();
}

} // namespace

TEST(FlowCopying, CopiesFormulasThatLieInItWholeAsTheyAreWritten)
{
    const QString source = u"We have $a+b$ here"_s;
    const QString shown = shownMarkdown(source);
    const int formula = int(shown.indexOf(u"a+b"_s));
    ASSERT_GT(formula, 0);
    EXPECT_EQ(copied(source, 0, int(shown.size())), source);
    EXPECT_EQ(copied(source, formula + 1, int(shown.size())), u"+b here"_s);
    EXPECT_EQ(copied(source, 0, formula + 2), u"We have a+"_s);
}

TEST(FlowCopying, CopiesAnyStretchAsItIsShown)
{
    const QString source = u"# Head\n\n- one\n- two **bold**\n\n> quoted\n\n| a | b |\n|---|---|\n"
                           "| 1 | 2 |\n\n```\ncode\n```\n"_s;
    const QString shown = shownMarkdown(source);
    for (int from = 0; from <= shown.size(); ++from) {
        for (int to = from; to <= shown.size(); ++to)
            ASSERT_EQ(copied(source, from, to), shown.mid(from, to - from)) << from << ' ' << to;
    }
}

TEST(FlowCopying, GivesTheSameInAnySteps)
{
    for (quint32 seed = 0; seed < 20; ++seed) {
        const QList<FlowPart> parts = flowParts(parseMarkdown(test::markdownReply(seed, 4000)));
        const int length = shownLength(parts);
        ASSERT_EQ(length, shownParts(parts).size());
        const int from = int(seed) * length / 50;
        const int to = length - int(seed) * length / 60;
        FlowCopying whole(parts, from, to);
        ASSERT_TRUE(whole.go(int(parts.size())));
        FlowCopying stepwise(parts, from, to);
        int steps = 1;
        while (!stepwise.go(1))
            ++steps;
        EXPECT_GT(steps, 3);
        EXPECT_EQ(stepwise.takePlain(), whole.takePlain());
        const QString html = whole.takeHtml();
        EXPECT_EQ(stepwise.takeHtml(), html);
        EXPECT_EQ(html, flowHtml(parts, from, to));
    }
}

} // namespace loquat
