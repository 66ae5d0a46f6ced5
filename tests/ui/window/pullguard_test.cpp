// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window/mainwindowfixture.h"

#include <QMessageBox>
#include <QPushButton>

namespace loquat::test {

using namespace Qt::StringLiterals;

class PullGuardTest : public MainWindowFixture
{
protected:
    void pull()
    {
        server.answer("/api/pull", Script::stream().line(R"({"status":"a"})").gate("never"));
        pulls->pullOf(profileId, u"big:70b"_s).start();
        ASSERT_TRUE(server.waitForRequests("/api/pull", 1));
    }
    QMessageBox* question() const
    {
        for (auto* one : window->findChildren<QMessageBox*>(u"pullsQuestion"_s)) {
            if (one->isVisible())
                return one;
        }
        return nullptr;
    }
    void press(const QString& name)
    {
        auto* pressed = question()->findChild<QPushButton*>(name);
        ASSERT_TRUE(pressed);
        pressed->click();
    }
};

TEST_F(PullGuardTest, WithoutAPullTheWindowJustCloses)
{
    EXPECT_TRUE(window->close());
    EXPECT_FALSE(question());
}

TEST_F(PullGuardTest, ClosingAsksWhileAModelIsPulled)
{
    pull();
    EXPECT_FALSE(window->close());
    ASSERT_TRUE(question());
    EXPECT_FALSE(window->close());
    EXPECT_EQ(window->findChildren<QMessageBox*>(u"pullsQuestion"_s).size(), 1);
    question()->button(QMessageBox::Cancel)->click();
    EXPECT_TRUE(window->isVisible());
    EXPECT_TRUE(pulls->isAnyRunning());
    ASSERT_TRUE(waitUntil(
        [&] { return window->findChildren<QMessageBox*>(u"pullsQuestion"_s).isEmpty(); }));
    EXPECT_FALSE(window->close());
    press(u"minimiseInstead"_s);
    EXPECT_TRUE(window->isMinimized());
    EXPECT_TRUE(pulls->isAnyRunning());
    window->showNormal();
    ASSERT_TRUE(waitUntil(
        [&] { return window->findChildren<QMessageBox*>(u"pullsQuestion"_s).isEmpty(); }));
    EXPECT_FALSE(window->close());
    press(u"quitAnyway"_s);
    EXPECT_FALSE(window->isVisible());
}

TEST_F(PullGuardTest, WhatWasAgreedToHoldsOverTheOtherQuestionUntilThePersonStays)
{
    server.answer("/api/generate", reply("Yes"));
    window->showChat(library->startTemporary()->conversation().id);
    ASSERT_TRUE(ask(session(), u"said in passing"_s));
    ASSERT_TRUE(finish(session()));
    pull();
    const auto temporary = [&] {
        return window->findChild<QMessageBox*>(u"question"_s);
    };
    const auto agree = [&] {
        temporary()->findChild<QPushButton*>(u"agree"_s)->click();
    };
    EXPECT_FALSE(window->close());
    ASSERT_TRUE(temporary());
    EXPECT_FALSE(question());
    agree();
    ASSERT_TRUE(question());
    question()->button(QMessageBox::Cancel)->click();
    ASSERT_TRUE(waitUntil([&] { return !temporary() && !question(); }));

    EXPECT_FALSE(window->close());
    ASSERT_TRUE(temporary()) << "the person stayed: it asks again";
    agree();
    ASSERT_TRUE(question());
    press(u"quitAnyway"_s);
    EXPECT_FALSE(window->isVisible()) << "and no third time";
}

} // namespace loquat::test
