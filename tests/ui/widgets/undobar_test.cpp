// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/waiting.h"
#include "ui/widgets/undobar.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTimer>

#include <gtest/gtest.h>

namespace loquat {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

class UndoBarTest : public testing::Test
{
protected:
    UndoBarTest()
        : edit(&window)
        , bar(&window)
        , undone(&bar, &UndoBar::undone)
        , expired(&bar, &UndoBar::expired)
    {
        window.resize(400, 300);
        bar.setGeometry(100, 200, 200, 44);
        window.show();
        window.activateWindow();
        edit.setFocus();
    }

    QWidget window;
    QLineEdit edit;
    UndoBar bar;
    QSignalSpy undone;
    QSignalSpy expired;
};

} // namespace

TEST_F(UndoBarTest, HidesAfterTheTime)
{
    EXPECT_FALSE(bar.isVisible());
    bar.offer(u"Deleted"_s, 20ms);
    EXPECT_TRUE(bar.isVisible());
    ASSERT_TRUE(test::waitUntil([this] { return expired.size() == 1; }));
    EXPECT_FALSE(bar.isVisible());
    EXPECT_EQ(undone.size(), 0);
}

TEST_F(UndoBarTest, UndoEndsTheOffer)
{
    bar.offer(u"Deleted"_s, 1h);
    bar.button()->click();
    EXPECT_FALSE(bar.isVisible());
    EXPECT_EQ(undone.size(), 1);
    EXPECT_EQ(expired.size(), 0);
}

TEST_F(UndoBarTest, ANewOfferEndsTheOld)
{
    bar.offer(u"one"_s, 1h);
    bar.offer(u"two"_s, 1h);
    EXPECT_EQ(expired.size(), 1);
    EXPECT_TRUE(bar.isVisible());
    bar.button()->click();
    EXPECT_EQ(undone.size(), 1);
    EXPECT_EQ(expired.size(), 1);
}

TEST_F(UndoBarTest, WaitsWhileTheButtonHasTheFocus)
{
    bar.offer(u"one"_s, 20ms);
    ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
    bar.button()->setFocus();
    ASSERT_TRUE(bar.button()->hasFocus());
    bool later = false;
    QTimer::singleShot(60ms, &bar, [&later] { later = true; });
    ASSERT_TRUE(test::waitUntil([&later] { return later; }));
    EXPECT_EQ(expired.size(), 0);
    edit.setFocus();
    ASSERT_TRUE(test::waitUntil([this] { return expired.size() == 1; }));
}

} // namespace loquat
