// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/imagelimits.h"

#include <gtest/gtest.h>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

Attachments images(int count, qsizetype bytes)
{
    Attachment one;
    one.jpeg = QByteArray(bytes, 'j');
    return Attachments(count, one);
}

} // namespace

TEST(ImageLimits, KoboldTakesEightAndOthersAnyNumber)
{
    EXPECT_FALSE(imagesProblem(images(8, 10), ServerKind::Kobold));
    const auto problem = imagesProblem(images(9, 10), ServerKind::Kobold);
    ASSERT_TRUE(problem);
    EXPECT_EQ(problem->code, ErrorCode::Usage);
    EXPECT_EQ(problem->reason, ErrorReason::TooManyImages);
    EXPECT_EQ(problem->subject, u"8"_s);
    for (const ServerKind kind : {ServerKind::Unknown, ServerKind::Ollama, ServerKind::Proxy})
        EXPECT_FALSE(imagesProblem(images(9, 10), kind));
}

TEST(ImageLimits, TextsAreNoImages)
{
    Attachments some = images(8, 10);
    some.append(textAttachment(u"notes.txt"_s, u"text"_s));
    EXPECT_FALSE(imagesProblem(some, ServerKind::Kobold));
}

TEST(ImageLimits, TogetherTheyHaveALimit)
{
    EXPECT_FALSE(imagesProblem(images(4, mostImageBytes / 4), ServerKind::Unknown));
    const auto problem = imagesProblem(images(4, mostImageBytes / 4 + 1), ServerKind::Ollama);
    ASSERT_TRUE(problem);
    EXPECT_EQ(problem->reason, ErrorReason::ImagesTooLarge);
}

} // namespace loquat
