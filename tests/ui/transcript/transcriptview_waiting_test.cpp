// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeclock.h"
#include "tests/support/waiting.h"
#include "ui/transcript/transcriptview.h"

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

class TranscriptWaiting : public testing::Test
{
protected:
    TranscriptWaiting()
    {
        view.resize(736, 600);
        view.setBranch(&branch);
        view.show();
        EXPECT_TRUE(waitUntil([this] { return view.isVisible(); }));
        turn.id = newId<TurnId>();
        turn.model = u"gemma3:27b"_s;
        turn.createdMs = clock.nowMs();
        turn.prompt = u"question"_s;
    }

    void ask(ReplyState state)
    {
        turn.reply.state = state;
        branch.appendTurn(turn);
    }

    void become(ReplyState state)
    {
        turn.reply.state = state;
        branch.updateTurn(turn);
    }

    QString status() const { return view.content().item(0)->statusText(); }
    bool says(const QString& text)
    {
        return waitUntil([&] { return status().contains(text); });
    }

    FakeClock clock;
    Branch branch{nullptr};
    TranscriptView view{clock};
    Turn turn;
};

} // namespace

TEST_F(TranscriptWaiting, CountsTheSeconds)
{
    ask(ReplyState::Waiting);
    EXPECT_EQ(status(), u"waiting…");
    clock.pass(12'000);
    EXPECT_TRUE(says(u"12 s"_s));
}

TEST_F(TranscriptWaiting, SaysAtOnceWhatIsLearntOfTheModel)
{
    ask(ReplyState::Waiting);
    clock.pass(7000);
    view.setLoadState(LoadState::Loading);
    EXPECT_EQ(status(), u"Waiting 7 s. The model is being loaded.");
    view.setLoadState(LoadState::Loaded);
    EXPECT_TRUE(status().contains(u"The model is in memory"_s));
}

TEST_F(TranscriptWaiting, GoesOnCountingWhereAnAnswerHoldsNothingYet)
{
    ask(ReplyState::Waiting);
    clock.pass(4000);
    become(ReplyState::Streaming);
    EXPECT_EQ(status(), u"writing…");
    clock.pass(4000);
    EXPECT_TRUE(says(u"Waiting 8 s"_s));
    ReplyDelta delta;
    delta.text = u"Hello"_s;
    branch.growReply(turn.id, delta);
    EXPECT_EQ(status(), u"writing…");
}

TEST_F(TranscriptWaiting, CountsFromWhenTheRequestWasSentNotFromWhenItQueued)
{
    ask(ReplyState::Queued);
    clock.pass(60'000);
    EXPECT_EQ(status(), u"waiting for its turn…");
    become(ReplyState::Waiting);
    EXPECT_EQ(status(), u"waiting…");
    clock.pass(6000);
    EXPECT_TRUE(says(u"Waiting 6 s"_s));
}

} // namespace loquat::test
