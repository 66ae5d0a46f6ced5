// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/conversation.h"

#include <gtest/gtest.h>

namespace loquat {

TEST(TitleFromPrompt, IsTheFirstLineThatSaysSomething)
{
    EXPECT_EQ(titleFromPrompt(QStringLiteral("\n  \n  Why is   the sky blue?\nAnd at sunset?")),
              QStringLiteral("Why is the sky blue?"));
    EXPECT_EQ(titleFromPrompt(QString()), QString());
}

TEST(TitleFromPrompt, IsCutAtAWord)
{
    const QString title = titleFromPrompt(QStringLiteral("word ").repeated(40));
    EXPECT_LE(title.size(), 60);
    EXPECT_TRUE(title.endsWith(QStringLiteral("word\u2026")));
}

TEST(TitleFromPrompt, NeverCutsACharacterInHalf)
{
    const QString title = titleFromPrompt(QStringLiteral("😀").repeated(60));
    EXPECT_FALSE(title.at(title.size() - 2).isHighSurrogate());
}

} // namespace loquat
