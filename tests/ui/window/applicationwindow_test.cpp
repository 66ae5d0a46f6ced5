// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/chatbackups.h"
#include "tests/support/notificationservice.h"
#include "tests/support/sessionfixture.h"
#include "ui/desktop/notifications.h"
#include "ui/models/modelsdialog.h"
#include "ui/settings/settingsdialog.h"
#include "ui/translations.h"
#include "ui/widgets/noticebar.h"
#include "ui/window/applicationwindow.h"
#include "ui/window/backupsdialog.h"
#include "ui/window/chatpage.h"
#include "ui/window/helpdialog.h"
#include "ui/window/mainwindow.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QPlainTextEdit>
#include <QPointer>
#include <QTest>
#include <QTranslator>

namespace loquat::test {

using namespace Qt::StringLiterals;

class RealApplicationWindow : public SessionFixture
{
protected:
    void SetUp() override
    {
        build();
        addProfile(u"Scripted"_s, u"m"_s);
        server.answer("/api/tags", Script::json(R"({"models":[{"name":"m"}]})"));
        if (!bus.start() || !bus.serve(desktop))
            GTEST_SKIP() << "dbus-daemon is not installed";
        notifications = std::make_unique<Notifications>(bus.client);
        app = std::make_unique<ApplicationWindow>(
            Services{*library, *servers, *settings, clock, *pulls, *ollama}, *notifications,
            [](const QString& language) { loadTranslations(*qApp, language); });
        app->start();
        ASSERT_TRUE(waitUntil([&] { return window().chat().session() != nullptr; }));
        ASSERT_TRUE(waitUntil([&] { return !session().isLoading(); }));
    }

    void TearDown() override
    {
        app.reset();
        notifications.reset();
        qDeleteAll(qApp->findChildren<QTranslator*>());
        SessionFixture::TearDown();
    }

    MainWindow& window() { return app->window(); }
    ChatSession& session() { return *window().chat().session(); }
    QPlainTextEdit* prompt() { return window().findChild<QPlainTextEdit*>(u"prompt"_s); }
    QString sendName() { return window().findChild<QAbstractButton*>(u"send"_s)->accessibleName(); }

    // As a person does it.
    void chooseLanguage(const QString& code)
    {
        window().findChild<QAbstractButton*>(u"settings"_s)->click();
        auto* dialog = window().findChild<SettingsDialog*>();
        ASSERT_NE(dialog, nullptr);
        dialog->showPage(generalPage);
        auto* box = dialog->findChild<QComboBox*>(u"language"_s);
        ASSERT_NE(box, nullptr);
        box->setCurrentIndex(box->findData(code));
        Q_EMIT box->activated(box->currentIndex());
    }

