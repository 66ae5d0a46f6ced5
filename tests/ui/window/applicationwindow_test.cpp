// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/chatbackups.h"
#include "tests/support/notificationservice.h"
#include "tests/support/sessionfixture.h"
#include "tests/support/testpicture.h"
#include "ui/composer/composer.h"
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
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
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
        server.answer("/api/version", Script::json(R"({"version":"0.33.0"})"));
        server.answer("/api/ps", Script::json(R"({"models":[]})"));
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

    // Another window in the place of this one, in the same language.
    void changeWindow()
    {
        const QPointer<MainWindow> old = &window();
        settings->update([](Settings& edited) { edited.language = u"en"_s; });
        ASSERT_TRUE(waitUntil([&] { return !old; }));
    }

    // All that bars in the window say now.
    QString notices()
    {
        QString all;
        for (const NoticeBar* bar : window().findChildren<NoticeBar*>()) {
            if (!bar->isHidden())
                all += bar->message() + u'\n';
        }
        return all;
    }

    // At the model that there is.
    ModelsDialog* openModels()
    {
        for (QAction* action : window().actions()) {
            if (action->objectName() == "models"_L1)
                action->trigger();
        }
        auto* dialog = window().findChild<ModelsDialog*>();
        const bool ready = waitUntil([&] {
            return dialog && !dialog->model().isEmpty() &&
                   dialog->findChild<QPushButton*>(u"loadModel"_s)->isVisible();
        });
        return ready ? dialog : nullptr;
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

TEST_F(RealApplicationWindow, AnImageThatIsStillBeingReadIsSentFromTheNewWindow)
{
    server.answer("/cat.png",
                  Script::stream(200, "image/png").gate("picture").chunk(testPng()).end());
    server.answer("/api/generate", reply("A cat."));
    Prefill prefill;
    prefill.prompt = u"What is this?"_s;
    prefill.images = {server.url() + u"/cat.png"_s};
    prefill.send = true;
    app->comeForward(prefill);
    ASSERT_TRUE(server.waitForRequests("/cat.png", 1));
    changeWindow();
    EXPECT_EQ(prompt()->toPlainText(), u"What is this?"_s);
    EXPECT_EQ(server.count("/api/generate"), 0);
    server.open("picture");
    ASSERT_TRUE(server.waitForRequests("/api/generate", 1));
    EXPECT_TRUE(server.requests("/api/generate").first().body.contains("\"images\":[\""));
    ASSERT_TRUE(finish(session()));
    EXPECT_EQ(lastTurn(session()).attachments.size(), 1);
    EXPECT_EQ(server.count("/cat.png"), 1) << "nothing is fetched twice";
}

TEST_F(RealApplicationWindow, AnImageForAnotherChatComesThereFromTheNewWindow)
{
    server.answer("/cat.png",
                  Script::stream(200, "image/png").gate("picture").chunk(testPng()).end());
    const ConversationId first = window().shownChat();
    QTest::keyClicks(prompt(), u"with a cat"_s);
    window().chat().composer().addImageFiles({server.url() + u"/cat.png"_s});
    ASSERT_TRUE(server.waitForRequests("/cat.png", 1));
    window().showChat(library->startTemporary()->conversation().id);
    changeWindow();
    server.open("picture");
    ChatSession* left = library->session(first);
    ASSERT_NE(left, nullptr);
    EXPECT_TRUE(waitUntil([&] { return left->draft().attachments.size() == 1; }));
}

TEST_F(RealApplicationWindow, WhyAnImageCameToNothingIsSaidInTheNewWindow)
{
    server.answer("/cat.png",
                  Script::stream(200, "image/png").gate("picture").chunk("no picture").end());
    window().chat().composer().addImageFiles({server.url() + u"/cat.png"_s});
    ASSERT_TRUE(server.waitForRequests("/cat.png", 1));
    changeWindow();
    EXPECT_FALSE(notices().contains(u"cat.png"_s));
    server.open("picture");
    EXPECT_TRUE(waitUntil([&] { return notices().contains(u"cat.png"_s); }))
        << qPrintable(notices());
}

TEST_F(RealApplicationWindow, WhatTheCommandLineWantedIsDoneInTheNewWindow)
{
    const QPointer<MainWindow> old = &window();
    for (const QString& text : {u"one"_s, u"two"_s}) {
        Prefill prefill;
        prefill.prompt = text;
        app->comeForward(prefill);
    }
    settings->update([](Settings& edited) { edited.language = u"en"_s; });
    Prefill prefill;
    prefill.prompt = u"three"_s;
    app->comeForward(prefill);
    ASSERT_TRUE(waitUntil([&] { return !old; }));
    EXPECT_TRUE(waitUntil([&] { return prompt()->toPlainText() == u"three"_s; }));
}

TEST_F(RealApplicationWindow, LoadingAModelGoesOnAndItsFailureIsSaid)
{
    server.answer("/api/generate", Script::stream(500, "application/json")
                                       .gate("load")
                                       .chunk(R"({"error":"model requires more system memory"})")
                                       .end());
    ModelsDialog* dialog = openModels();
    ASSERT_NE(dialog, nullptr);
    dialog->findChild<QPushButton*>(u"loadModel"_s)->click();
    ASSERT_TRUE(server.waitForRequests("/api/generate", 1));
    dialog->close();
    ASSERT_TRUE(waitUntil([&] { return !window().findChild<ModelsDialog*>(); }));
    changeWindow();
    dialog = openModels();
    ASSERT_NE(dialog, nullptr);
    EXPECT_TRUE(waitUntil([&] {
        return dialog->findChild<QPushButton*>(u"loadModel"_s)->text() == u"Stop waiting"_s;
    }));
    dialog->close();
    ASSERT_TRUE(waitUntil([&] { return !window().findChild<ModelsDialog*>(); }));
    server.open("load");
    EXPECT_TRUE(waitUntil([&] { return notices().contains(u"memory"_s); }))
        << qPrintable(notices());
    EXPECT_EQ(server.count("/api/generate"), 1);
}

TEST_F(RealApplicationWindow, DeletingAModelGoesOnAndItsFailureIsSaid)
{
    server.answer("/api/delete", Script::stream(500, "application/json")
                                     .gate("delete")
                                     .chunk(R"({"error":"the disk is read-only"})")
                                     .end());
    ModelsDialog* dialog = openModels();
    ASSERT_NE(dialog, nullptr);
    dialog->findChild<QPushButton*>(u"deleteModel"_s)->click();
    auto* box = dialog->findChild<QMessageBox*>(u"deleteModelBox"_s);
    ASSERT_NE(box, nullptr);
    box->findChild<QPushButton*>(u"confirmDelete"_s)->click();
    ASSERT_TRUE(server.waitForRequests("/api/delete", 1));
    changeWindow();
    EXPECT_EQ(server.count("/api/delete"), 1);
    server.open("delete");
    EXPECT_TRUE(waitUntil([&] { return notices().contains(u"read-only"_s); }))
        << qPrintable(notices());
}

TEST_F(RealApplicationWindow, CreatingAModelGoesOnAndItsFailureIsSaid)
{
    server.answer("/api/create", Script::stream()
                                     .line(R"({"status":"reading model metadata"})")
                                     .gate("create")
                                     .line(R"({"error":"the disk is full"})")
                                     .end());
    ModelsDialog* dialog = openModels();
    ASSERT_NE(dialog, nullptr);
    dialog->findChild<QPushButton*>(u"createModel"_s)->click();
    auto* inner = dialog->findChild<QDialog*>(u"createModelDialog"_s);
    ASSERT_NE(inner, nullptr);
    inner->findChild<QLineEdit*>(u"createName"_s)->setText(u"mine"_s);
    inner->findChild<QPlainTextEdit*>(u"createSystem"_s)->setPlainText(u"Be brief."_s);
    inner->findChild<QPushButton*>(u"createStart"_s)->click();
    ASSERT_TRUE(server.waitForRequests("/api/create", 1));
    changeWindow();
    EXPECT_GT(server.connectionsNow(), 0);
    server.open("create");
    EXPECT_TRUE(waitUntil([&] { return notices().contains(u"disk is full"_s); }))
        << qPrintable(notices());
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
