// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/markdown/blockhtml.h"
#include "app/markdown/markdown.h"
#include "tests/app/markdown/markdowngenerator.h"

#include <QRegularExpression>

#include <gtest/gtest.h>

namespace loquat::test {
namespace {

using namespace Qt::StringLiterals;

std::string pasted(QStringView source)
{
    return html(parseMarkdown(source)).toStdString();
}

} // namespace

TEST(BlockHtml, NestsWhatBlocksStandIn)
{
    EXPECT_EQ(pasted(u"- a\n  - b\n- c\n\ntext\n\n> 3. d\n"),
              "<ul>\n<li>a\n<ul>\n<li>b\n</li>\n</ul>\n</li>\n<li>c\n</li>\n</ul>\n<p>text</p>\n"
              "<blockquote>\n<ol start=\"3\">\n<li>d\n</li>\n</ol>\n</blockquote>\n");
}

TEST(BlockHtml, WritesTablesCodeAndSpans)
{
    EXPECT_EQ(pasted(u"|a|\n|:-:|\n|b|\n\n```\n<c>\n```\n**d** [e&](http://f?g&h) ![i](http://j)"),
              "<table><tr><th align=\"center\">a</th></tr>\n<tr><td align=\"center\">b</td></tr>\n"
              "</table>\n<pre><code>&lt;c&gt;\n</code></pre>\n<p><strong>d</strong> "
              "<a href=\"http://f?g&amp;h\">e&amp;</a> i</p>\n");
}

TEST(BlockHtml, EscapesRawHtmlAndLoadsNothing)
{
    EXPECT_EQ(
        pasted(u"<script>x</script>\n\na <img src=y> [b](javascript:z)"),
        "<pre><code>&lt;script&gt;x&lt;/script&gt;\n</code></pre>\n<p>a &lt;img src=y&gt; b</p>\n");
}

TEST(BlockHtml, ClosesWhatItOpens)
{
    static const QRegularExpression tag(u"<(/?)([a-z0-9]+)[^>]*>"_s);
    for (quint32 seed = 1; seed <= 100; ++seed) {
        QStringList open;
        const QString written = html(parseMarkdown(MarkdownGenerator(seed).document(12)));
        for (auto match = tag.globalMatch(written); match.hasNext();) {
            const auto found = match.next();
            const QString name = found.captured(2);
            if (name == u"hr" || name == u"br")
                continue;
            if (found.captured(1).isEmpty()) {
                open.append(name);
            } else {
                ASSERT_FALSE(open.isEmpty()) << seed;
                ASSERT_EQ(open.takeLast(), name) << seed << written.toStdString();
            }
        }
        ASSERT_TRUE(open.isEmpty()) << seed;
    }
}

} // namespace loquat::test
