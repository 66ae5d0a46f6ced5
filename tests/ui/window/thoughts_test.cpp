// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window/mainwindowfixture.h"

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

const QByteArray thought = R"({"model":"m","thinking":"Let me see.","response":"","done":false})";

class ThoughtsTest : public MainWindowFixture
{
protected:
    void askOnce()
    {
        type(u"Why?"_s);
        QTest::keyClick(prompt(), Qt::Key_Return);
    }

    TranscriptView& transcript() { return window->chat().transcript(); }

    bool becomes(bool open)
    {
        return waitUntil([&] {
            const TurnItem* turn = transcript().content().item(0);
            return turn && turn->hasThinking() && turn->isThinkingOpen() == open;
        });
    }
};

} // namespace

TEST_F(ThoughtsTest, StayAsTheReaderLeftThem)
{
    server.answer("/api/generate", Script::lines({thought, delta("Because."), last()}));
    askOnce();
    ASSERT_TRUE(finish(session()));
    ASSERT_TRUE(becomes(false)) << "folded when the answer starts";
    transcript().toggleThinking(0);
    const ConversationId chat = session().conversation().id;
    button(u"newChat"_s)->click();
    ASSERT_NE(session().conversation().id, chat);
    QTest::keyClick(window.get(), Qt::Key_PageUp, Qt::ControlModifier);
    ASSERT_TRUE(waitUntil([&] { return session().conversation().id == chat; }));
    EXPECT_TRUE(becomes(true)) << "after another chat";
    startAgain();
    EXPECT_TRUE(becomes(true)) << "after a restart";
    transcript().toggleThinking(0);
    startAgain();
    EXPECT_TRUE(becomes(false));
}

TEST_F(ThoughtsTest, WhatIsChosenWhileTheyComeOutlivesTheReply)
{
    server.answer(
        "/api/generate",
        Script::stream().line(thought).gate("a").line(delta("Because.")).line(last()).end());
    askOnce();
    ASSERT_TRUE(becomes(true)) << "open while they come";
    transcript().toggleThinking(0);
    transcript().toggleThinking(0);
    server.open("a");
    ASSERT_TRUE(finish(session()));
    EXPECT_TRUE(becomes(true));
    startAgain();
    EXPECT_TRUE(becomes(true));
}

} // namespace loquat::test
