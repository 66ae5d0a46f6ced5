// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/figures.h"
#include "ui/transcript/turnwords.h"

#include <gtest/gtest.h>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

Turn turnIn(ReplyState state)
{
    Turn turn;
    turn.createdMs = 1'790'000'000'000;
    turn.reply.state = state;
    return turn;
}

} // namespace

TEST(TurnWords, CountTheSecondsOnceWaitingIsLong)
{
    const Turn turn = turnIn(ReplyState::Waiting);
    EXPECT_EQ(TurnWords::status(turn, {4999}), u"waiting…"_s);
    EXPECT_EQ(TurnWords::status(turn, {12'400}), u"Waiting 12 s. The model may be loading."_s);
}

TEST(TurnWords, SayWhetherTheModelIsLoaded)
{
    const Turn turn = turnIn(ReplyState::Waiting);
    EXPECT_EQ(TurnWords::status(turn, {7000, LoadState::Loading}),
              u"Waiting 7 s. The model is being loaded."_s);
    EXPECT_EQ(TurnWords::status(turn, {7000, LoadState::Loaded}),
              u"Waiting 7 s. The model is in memory or on its way; the server may be busy."_s);
    EXPECT_EQ(TurnWords::status(turn, {4999, LoadState::Loading}), u"waiting…"_s);
}

TEST(TurnWords, AnAnswerThatHoldsNothingYetIsStillWaitedFor)
{
    const Turn turn = turnIn(ReplyState::Streaming);
    EXPECT_EQ(TurnWords::status(turn, {7000, LoadState::Unknown}),
              u"Waiting 7 s. The model may be loading."_s);
    EXPECT_EQ(TurnWords::status(turn, {7000, LoadState::Unknown, true, false}), u"writing…"_s);
    EXPECT_EQ(TurnWords::status(turn, {7000, LoadState::Unknown, false, true}), u"thinking…"_s);
}

TEST(TurnWords, NameWhatWentWithAPrompt)
{
    EXPECT_TRUE(TurnWords::attachments({}).isEmpty());
    Attachment picture;
    picture.name = u"cat.jpg"_s;
    picture.jpeg = "j";
    EXPECT_EQ(TurnWords::attachments({textAttachment(u"notes.txt"_s, u"text"_s), picture,
                                      linkAttachment(u"https://a.example/b.png"_s)}),
              u"Attached: the file notes.txt, the image cat.jpg, the image at "
              "https://a.example/b.png."_s);
}

TEST(TurnWords, CountTheStepsOfAPicture)
{
    Turn turn = turnIn(ReplyState::Streaming);
    turn.reply.steps = Steps{3, 20};
    EXPECT_EQ(TurnWords::status(turn, {7000, LoadState::Unknown}), u"Painting: step 3 of 20"_s);
}

TEST(TurnWords, MissNoAnswerBesideAPicture)
{
    Turn turn = turnIn(ReplyState::Complete);
    EXPECT_FALSE(TurnWords::hint(turn, false, true).isEmpty());
    turn.reply.pictures.append(Attachment());
    EXPECT_EQ(TurnWords::hint(turn, false, true), QString());
    EXPECT_EQ(TurnWords::pictures(turn), u"A picture; Enter opens it."_s);
}

TEST(TurnWords, AReplyInTheQueueWaitsForItsTurnHoweverLong)
{
    EXPECT_EQ(TurnWords::status(turnIn(ReplyState::Queued), {7000, LoadState::Loading}),
              u"waiting for its turn…"_s);
}

TEST(TurnWords, TellThinkingFromWriting)
{
    const Turn turn = turnIn(ReplyState::Streaming);
    EXPECT_EQ(TurnWords::status(turn, {0, LoadState::Unknown, false, true}), u"thinking…"_s);
    EXPECT_EQ(TurnWords::status(turn, {}), u"writing…"_s);
}

TEST(TurnWords, NameAnUnusualEnd)
{
    Turn turn = turnIn(ReplyState::Complete);
    turn.reply.doneReason = u"stop"_s;
    EXPECT_FALSE(TurnWords::status(turn, {}).contains(u"ended"_s));
    turn.reply.doneReason = u"content_filter"_s;
    EXPECT_TRUE(TurnWords::status(turn, {}).endsWith(u"ended: content_filter"_s));
}

TEST(TurnWords, HaveABadgeForEveryEndButTheGoodOne)
{
    using Kind = TurnWords::Badge::Kind;
    const std::pair<ReplyState, TurnWords::Badge> ends[]{
        {ReplyState::CutByLimit, {u"token limit"_s, Kind::Warning}},
        {ReplyState::Cancelled, {u"stopped"_s, Kind::Plain}},
        {ReplyState::Interrupted, {u"interrupted"_s, Kind::Failure}},
        {ReplyState::Failed, {u"failed"_s, Kind::Failure}},
        {ReplyState::Empty, {u"empty"_s, Kind::Warning}},
    };
    for (const auto& [state, badge] : ends)
        EXPECT_EQ(TurnWords::badges(turnIn(state)), QList{badge});
    for (const ReplyState state : {ReplyState::Complete, ReplyState::Streaming, ReplyState::Queued})
        EXPECT_TRUE(TurnWords::badges(turnIn(state)).isEmpty());
}

TEST(TurnWords, HaveABadgeForTheMemoryUsed)
{
    using Kind = TurnWords::Badge::Kind;
    Turn turn = turnIn(ReplyState::Failed);
    turn.memory = {MemoryWay::Chat, MemoryReason::NoArray};
    EXPECT_EQ(TurnWords::badges(turn).value(1), (TurnWords::Badge{u"memory: chat"_s, Kind::Plain}));
    turn.memory = {MemoryWay::Context, MemoryReason::ArrayEchoed};
    EXPECT_EQ(TurnWords::badges(turn).value(1).kind, Kind::Warning);
}

TEST(TurnWords, SayHowLongItThought)
{
    Turn turn = turnIn(ReplyState::Complete);
    EXPECT_EQ(TurnWords::thinking(turn, false), u"Thinking…"_s);
    EXPECT_EQ(TurnWords::thinking(turn, true), u"Thoughts"_s);
    turn.reply.figures.thoughtNs = 4'200'000'000;
    EXPECT_EQ(TurnWords::thinking(turn, true), u"Thought for "_s + durationText(4.2));
}

TEST(TurnWords, OfferToContinueAtTheTokenLimit)
{
    const auto notice = TurnWords::notice(turnIn(ReplyState::CutByLimit));
    ASSERT_TRUE(notice);
    EXPECT_EQ(notice->sentence, u"Stopped at the token limit."_s);
    EXPECT_EQ(notice->actions, QList{ErrorAction::Continue});
    EXPECT_FALSE(notice->isFailure);
}

TEST(TurnWords, HaveANoticeForWhatWentWrongAndNoneForTheRest)
{
    for (const ReplyState state :
         {ReplyState::Failed, ReplyState::Interrupted, ReplyState::Empty}) {
        const auto notice = TurnWords::notice(turnIn(state));
        ASSERT_TRUE(notice);
        EXPECT_FALSE(notice->sentence.isEmpty());
    }
    const auto empty = TurnWords::notice(turnIn(ReplyState::Empty));
    EXPECT_TRUE(empty->actions.contains(ErrorAction::RetryWithoutStreaming));
    for (const ReplyState state :
         {ReplyState::Complete, ReplyState::Cancelled, ReplyState::Streaming, ReplyState::Queued})
        EXPECT_FALSE(TurnWords::notice(turnIn(state)));
}

TEST(TurnWords, SayWhenOnlyReasoningCame)
{
    const Turn turn = turnIn(ReplyState::Complete);
    EXPECT_FALSE(TurnWords::hint(turn, false, true).isEmpty());
    EXPECT_TRUE(TurnWords::hint(turn, true, true).isEmpty());
    EXPECT_TRUE(TurnWords::hint(turnIn(ReplyState::Streaming), false, true).isEmpty());
}

} // namespace loquat
