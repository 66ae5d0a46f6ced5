// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/conversationlibrary.h"
#include "tests/support/notificationservice.h"
#include "tests/ui/window/mainwindowfixture.h"
#include "ui/desktop/notifications.h"
#include "ui/window/replynotices.h"

namespace loquat::test {

using namespace Qt::StringLiterals;

class RealReplyNotices : public MainWindowFixture
{
protected:
    void SetUp() override
    {
        MainWindowFixture::SetUp();
        if (!bus.start() || !bus.serve(desktop))
            GTEST_SKIP() << "dbus-daemon is not installed";
        notifications = std::make_unique<Notifications>(bus.client);
        notices = std::make_unique<ReplyNotices>(*window, *library, *settings, *notifications);
        window->activateWindow();
        ASSERT_TRUE(waitUntil([&] { return window->isActiveWindow(); }));
    }

    void TearDown() override
    {
        notices.reset();
        notifications.reset();
        MainWindowFixture::TearDown();
    }

    // A chat that has answered while it was shown.
    ConversationId chat(const QString& prompt)
    {
        server.answer("/api/generate", reply("Hello **there** <b>you</b>"));
        window->showChat(library->startNew()->conversation().id);
        EXPECT_TRUE(ask(session(), prompt));
        EXPECT_TRUE(finish(session()));
        return session().conversation().id;
    }

    void answerIn(ConversationId id)
    {
        ChatSession& there = *library->session(id);
        EXPECT_TRUE(ask(there, u"more"_s));
        EXPECT_TRUE(finish(there));
    }

    PrivateBus bus;
    NotificationService desktop;
    std::unique_ptr<Notifications> notifications;
    std::unique_ptr<ReplyNotices> notices;
};

TEST_F(RealReplyNotices, TellOfAReplyElsewhereAndAClickBringsOneThere)
{
    const ConversationId one = chat(u"one"_s);
    const ConversationId two = chat(u"two"_s);
    EXPECT_EQ(window->shownChat(), two);
    answerIn(one);
    ASSERT_TRUE(waitUntil([&] { return desktop.shown.size() == 1; }))
        << "and nothing of the two that one has looked at";
    EXPECT_EQ(desktop.shown.first().title, u"one"_s);
    EXPECT_EQ(desktop.shown.first().body, u"Hello **there** &lt;b&gt;you&lt;/b&gt;"_s);
    window->showMinimized();
    bus.click(desktop.shown.first().id);
    ASSERT_TRUE(waitUntil([&] { return window->shownChat() == one; }));
    EXPECT_FALSE(window->isMinimized());
    ASSERT_TRUE(waitUntil([&] { return desktop.closed.size() == 1; }))
        << "what was read is not announced any longer";
}

TEST_F(RealReplyNotices, TellOfAReplyInAWindowThatIsNotActive)
{
    const ConversationId one = chat(u"one"_s);
    QWidget other;
    other.show();
    other.activateWindow();
    ASSERT_TRUE(waitUntil([&] { return !window->isActiveWindow(); }));
    answerIn(one);
    ASSERT_TRUE(waitUntil([&] { return desktop.shown.size() == 1; }));
}

TEST_F(RealReplyNotices, CanBeSwitchedOffAndKeepTemporaryChatsToThemselves)
{
    const ConversationId one = chat(u"one"_s);
    ChatSession& temporary = *library->startTemporary();
    ASSERT_TRUE(ask(temporary, u"two"_s));
    ASSERT_TRUE(finish(temporary));
    ASSERT_TRUE(waitUntil([&] { return desktop.shown.size() == 1; }));
    EXPECT_FALSE(desktop.shown.first().body.contains(u"Hello"_s));
    EXPECT_FALSE(desktop.shown.first().title.contains(u"two"_s));
    chat(u"three"_s);
    settings->update([](Settings& now) { now.notifyReplies = false; });
    answerIn(one);
    settings->update([](Settings& now) { now.notifyReplies = true; });
    answerIn(temporary.conversation().id);
    ASSERT_TRUE(waitUntil([&] { return desktop.shown.size() == 2; }));
    EXPECT_EQ(desktop.shown.last().replaces, desktop.shown.first().id) << "nothing of the one";
}

} // namespace loquat::test
