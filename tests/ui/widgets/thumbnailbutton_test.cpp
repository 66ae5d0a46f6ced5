// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/waiting.h"
#include "ui/widgets/closemark.h"
#include "ui/widgets/thumbnailbutton.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

QImage redPicture()
{
    QImage image(400, 200, QImage::Format_RGB32);
    image.fill(Qt::red);
    return image;
}

} // namespace

TEST(ThumbnailButton, ShowsThePicture)
{
    ThumbnailButton button(redPicture(), u"cat.png"_s);
    const QImage drawn = button.grab().toImage();
    EXPECT_EQ(drawn.pixelColor(drawn.width() / 2, drawn.height() / 2), QColor(Qt::red));
    EXPECT_EQ(button.accessibleName(), u"cat.png"_s);
    EXPECT_EQ(button.sizeHint(), QSize(56, 56));
}

TEST(ThumbnailButton, WhileItIsReadAVeilLiesOverThePicture)
{
    ThumbnailButton button(redPicture(), u"cat.heic"_s);
    const QImage ready = button.grab().toImage();
    button.setWaiting(true);
    const QImage waiting = button.grab().toImage();
    const QPoint beside(ready.width() / 2, ready.height() / 4);
    EXPECT_EQ(ready.pixelColor(beside), QColor(Qt::red));
    EXPECT_GT(waiting.pixelColor(beside).green(), 60);
    int dark = 0; // the dots
    for (int x = 10; x < waiting.width() - 10; ++x)
        dark += waiting.pixelColor(x, button.height() / 2).red() < 100 ? 1 : 0;
    EXPECT_GT(dark, 3);
    button.setWaiting(false);
    EXPECT_EQ(button.grab().toImage(), ready);
}

TEST(ThumbnailButton, IsRemovedByMarkAndKeys)
{
    ThumbnailButton button(redPicture(), u"cat.png"_s);
    QSignalSpy removed(&button, &ThumbnailButton::removeRequested);
    QSignalSpy clicked(&button, &ThumbnailButton::clicked);
    button.show();
    EXPECT_TRUE(button.focusPolicy() & Qt::TabFocus);
    QTest::keyClick(&button, Qt::Key_Delete);
    EXPECT_EQ(removed.size(), 1);
    QTest::keyClick(&button, Qt::Key_Backspace);
    EXPECT_EQ(removed.size(), 2);
    auto* mark = button.findChild<CloseMark*>();
    ASSERT_TRUE(mark);
    EXPECT_EQ(mark->accessibleName(), u"Remove cat.png"_s);
    QTest::mouseClick(mark, Qt::LeftButton);
    EXPECT_EQ(removed.size(), 3);
    EXPECT_EQ(clicked.size(), 0);
    QTest::mouseClick(&button, Qt::LeftButton, {}, QPoint(20, 30));
    EXPECT_EQ(clicked.size(), 1);
}

TEST(ThumbnailButton, APictureThatIsNoneIsAnEmptyFrame)
{
    ThumbnailButton button(QImage(), u"x"_s);
    EXPECT_FALSE(button.grab().isNull());
}

} // namespace loquat
