// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/memory.h"

#include <gtest/gtest.h>

namespace loquat {

namespace {

Turn finishedTurn()
{
    Turn turn;
    turn.id = TurnId{1};
    turn.profile = ProfileId{QStringLiteral("p")};
    turn.model = QStringLiteral("m");
    turn.modelDigest = QStringLiteral("d");
    turn.settings.system = QStringLiteral("Be brief");
    turn.reply.state = ReplyState::Complete;
    return turn;
}

MemoryQuestion sameAgain()
{
    const Turn turn = finishedTurn();
    return {turn.profile, turn.model, turn.modelDigest, turn.settings, false};
}

} // namespace

TEST(Memory, AFittingArrayGoesAlong)
{
    const MemoryStatus status = chooseMemory(sameAgain(), finishedTurn(), true, false);
    EXPECT_EQ(status.way, MemoryWay::Context);
    EXPECT_EQ(status.reason, MemoryReason::ServerArray);
}

TEST(Memory, SamplingAndWindowDoNotMatter)
{
    MemoryQuestion question = sameAgain();
    question.settings.options.insert(QStringLiteral("temperature"), 0.2);
    question.settings.options.insert(QStringLiteral("num_ctx"), 8192);
    question.settings.think = QJsonValue(true);
    question.settings.stream = false;
    EXPECT_EQ(chooseMemory(question, finishedTurn(), true, false).way, MemoryWay::Context);
}

TEST(Memory, EveryChangeThatBreaksItIsNamed)
{
    const Turn parent = finishedTurn();
    const auto reason = [&](auto change) {
        MemoryQuestion question = sameAgain();
        change(question);
        const MemoryStatus status = chooseMemory(question, parent, true, false);
        EXPECT_EQ(status.way, MemoryWay::None);
        return status.reason;
    };
    EXPECT_EQ(reason([](auto& q) { q.model = QStringLiteral("other"); }),
              MemoryReason::ModelChanged);
    EXPECT_EQ(reason([](auto& q) { q.modelDigest = QStringLiteral("other"); }),
              MemoryReason::DigestChanged);
    EXPECT_EQ(reason([](auto& q) { q.profile.value = QStringLiteral("other"); }),
              MemoryReason::ServerChanged);
    EXPECT_EQ(reason([](auto& q) { q.settings.system.clear(); }), MemoryReason::SystemChanged);
    EXPECT_EQ(reason([](auto& q) { q.settings.suffix = QStringLiteral("}"); }),
              MemoryReason::SystemChanged);
    EXPECT_EQ(reason([](auto& q) { q.settings.templateText = QStringLiteral("{{.}}"); }),
              MemoryReason::SystemChanged);
    EXPECT_EQ(reason([](auto& q) { q.settings.raw = true; }), MemoryReason::RawPrompt);
    EXPECT_EQ(reason([](auto& q) { q.hasImages = true; }), MemoryReason::ImagesInPast);
}

TEST(Memory, AnUnknownDigestIsNoChange)
{
    MemoryQuestion question = sameAgain();
    question.modelDigest.clear();
    EXPECT_EQ(chooseMemory(question, finishedTurn(), true, false).way, MemoryWay::Context);
}

TEST(Memory, APastWithImagesOrWithoutAnEndHasNone)
{
    EXPECT_EQ(chooseMemory(sameAgain(), finishedTurn(), true, true).reason,
              MemoryReason::ImagesInPast);
    EXPECT_EQ(chooseMemory(sameAgain(), finishedTurn(), false, false).reason,
              MemoryReason::NoArray);
    Turn parent = finishedTurn();
    parent.reply.state = ReplyState::Interrupted;
    EXPECT_EQ(chooseMemory(sameAgain(), parent, true, false).reason,
              MemoryReason::ParentUnfinished);
    EXPECT_EQ(chooseMemory(sameAgain(), std::nullopt, false, false).reason,
              MemoryReason::FirstTurn);
}

TEST(Memory, AnArrayThatCannotBeOneIsDisproved)
{
    EXPECT_EQ(disproveContext({}, {}, 2), MemoryReason::NoArray);
    EXPECT_EQ(disproveContext({}, "[ ]", 2), MemoryReason::NoArray);
    EXPECT_EQ(disproveContext("[1,2]", "[1,2]", 1), MemoryReason::ArrayDisproved);
    EXPECT_EQ(disproveContext({}, "[1,2,3,4,5]", 82), MemoryReason::ArrayDisproved);
    EXPECT_EQ(disproveContext({}, R"([{"k":1}])", {}), MemoryReason::ArrayDisproved);
    EXPECT_EQ(disproveContext({}, "[1.5,2]", {}), MemoryReason::ArrayDisproved);
    EXPECT_FALSE(disproveContext("[1,2]", "[1, 2, 3, -4]", 2));
    EXPECT_FALSE(disproveContext({}, "[5,6,7,8]", {}));
}

} // namespace loquat
