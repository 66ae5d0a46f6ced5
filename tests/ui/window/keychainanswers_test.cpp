// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window/noticefixture.h"

#include <QDialog>
#include <QElapsedTimer>
#include <QLineEdit>

// A chat turn that the keychain stands in the way of.

namespace loquat::test {

using namespace Qt::StringLiterals;

class KeychainAnswersTest : public NoticeFixture
{
protected:
    void SetUp() override
    {
        NoticeFixture::SetUp();
        server.answer("/api/generate", reply("At last."));
        // As if it had been stored in an earlier run: nothing of it is known in this one.
        ServerProfile profile = *servers->profile(profileId);
        profile.hasKey = true;
        EXPECT_TRUE(servers->save(profile));
        secrets.keys.insert(profileId, "sk-secret");
        window.reset();
        close();
        build();
        secrets.silent = true; // what the start asks for is not answered
        show();
    }

    void fail(ErrorReason reason)
    {
        Error error;
        error.code = ErrorCode::Secret;
        error.reason = reason;
        secrets.failWith = error;
        secrets.speak();
    }

    QDialog* settingsDialog()
    {
        QDialog* dialog = nullptr;
        waitUntil([&] {
            dialog = window->findChild<QDialog*>(u"settingsDialog"_s);
            return dialog && dialog->isVisible();
        });
        return dialog;
    }
};

TEST_F(KeychainAnswersTest, EachFailureHasASentenceAndTryingAgainWorksOnceItIsMended)
{
    const std::pair<ErrorReason, QString> failures[]{
        {ErrorReason::KeychainMissing, u"No keychain service is running."_s},
        {ErrorReason::KeychainLocked, u"The keychain is locked."_s},
        {ErrorReason::KeychainDenied, u"The keychain denied access."_s},
        {ErrorReason::KeychainTimeout, u"The keychain did not answer in time."_s},
        {ErrorReason::KeychainFailed, u"The keychain reported an error."_s}};
    int replies = 0;
    for (const auto& [reason, sentence] : failures) {
        fail(reason);
        askInWindow(u"hi"_s);
        ASSERT_TRUE(shows(sentence)) << qPrintable(shown());
        EXPECT_EQ(labelsOf(*notice()),
                  (QStringList{u"Try again"_s, u"Type it for this run only…"_s}))
            << qPrintable(sentence);
        EXPECT_EQ(server.count("/api/generate"), replies) << "nothing is sent without its key";
        secrets.failWith.reset();
        press(u"Try again"_s);
        ASSERT_TRUE(waitUntil([&] { return server.count("/api/generate") == replies + 1; }));
        ASSERT_TRUE(finish(session()));
        EXPECT_EQ(lastTurn(session()).reply.text, u"At last."_s);
        EXPECT_EQ(server.requests("/api/generate").last().header("Authorization"),
                  "Bearer sk-secret");
        ++replies;
        // The next one in a run that has not read the key.
        secrets.silent = true;
        startAgain();
    }
}

TEST_F(KeychainAnswersTest, AKeyThatIsTypedForThisRunOnlyBringsTheReply)
{
    fail(ErrorReason::KeychainMissing);
    askInWindow(u"hi"_s);
    press(u"Type it for this run only…"_s);
    QDialog* dialog = settingsDialog();
    ASSERT_NE(dialog, nullptr);
    auto* key = dialog->findChild<QLineEdit*>(u"apiKey"_s);
    dialog->activateWindow();
    ASSERT_TRUE(waitUntil([&] { return key->hasFocus(); }));
    EXPECT_EQ(dialog->focusWidget(), key);
    QTest::keyClicks(key, u"sk-typed"_s);
    QTest::keyClick(key, Qt::Key_Tab);
    auto* keep = dialog->findChild<QPushButton*>(u"keepKeyForThisRun"_s);
    ASSERT_TRUE(waitUntil([&] { return keep->isVisible(); }));
    QTest::mouseClick(keep, Qt::LeftButton);
    EXPECT_FALSE(keep->isVisible());
    dialog->close();
    press(u"Try again"_s);
    ASSERT_TRUE(server.waitForRequests("/api/generate", 1));
    EXPECT_EQ(server.requests("/api/generate").last().header("Authorization"), "Bearer sk-typed");
    ASSERT_TRUE(finish(session()));
    EXPECT_EQ(lastTurn(session()).reply.text, u"At last."_s);
    EXPECT_EQ(secrets.keys.value(profileId), "sk-secret") << "what is stored stays";
}

TEST_F(KeychainAnswersTest, StopEndsATurnThatWaitsForASilentKeychainAndNothingIsSentLater)
{
    secrets.silent = true;
    type(u"hi"_s);
    QTest::keyClick(prompt(), Qt::Key_Return);
    ASSERT_TRUE(session().isRunning());
    QElapsedTimer since;
    since.start();
    button(u"stop"_s)->click();
    ASSERT_TRUE(finish(session()));
    EXPECT_LT(since.elapsed(), 3'000) << "it waits for nobody";
    EXPECT_EQ(lastTurn(session()).reply.state, ReplyState::Cancelled);
    secrets.speak();
    // The keychain's answer is behind us when the next reply, which needs the key, has come.
    server.answer("/api/tags", Script::json(R"({"models":[{"name":"m"}]})"));
    const int before = server.count("/api/tags");
    servers->refresh(profileId);
    ASSERT_TRUE(server.waitForRequests("/api/tags", before + 1));
    EXPECT_EQ(server.count("/api/generate"), 0);
    type(u"again"_s);
    QTest::keyClick(prompt(), Qt::Key_Return);
    ASSERT_TRUE(server.waitForRequests("/api/generate", 1));
    ASSERT_TRUE(finish(session()));
    EXPECT_EQ(lastTurn(session()).reply.text, u"At last."_s);
}

} // namespace loquat::test
