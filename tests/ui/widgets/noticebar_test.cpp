// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/waiting.h"
#include "ui/widgets/noticebar.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

#include <gtest/gtest.h>

namespace loquat {

using namespace Qt::StringLiterals;

TEST(NoticeBar, ShowsTheMessageAsPlainText)
{
    NoticeBar bar;
    EXPECT_FALSE(bar.isVisible());
    bar.showNotice(NoticeBar::Kind::Error, u"<b>bold</b>"_s);
    EXPECT_TRUE(bar.isVisible());
    EXPECT_EQ(bar.message(), u"<b>bold</b>"_s);
    EXPECT_EQ(bar.accessibleName(), u"<b>bold</b>"_s);
    const auto* label = bar.findChild<QLabel*>(u"noticeMessage"_s);
    ASSERT_TRUE(label);
    EXPECT_EQ(label->textFormat(), Qt::PlainText);
    EXPECT_TRUE(label->wordWrap());
}

TEST(NoticeBar, OffersUpToThreeButtonsAndStays)
{
    NoticeBar bar;
    QSignalSpy triggered(&bar, &NoticeBar::actionTriggered);
    bar.showNotice(NoticeBar::Kind::Info, u"m"_s, {u"a"_s, u"b"_s, u"c"_s, u"d"_s});
    ASSERT_EQ(bar.buttons().size(), 3);
    bar.buttons().at(1)->click();
    ASSERT_EQ(triggered.size(), 1);
    EXPECT_EQ(triggered.first().first().toInt(), 1);
    EXPECT_TRUE(bar.isVisible());
}

TEST(NoticeBar, AButtonMayReplaceTheNotice)
{
    NoticeBar bar;
    QObject::connect(&bar, &NoticeBar::actionTriggered, &bar,
                     [&bar] { bar.showNotice(NoticeBar::Kind::Info, u"again"_s, {u"x"_s}); });
    bar.showNotice(NoticeBar::Kind::Error, u"m"_s, {u"a"_s, u"b"_s});
    bar.buttons().first()->click();
    EXPECT_EQ(bar.message(), u"again"_s);
    EXPECT_EQ(bar.buttons().size(), 1);
}

TEST(NoticeBar, ClosesByButtonAndByEscape)
{
    NoticeBar bar;
    QSignalSpy closed(&bar, &NoticeBar::closed);
    bar.showNotice(NoticeBar::Kind::Warning, u"m"_s);
    bar.findChild<QToolButton*>(u"noticeClose"_s)->click();
    EXPECT_FALSE(bar.isVisible());
    EXPECT_EQ(closed.size(), 1);
    bar.showNotice(NoticeBar::Kind::Warning, u"m"_s);
    QTest::keyClick(&bar, Qt::Key_Escape);
    EXPECT_FALSE(bar.isVisible());
    EXPECT_EQ(closed.size(), 2);
    bar.showNotice(NoticeBar::Kind::Warning, u"m"_s);
    bar.dismiss();
    EXPECT_EQ(closed.size(), 2);
}

TEST(NoticeBar, ALongMessageWraps)
{
    NoticeBar bar;
    bar.showNotice(NoticeBar::Kind::Info, u"short"_s);
    const int before = bar.heightForWidth(400);
    bar.showNotice(NoticeBar::Kind::Info, QString(u"many words "_s).repeated(40));
    EXPECT_GT(bar.heightForWidth(400), 2 * before);
}

} // namespace loquat
