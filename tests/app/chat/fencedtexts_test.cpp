// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/fencedtexts.h"

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

TEST(FencedTexts, AFileStandsUnderItsNameBeforeThePrompt)
{
    const Attachments files{textAttachment(u"notes.txt"_s, u"one\ntwo\n"_s)};
    EXPECT_EQ(promptWithTexts(u"Sum it up."_s, files),
              u"notes.txt:\n```\none\ntwo\n```\n\nSum it up."_s);
    EXPECT_EQ(promptWithTexts(u"Alone"_s, {}), u"Alone"_s);
}

TEST(FencedTexts, TheFenceIsLongerThanAnyThatStandsInTheFile)
{
    const QString text = u"a\n````python\nx\n````"_s;
    EXPECT_EQ(fencedText(u"a.md"_s, text), u"a.md:\n`````\n"_s + text + u"\n`````"_s);
}

TEST(FencedTexts, ANameCannotBreakOutOfItsLine)
{
    EXPECT_EQ(fencedText(u"a\n```\nb"_s, u"x"_s), u"a ``` b:\n```\nx\n```"_s);
}

TEST(FencedTexts, PicturesAndLinksAreNoText)
{
    Attachment picture;
    picture.jpeg = "jpeg";
    EXPECT_EQ(promptWithTexts(u"p"_s, {picture, linkAttachment(u"https://example.org/a.png"_s)}),
              u"p"_s);
    EXPECT_EQ(imageCount({picture, textAttachment(u"n"_s, u"t"_s)}), 1);
    EXPECT_NE(textAttachment({}, u"<svg/>"_s).sha256, linkAttachment(u"<svg/>"_s).sha256);
}

} // namespace loquat::test
