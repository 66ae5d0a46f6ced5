// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/markdown/markdown.h"
#include "ui/text/flowbuilder.h"
#include "ui/text/flowhtml.h"

#include <gtest/gtest.h>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

std::string htmlOf(const QString& source, int from = 0, int to = 1'000'000)
{
    return flowHtml(flowParts(parseMarkdown(source)), from, to).remove(u'\n').toStdString();
}

} // namespace

TEST(FlowHtml, WritesWhatIsReadWithItsStructure)
{
    EXPECT_EQ(htmlOf(u"# A & B\n\nsome **bold** *text*"_s),
              "<h1>A &amp; B</h1><p>some <strong>bold</strong> <em>text</em></p>");
    EXPECT_EQ(htmlOf(u"1. a\n2. b\n   - c\n3. d"_s),
              "<ol><li><p>a</p></li><li><p>b</p><ul><li><p>c</p></li></ul></li>"
              "<li><p>d</p></li></ol>");
    EXPECT_EQ(htmlOf(u"> q\n\n```\na < b\n```"_s),
              "<blockquote><p>q</p></blockquote><pre><code>a &lt; b</code></pre>");
    EXPECT_EQ(htmlOf(u"| a | b |\n|---|---|\n| 1 | 2 |"_s),
              "<table border=\"1\"><tr><th>a</th><th>b</th></tr>"
              "<tr><td>1</td><td>2</td></tr></table>");
    EXPECT_EQ(htmlOf(u"[x](https://example.com/?a=1&b=2)"_s),
              "<p><a href=\"https://example.com/?a=1&amp;b=2\">x</a></p>");
}

TEST(FlowHtml, WritesOnlyTheStretchThatIsAskedFor)
{
    EXPECT_EQ(htmlOf(u"some **bold** text\n\nmore"_s, 5, 11), "<p><strong>bold</strong> t</p>");
    EXPECT_EQ(htmlOf(u"one\n\ntwo\n\nthree"_s, 5, 8), "<p>two</p>");
}

TEST(FlowHtml, LetsNoMarkupOfTheModelThrough)
{
    const QString html = QString::fromStdString(
        htmlOf(u"<script>alert(1)</script>\n\nx <img src=x onerror=y> y\n\n"
               u"[a](javascript:alert(1)) ![p](https://example.com/p.png)"_s));
    EXPECT_FALSE(html.contains(u"<script"_s));
    EXPECT_FALSE(html.contains(u"<img"_s));
    EXPECT_FALSE(html.contains(u"href=\"javascript"_s));
}

TEST(FlowHtml, MakesParagraphsOfPlainText)
{
    EXPECT_EQ(plainHtml(u"a < b\nc\n\nd"_s).remove(u'\n').toStdString(),
              "<p>a &lt; b<br>c</p><p>d</p>");
}

} // namespace loquat
