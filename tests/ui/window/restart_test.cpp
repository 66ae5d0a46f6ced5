// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window/unwrittenfixture.h"
#include "ui/window/restart.h"

#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace loquat::test {

using namespace Qt::StringLiterals;

class RestartTest : public UnwrittenFixture
{};

TEST_F(RestartTest, IsDueOnceTheWindowIsClosed)
{
    Restart restart([this]() -> QWidget& { return *window; });
    EXPECT_FALSE(restart.isDue());
    restart.ask();
    EXPECT_TRUE(restart.isDue());
}

TEST_F(RestartTest, ComesAfterTheQuestionsThatAreAskedFirst)
{
    Restart restart([this]() -> QWidget& { return *window; });
    const FullDisk disk;
    typeInVain();
    restart.ask();
    EXPECT_FALSE(restart.isDue());
    ASSERT_TRUE(waitUntil([&] { return question() != nullptr; }));
    QTest::mouseClick(question()->findChild<QPushButton*>(u"loseIt"_s), Qt::LeftButton);
    ASSERT_TRUE(waitUntil([&] { return !window->isVisible(); }));
    EXPECT_TRUE(restart.isDue());
}

TEST_F(RestartTest, WhoStaysAndClosesLaterDoesNotRestart)
{
    Restart restart([this]() -> QWidget& { return *window; });
    const FullDisk disk;
    typeInVain();
    restart.ask();
    ASSERT_TRUE(waitUntil([&] { return question() != nullptr; }));
    question()->reject();
    ASSERT_TRUE(waitUntil([&] { return question() == nullptr; }));
    type(u" and more"_s);
    QTest::keyClick(window.get(), Qt::Key_Shift);
    window->close();
    ASSERT_TRUE(waitUntil([&] { return question() != nullptr; }));
    question()->findChild<QPushButton*>(u"loseIt"_s)->click();
    ASSERT_TRUE(waitUntil([&] { return !window->isVisible(); }));
    EXPECT_FALSE(restart.isDue());
}

} // namespace loquat::test