    static constexpr int generalPage = 1;
    PrivateBus bus;
    NotificationService desktop;
    std::unique_ptr<Notifications> notifications;
    std::unique_ptr<ApplicationWindow> app;
};

TEST_F(RealApplicationWindow, SpeaksAnotherLanguageAtOnceAndKeepsWhatWasTyped)
{
    window().resize(1000, 700);
    QTest::keyClicks(prompt(), u"half a thought"_s);
    const ConversationId chat = window().shownChat();
    const QPointer<MainWindow> old = &window();
    chooseLanguage(u"de"_s);
    EXPECT_EQ(&window(), old) << "not while the click is handled";
    ASSERT_TRUE(waitUntil([&] { return !old; }));
    EXPECT_TRUE(window().isVisible());
    EXPECT_EQ(window().size(), QSize(1000, 700));
    EXPECT_EQ(sendName(), u"Senden"_s);
    EXPECT_EQ(window().shownChat(), chat);
    EXPECT_EQ(prompt()->toPlainText(), u"half a thought"_s);
    auto* dialog = window().findChild<SettingsDialog*>();
    ASSERT_NE(dialog, nullptr);
    EXPECT_TRUE(dialog->isVisible());
    EXPECT_EQ(dialog->windowTitle(), u"Einstellungen"_s);
    EXPECT_EQ(dialog->shownPage(), generalPage);

    chooseLanguage(u"en"_s);
    ASSERT_TRUE(waitUntil([&] { return sendName() == u"Send"_s; }));
    EXPECT_EQ(prompt()->toPlainText(), u"half a thought"_s);
    QTest::keyClicks(prompt(), u" more"_s);
    EXPECT_EQ(session().draft().text.size(), u"half a thought more"_s.size());
}

TEST_F(RealApplicationWindow, AReplyAndATemporaryChatGoOn)
{
    server.answer(
        "/api/generate",
        Script::stream().line(delta("One ")).gate("go").line(delta("two")).line(last()).end());
    window().showChat(library->startTemporary()->conversation().id);
    const ConversationId chat = window().shownChat();
    ASSERT_TRUE(ask(session(), u"count"_s));
    ASSERT_TRUE(waitUntil([&] { return lastTurn(session()).reply.text == u"One "_s; }));
    const QPointer<MainWindow> old = &window();
    settings->update([](Settings& edited) { edited.language = u"de"_s; });
    ASSERT_TRUE(waitUntil([&] { return !old; }));
    EXPECT_EQ(window().shownChat(), chat);
    EXPECT_TRUE(session().isRunning());
    server.open("go");
    ASSERT_TRUE(finish(session()));
    EXPECT_EQ(lastTurn(session()).reply.text, u"One two"_s);
    EXPECT_EQ(lastTurn(session()).reply.state, ReplyState::Complete);
    EXPECT_EQ(server.requests("/api/generate").size(), 1);
}

TEST_F(RealApplicationWindow, APullGoesOn)
{
    server.answer("/api/pull", Script::stream()
                                   .line(R"({"status":"pulling manifest"})")
                                   .gate("go")
                                   .line(R"({"status":"success"})")
                                   .end());
    ModelPull& pull = pulls->pullOf(profileId, u"big"_s);
    pull.start();
    ASSERT_TRUE(server.waitForRequests("/api/pull", 1));
    const QPointer<MainWindow> old = &window();
    settings->update([](Settings& edited) { edited.language = u"de"_s; });
    ASSERT_TRUE(waitUntil([&] { return !old; }));
    EXPECT_EQ(pull.state(), ModelPull::State::Running);
    server.open("go");
    EXPECT_TRUE(waitUntil([&] { return pull.state() == ModelPull::State::Done; }));
}

TEST_F(RealApplicationWindow, WhatIsOpenAndWhatIsToldIsThereAgain)
{
    const int blink = QApplication::cursorFlashTime();
    settings->update([](Settings& edited) { edited.motion = MotionChoice::Reduced; });
    EXPECT_EQ(QApplication::cursorFlashTime(), 0);
    const auto trigger = [&](const QString& name) {
        for (QAction* action : window().actions()) {
            if (action->objectName() == name)
                action->trigger();
        }
    };
    trigger(u"models"_s);
    trigger(u"backups"_s);
    trigger(u"help"_s);
    Error fault;
    fault.code = ErrorCode::Storage;
    fault.reason = ErrorReason::DiskFull;
    Q_EMIT library->backups().backupFailed(fault);
    Q_EMIT library->storageFailed(fault);
    const QPointer<MainWindow> old = &window();
    settings->update([](Settings& edited) { edited.language = u"de"_s; });
    ASSERT_TRUE(waitUntil([&] { return !old; }));
    const auto isShown = [&](const QWidget* widget) {
        return widget && widget->isVisible();
    };
    EXPECT_TRUE(isShown(window().findChild<ModelsDialog*>()));
    EXPECT_TRUE(isShown(window().findChild<BackupsDialog*>()));
    EXPECT_TRUE(isShown(window().findChild<HelpDialog*>()));
    const auto* damage = window().findChild<NoticeBar*>(u"recoveryNotice"_s);
    ASSERT_TRUE(isShown(damage));
    EXPECT_FALSE(damage->message().startsWith(u"Today"_s)) << "in German";
    EXPECT_TRUE(isShown(window().findChild<NoticeBar*>(u"windowNotice"_s)));
    settings->update([](Settings& edited) { edited.motion = MotionChoice::System; });
    EXPECT_EQ(QApplication::cursorFlashTime(), blink);
}

TEST_F(RealApplicationWindow, WhatCouldNotBeWrittenIsNotForgotten)
{
    Error fault;
    fault.code = ErrorCode::Storage;
    fault.reason = ErrorReason::DiskFull;
    Q_EMIT store->writeFailed(fault);
    const QPointer<MainWindow> old = &window();
    settings->update([](Settings& edited) { edited.language = u"de"_s; });
    ASSERT_TRUE(waitUntil([&] { return !old; }));
    EXPECT_TRUE(library->hasUnwritten());
    EXPECT_FALSE(window().close()) << "not before it has tried again";
    EXPECT_TRUE(waitUntil([&] { return !window().isVisible(); }));
}

TEST_F(RealApplicationWindow, ASecondStartComesToTheWindowThatIsThere)
{
    const QPointer<MainWindow> old = &window();
    settings->update([](Settings& edited) { edited.language = u"de"_s; });
    ASSERT_TRUE(waitUntil([&] { return !old; }));
    Prefill prefill;
    prefill.prompt = u"from outside"_s;
    app->comeForward(prefill);
    EXPECT_TRUE(waitUntil([&] { return prompt()->toPlainText() == u"from outside"_s; }));
}

} // namespace loquat::test
