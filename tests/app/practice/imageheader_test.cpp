// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/imageheader.h"

#include <QBuffer>
#include <QImage>

#include <gtest/gtest.h>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

QByteArray picture(const char* format, QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    EXPECT_TRUE(image.save(&buffer, format));
    return bytes;
}

} // namespace

TEST(PracticeImageHeader, KnowsJpegAndPngAndTheirSize)
{
    EXPECT_EQ(imageHeaderOf(picture("JPEG", {640, 480})), (ImageHeader{u"JPEG"_s, {640, 480}}));
    EXPECT_EQ(imageHeaderOf(picture("PNG", {1, 70'000})), (ImageHeader{u"PNG"_s, {1, 70'000}}));
    EXPECT_EQ(imageHeaderOf("GIF89a\x05\x01\x02\x02"), (ImageHeader{u"GIF"_s, {261, 514}}));
}

TEST(PracticeImageHeader, AnyBytesAreRead)
{
    EXPECT_EQ(imageHeaderOf({}), ImageHeader());
    EXPECT_EQ(imageHeaderOf("hello"), ImageHeader());
    const QByteArray whole = picture("JPEG", {64, 64});
    for (qsizetype length = 0; length < whole.size(); ++length)
        imageHeaderOf(whole.left(length));
    EXPECT_TRUE(imageHeaderOf(whole.left(4)).size.isEmpty());
    EXPECT_EQ(imageHeaderOf(QByteArray("\xff\xd8\xff", 3) + QByteArray(1000, '\xff')).format,
              u"JPEG"_s);
    // A segment of length 0 must not hold it up.
    EXPECT_EQ(imageHeaderOf(QByteArray("\xff\xd8\xff\xe0", 4) + QByteArray(1000, '\0')).format,
              u"JPEG"_s);
}

} // namespace loquat
