// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/markdown/blocktext.h"
#include "app/markdown/markdown.h"

#include <gtest/gtest.h>

namespace loquat::test {
namespace {

using namespace Qt::StringLiterals;

std::string copied(QStringView source)
{
    return plainText(parseMarkdown(source)).toStdString();
}

} // namespace

TEST(BlockText, LeavesTheMarkupBehind)
{
    EXPECT_EQ(copied(u"# A *b*\n\nc [d](http://e) `f`  \ng $h$\n***\n"),
              "A b\n\nc d f\ng $h$\n———");
}

TEST(BlockText, KeepsListsAsOneWouldWriteThem)
{
    EXPECT_EQ(
        copied(u"2. a\n3. b\n   - c\n\n     d\n\n> e\n> - [x] f\n>   ```\n>   g\n>   h\n>   ```\n"),
        "2. a\n3. b\n   - c\n\n     d\n\n> e\n> - [x] f\n>       g\n>       h");
}

TEST(BlockText, PutsTabsBetweenCells)
{
    EXPECT_EQ(copied(u"|a|b|\n|-|-|\n|c|**d**|\n"), "a\tb\nc\td");
}

TEST(BlockText, JoinsWhatWasCutForItsLength)
{
    const QString words = u"word "_s.repeated(4000).trimmed();
    EXPECT_EQ(plainText(parseMarkdown(words)), words);
    const QString letters(20000, u'a');
    EXPECT_EQ(plainText(parseMarkdown(letters)), letters);
    const QString code = u"0123456789\n"_s.repeated(5000);
    EXPECT_EQ(plainText(parseMarkdown(u"```\n"_s + code + u"```"_s)), code.chopped(1));
}

} // namespace loquat::test
