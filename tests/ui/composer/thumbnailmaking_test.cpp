// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/thumbnailmaking.h"

#include <QBuffer>
#include <QPainter>

#include <gtest/gtest.h>

namespace loquat {

TEST(ThumbnailMaking, ShowsTheMiddleAsASquare)
{
    QImage wide(300, 100, QImage::Format_RGB32);
    wide.fill(Qt::red);
    QPainter(&wide).fillRect(100, 0, 100, 100, Qt::blue);
    QByteArray jpeg;
    QBuffer buffer(&jpeg);
    buffer.open(QIODevice::WriteOnly);
    wide.save(&buffer, "JPEG", 95);

    const QImage square = squareThumbnail(jpeg, 50);
    EXPECT_EQ(square.size(), QSize(50, 50));
    for (const QPoint& point : {QPoint(4, 4), QPoint(25, 25), QPoint(45, 45)})
        EXPECT_GT(square.pixelColor(point).blue(), 200);
}

TEST(ThumbnailMaking, WhatIsNoPictureHasNone)
{
    EXPECT_TRUE(squareThumbnail("nothing", 50).isNull());
    EXPECT_TRUE(squareThumbnail({}, 50).isNull());
}

} // namespace loquat
