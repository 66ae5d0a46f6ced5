// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testheif.h"
#include "ui/composer/thumbnailmaking.h"

#include <QBuffer>
#include <QFile>
#include <QPainter>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace loquat {

using namespace Qt::StringLiterals;

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

TEST(ThumbnailMaking, OfAHeicTheSmallPictureInItIsShownAndOfOthersNothingEarly)
{
    const QTemporaryDir folder;
    const auto write = [&folder](const QString& name, const QByteArray& bytes) {
        QFile file(folder.filePath(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return file.fileName();
    };
    QImage wide(900, 300, QImage::Format_RGB32);
    wide.fill(Qt::red);
    QPainter(&wide).fillRect(300, 0, 300, 300, Qt::blue);
    const QString heic = write(u"a.heic"_s, test::heicWithThumbnail(wide, 320));
    const QImage square = earlyThumbnail(heic).result();
    ASSERT_EQ(square.size(), QSize(160, 160));
    EXPECT_GT(square.pixelColor(80, 80).blue(), 200) << "the middle";
    EXPECT_LT(square.pixelColor(80, 80).red(), 60);

    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    wide.save(&buffer, "PNG");
    EXPECT_TRUE(earlyThumbnail(write(u"a.png"_s, png)).result().isNull());
    EXPECT_TRUE(earlyThumbnail(write(u"cut.heic"_s, test::heicWithThumbnail(wide, 320).left(60)))
                    .result()
                    .isNull());
    EXPECT_TRUE(earlyThumbnail(folder.filePath(u"none.heic"_s)).result().isNull());
    EXPECT_TRUE(earlyThumbnail(folder.path()).result().isNull());
}

} // namespace loquat
