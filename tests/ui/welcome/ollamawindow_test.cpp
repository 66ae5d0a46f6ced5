// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/localollama.h"
#include "tests/support/fakeollama.h"
#include "tests/support/house.h"
#include "ui/welcome/ollamawindow.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

class OllamaWindowTest : public testing::Test, public House
{
protected:
    void SetUp() override
    {
        build();
        local = std::make_unique<LocalOllama>(*servers);
        local->look();
        window = std::make_unique<OllamaWindow>(*local, nullptr);
        window->show();
        log = window->findChild<QPlainTextEdit*>(u"ollamaLog"_s);
    }
    void TearDown() override
    {
        window.reset();
        local.reset();
        close();
    }

    QPushButton* button(const QString& name) { return window->findChild<QPushButton*>(name); }
    bool offers(const QString& name)
    {
        return waitUntil([&] { return button(name)->isVisible(); });
    }
    QString said() { return window->findChild<QLabel*>(u"ollamaState"_s)->text(); }

    FakeOllama computer;
    std::unique_ptr<LocalOllama> local;
    std::unique_ptr<OllamaWindow> window;
    QPlainTextEdit* log = nullptr;
};

} // namespace

TEST_F(OllamaWindowTest, StartsShowsTheLogAndStops)
{
    ASSERT_TRUE(offers(u"ollamaStart"_s));
    EXPECT_FALSE(button(u"ollamaStop"_s)->isVisible());
    button(u"ollamaStart"_s)->click();
    ASSERT_TRUE(waitUntil([&] { return local->state() == LocalOllama::State::Running; }));
    ASSERT_TRUE(waitUntil([&] { return log->toPlainText().contains(u"Listening on"_s); }));
    EXPECT_FALSE(log->toPlainText().contains(u"\n\n"_s));
    EXPECT_TRUE(said().contains(u"tiny:1b"_s));
    // One that is opened later has it all, too.
    const OllamaWindow other(*local, nullptr);
    EXPECT_EQ(other.findChild<QPlainTextEdit*>(u"ollamaLog"_s)->toPlainText(), log->toPlainText());
    button(u"ollamaStop"_s)->click();
    ASSERT_TRUE(offers(u"ollamaStart"_s));
    EXPECT_FALSE(computer.isListening());
}

TEST_F(OllamaWindowTest, TheLogHasAnEndAtTheTop)
{
    computer.behave("chatter");
    ASSERT_TRUE(offers(u"ollamaStart"_s));
    button(u"ollamaStart"_s)->click();
    ASSERT_TRUE(waitUntil([&] { return log->toPlainText().contains(u"line 29999 of"_s); }));
    EXPECT_LE(log->blockCount(), OllamaWindow::mostLines);
}

TEST_F(OllamaWindowTest, ClosingItStopsNothing)
{
    ASSERT_TRUE(offers(u"ollamaStart"_s));
    button(u"ollamaStart"_s)->click();
    ASSERT_TRUE(waitUntil([&] { return local->isOurs(); }));
    window.reset();
    EXPECT_TRUE(computer.isListening());
}

TEST_F(OllamaWindowTest, WhatAnotherStartedCannotBeStoppedHere)
{
    ScriptedServer running(QHostAddress(QHostAddress::LocalHost), quint16(computer.port()));
    running.answer("/api/tags", Script::json(R"({"models":[]})"));
    ASSERT_TRUE(offers(u"ollamaLook"_s));
    local->look();
    ASSERT_TRUE(waitUntil([&] { return local->state() == LocalOllama::State::Running; }));
    EXPECT_TRUE(said().contains(u"no models yet"_s));
    EXPECT_FALSE(button(u"ollamaStop"_s)->isVisible());
    EXPECT_FALSE(button(u"ollamaStart"_s)->isVisible());
}

} // namespace loquat::test
