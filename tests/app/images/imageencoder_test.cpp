// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/images/imageencoder.h"
#include "tests/support/waiting.h"

#include <QBuffer>
#include <QColorSpace>
#include <QCryptographicHash>
#include <QFile>
#include <QImage>
#include <QImageReader>
#include <QImageWriter>
#include <QTemporaryDir>
#include <QtEndian>

#include <ctime>
#include <gtest/gtest.h>
#include <zlib.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

QByteArray encoded(const QImage& image, const char* format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    EXPECT_TRUE(image.save(&buffer, format)) << format;
    return bytes;
}

QImage jpegOf(const Attachment& attachment)
{
    EXPECT_TRUE(attachment.jpeg.startsWith("\xff\xd8\xff"));
    return QImage::fromData(attachment.jpeg, "jpeg");
}

QImage plain(const QSize& size, QColor colour)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(colour);
    return image;
}

bool isNear(QColor left, QColor right)
{
    return std::abs(left.red() - right.red()) < 12 && std::abs(left.green() - right.green()) < 12 &&
           std::abs(left.blue() - right.blue()) < 12;
}

QByteArray pngChunk(const QByteArray& type, const QByteArray& data)
{
    const QByteArray body = type + data;
    QByteArray chunk(4, '\0');
    qToBigEndian(quint32(data.size()), chunk.data());
    QByteArray crc(4, '\0');
    qToBigEndian(
        quint32(crc32(0, reinterpret_cast<const Bytef*>(body.constData()), uInt(body.size()))),
        crc.data());
    return chunk + body + crc;
}

// An RGB picture of one grey, made without holding a QImage of it.
QByteArray largePng(int width, int height, bool withPixels = true)
{
    QByteArray header(13, '\0');
    qToBigEndian(quint32(width), header.data());
    qToBigEndian(quint32(height), header.data() + 4);
    header[8] = 8;
    header[9] = 2;
    QByteArray data;
    if (withPixels) {
        QByteArray rows(qsizetype(height) * (1 + 3 * qsizetype(width)), '\x80');
        for (int row = 0; row < height; ++row)
            rows[qsizetype(row) * (1 + 3 * qsizetype(width))] = 0;
        data = qCompress(rows, 1).mid(4);
    }
    return "\x89PNG\r\n\x1a\n" + pngChunk("IHDR", header) + pngChunk("IDAT", data) +
           pngChunk("IEND", {});
}

// A JPEG whose EXIF says "turned" and holds a marker text.
QByteArray turnedJpeg(const QImage& image, quint16 orientation)
{
    const QByteArray jpeg = encoded(image, "jpeg");
    QByteArray exif("Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01", 24);
    exif += char(0);
    exif += char(orientation);
    exif += QByteArray(6, '\0');
    exif += "made by SecretCamera";
    QByteArray marker("\xff\xe1");
    marker += char((exif.size() + 2) >> 8);
    marker += char((exif.size() + 2) & 0xff);
    return jpeg.left(2) + marker + exif + jpeg.mid(2);
}

} // namespace

TEST(ImageEncoder, TwelveMegapixelsWithAlphaBecomeASmallJpegOnWhite)
{
    QImage image(4000, 3000, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    for (int y = 0; y < 1500; ++y) {
        for (int x = 0; x < 4000; ++x)
            image.setPixel(x, y, 0xff2040c0);
    }
    const QByteArray original = encoded(image, "png");

    const Result<Attachment> result = encodeImage(u"photo.png"_s, original);

    ASSERT_TRUE(result.has_value());
    EXPECT_EQ(result->name, u"photo.png");
    EXPECT_EQ(result->original, original);
    EXPECT_EQ(result->sha256, QCryptographicHash::hash(original, QCryptographicHash::Sha256));
    EXPECT_EQ(result->size, QSize(2048, 1536));
    const QImage jpeg = jpegOf(*result);
    EXPECT_EQ(jpeg.size(), result->size);
    EXPECT_TRUE(isNear(jpeg.pixelColor(1000, 100), QColor(0x20, 0x40, 0xc0)));
    EXPECT_TRUE(isNear(jpeg.pixelColor(1000, 1400), Qt::white));
    EXPECT_LT(result->jpeg.size(), 1 << 20);
}

TEST(ImageEncoder, TheExifOrientationIsAppliedAndForgotten)
{
    QImage image = plain({400, 200}, Qt::red);
    for (int y = 0; y < 200; ++y) {
        for (int x = 200; x < 400; ++x)
            image.setPixelColor(x, y, Qt::blue);
    }
    const Result<Attachment> result = encodeImage(u"turned.jpg"_s, turnedJpeg(image, 6));

    ASSERT_TRUE(result.has_value());
    EXPECT_EQ(result->size, QSize(200, 400));
    const QImage jpeg = jpegOf(*result);
    EXPECT_TRUE(isNear(jpeg.pixelColor(100, 50), Qt::red));
    EXPECT_TRUE(isNear(jpeg.pixelColor(100, 350), Qt::blue));
    EXPECT_FALSE(result->jpeg.contains("Exif"));
    EXPECT_FALSE(result->jpeg.contains("SecretCamera"));
    EXPECT_TRUE(result->original.contains("SecretCamera"));
}

TEST(ImageEncoder, ALargeTurnedJpegIsScaledToTheLongestSide)
{
    const QByteArray original = turnedJpeg(plain({3000, 1000}, Qt::green), 8);
    const Result<Attachment> result = encodeImage(u"large.jpg"_s, original);
    ASSERT_TRUE(result.has_value());
    EXPECT_EQ(std::max(result->size.width(), result->size.height()), 2048);
    EXPECT_LT(result->size.width(), result->size.height());
    EXPECT_EQ(jpegOf(*result).size(), result->size);
}

TEST(ImageEncoder, CommentsAndColourProfilesAreLeftBehind)
{
    QImage image = plain({64, 64}, Qt::gray);
    image.setText(u"Comment"_s, u"taken at home"_s);
    image.setColorSpace(QColorSpace(QColorSpace::DisplayP3));
    const Result<Attachment> result = encodeImage(u"p3.png"_s, encoded(image, "png"));
    ASSERT_TRUE(result.has_value());
    EXPECT_FALSE(result->jpeg.contains("taken at home"));
    EXPECT_FALSE(result->jpeg.contains("ICC_PROFILE"));
}

TEST(ImageEncoder, ASmallPictureIsNeverMadeLarger)
{
    const Result<Attachment> result =
        encodeImage(u"dot.png"_s, encoded(plain({3, 2}, Qt::red), "png"));
    ASSERT_TRUE(result.has_value());
    EXPECT_EQ(result->size, QSize(3, 2));
}

TEST(ImageEncoder, AVeryThinPictureKeepsAtLeastOnePixel)
{
    const Result<Attachment> result =
        encodeImage(u"line.png"_s, encoded(plain({9000, 1}, Qt::black), "png"));
    ASSERT_TRUE(result.has_value());
    EXPECT_EQ(result->size, QSize(2048, 1));
}

TEST(ImageEncoder, TheUsualFormatsAreRead)
{
    const QImage image = plain({40, 30}, QColor(200, 40, 40));
    for (const char* format : {"bmp", "png", "jpeg", "webp", "tiff"}) {
        ASSERT_TRUE(QImageWriter::supportedImageFormats().contains(format)) << format;
        const Result<Attachment> result = encodeImage(u"picture"_s, encoded(image, format));
        ASSERT_TRUE(result.has_value()) << format;
        EXPECT_EQ(result->size, QSize(40, 30)) << format;
        EXPECT_TRUE(isNear(jpegOf(*result).pixelColor(20, 15), QColor(200, 40, 40))) << format;
    }
}

TEST(ImageEncoder, PhotographsOverQtsOwnLimitAreRead)
{
    QImage image(7000, 4900, QImage::Format_RGB32);
    image.fill(QColor(40, 120, 200));
    for (const char* format : {"bmp", "webp", "tiff"}) {
        const Result<Attachment> result = encodeImage(u"photo"_s, encoded(image, format));
        ASSERT_TRUE(result.has_value()) << format;
        EXPECT_EQ(result->size, QSize(2048, 1433)) << format;
    }
}

TEST(ImageEncoder, AGifIsReadByItsFirstFrame)
{
    // 1 × 1, one red palette entry.
    const QByteArray gif = QByteArray::fromHex(
        "47494638396101000100800000ff0000ffffff2c00000000010001000002024401003b");
    const Result<Attachment> result = encodeImage(u"red.gif"_s, gif);
    ASSERT_TRUE(result.has_value());
    EXPECT_EQ(result->size, QSize(1, 1));
    EXPECT_TRUE(isNear(jpegOf(*result).pixelColor(0, 0), Qt::red));
}

TEST(ImageEncoder, OfAGifThatMovesTheFirstFrameIsSent)
{
    // 1 × 1, red and blue in its palette; a frame of the one, then a frame of the other.
    const QByteArray begin =
        QByteArray::fromHex("47494638396101000100800000") + QByteArray::fromHex("ff00000000ff");
    const QByteArray red = QByteArray::fromHex("2c000000000100010000"
                                               "0202440100");
    const QByteArray blue = QByteArray::fromHex("2c000000000100010000"
                                                "02024c0100");
    const QByteArray end = QByteArray::fromHex("3b");
    for (const auto& [bytes, colour] : {std::pair(begin + red + blue + end, QColor(Qt::red)),
                                        std::pair(begin + blue + red + end, QColor(Qt::blue))}) {
        const Result<Attachment> result = encodeImage(u"moving.gif"_s, bytes);
        ASSERT_TRUE(result.has_value());
        EXPECT_TRUE(isNear(jpegOf(*result).pixelColor(0, 0), colour));
    }
}

TEST(ImageEncoder, TheContentDecidesNotTheName)
{
    const Result<Attachment> result =
        encodeImage(u"really-a-png.jpg"_s, encoded(plain({8, 8}, Qt::blue), "png"));
    ASSERT_TRUE(result.has_value());
    EXPECT_TRUE(isNear(jpegOf(*result).pixelColor(4, 4), Qt::blue));
}

TEST(ImageEncoder, ADrawingIsGivenPixelsEnoughToRead)
{
    if (!QImageReader::supportedImageFormats().contains("svg"))
        GTEST_SKIP() << "no SVG reader";
    const QByteArray svg = R"(<svg xmlns="http://www.w3.org/2000/svg" width="24" height="12">)"
                           R"(<rect width="12" height="12" fill="#ff0000"/></svg>)";
    const Result<Attachment> result = encodeImage(u"icon.svg"_s, svg);
    ASSERT_TRUE(result.has_value());
    EXPECT_EQ(result->size, QSize(1024, 512));
    const QImage jpeg = jpegOf(*result);
    EXPECT_TRUE(isNear(jpeg.pixelColor(200, 200), Qt::red));
    EXPECT_TRUE(isNear(jpeg.pixelColor(900, 200), Qt::white));
}

TEST(ImageEncoder, AHugeDrawingStaysWithinTheLongestSide)
{
    if (!QImageReader::supportedImageFormats().contains("svg"))
        GTEST_SKIP() << "no SVG reader";
    const QByteArray svg =
        R"(<svg xmlns="http://www.w3.org/2000/svg" width="90000" height="45000">)"
        R"(<rect width="90000" height="45000" fill="#00f"/></svg>)";
    const Result<Attachment> result = encodeImage(u"poster.svg"_s, svg);
    ASSERT_TRUE(result.has_value());
    EXPECT_EQ(result->size, QSize(2048, 1024));
}

TEST(ImageEncoder, FiftyMegapixelsTakeLessThanASecond)
{
    const QByteArray original = largePng(8660, 5774);
    const std::clock_t before = std::clock();
    const Result<Attachment> result = encodeImage(u"poster.png"_s, original);
    const double cpuSeconds = double(std::clock() - before) / CLOCKS_PER_SEC;
    ASSERT_TRUE(result.has_value());
    EXPECT_EQ(std::max(result->size.width(), result->size.height()), 2048);
    EXPECT_TRUE(isNear(jpegOf(*result).pixelColor(100, 100), QColor(0x80, 0x80, 0x80)));
    EXPECT_LT(cpuSeconds, 1.0);
}

TEST(ImageEncoder, WhatIsNoPictureIsRefused)
{
    const QByteArray png = encoded(plain({64, 64}, Qt::red), "png");
    const QByteArrayList none{
        {},
        "hello, this is a text\n",
        QByteArray(64, '\0'),
        "<!doctype html><html><body>no</body></html>",
        "%PDF-1.7\n",
        "\xff\xd8\xff",
        png.left(20),
        png.left(60),
        QByteArray("\x89PNG\r\n\x1a\n") + QByteArray(200, 'x'),
        "GIF89a",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><rect",
    };
    for (const QByteArray& bytes : none) {
        const Result<Attachment> result = encodeImage(u"none.png"_s, bytes);
        ASSERT_FALSE(result.has_value()) << bytes.toPercentEncoding().constData();
        EXPECT_EQ(result.error().reason, ErrorReason::ImageUnreadable);
        EXPECT_EQ(result.error().code, ErrorCode::Usage);
        EXPECT_EQ(result.error().subject, u"none.png");
    }
}

TEST(ImageEncoder, TooManyPixelsAreRefusedBeforeDecoding)
{
    for (const int side : {30000, 60000}) {
        const Result<Attachment> result = encodeImage(u"bomb.png"_s, largePng(side, side, false));
        ASSERT_FALSE(result.has_value()) << side;
        EXPECT_EQ(result.error().reason, ErrorReason::ImageTooLarge) << side;
    }

    ImageLimits limits;
    limits.mostPixels = 100;
    EXPECT_FALSE(encodeImage(u"a.png"_s, encoded(plain({11, 10}, Qt::red), "png"), limits));
    EXPECT_TRUE(encodeImage(u"a.png"_s, encoded(plain({10, 10}, Qt::red), "png"), limits));
}

TEST(ImageEncoder, TooLargeAFileIsRefused)
{
    ImageLimits limits;
    limits.largestFile = 10;
    const Result<Attachment> result =
        encodeImage(u"a.png"_s, encoded(plain({9, 9}, Qt::red), "png"), limits);
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().reason, ErrorReason::ImageTooLarge);
}

TEST(ImageEncoder, FilesThatCannotBeReadAreTold)
{
    const QTemporaryDir dir;
    for (const QString& path : {dir.path(), dir.filePath(u"missing.png"_s), u"/dev/zero"_s}) {
        const Result<Attachment> result = encodeImageFile(path);
        ASSERT_FALSE(result.has_value()) << qPrintable(path);
        EXPECT_EQ(result.error().reason, ErrorReason::FileUnreadable);
        EXPECT_EQ(result.error().subject, path);
    }
    QFile empty(dir.filePath(u"empty.png"_s));
    ASSERT_TRUE(empty.open(QIODevice::WriteOnly));
    empty.close();
    const Result<Attachment> result = encodeImageFile(empty.fileName());
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().reason, ErrorReason::ImageUnreadable);
}

TEST(ImageEncoder, TheFuturesGiveTheSame)
{
    const QTemporaryDir dir;
    const QImage image = plain({20, 10}, Qt::red);
    const QByteArray png = encoded(image, "png");
    QFile file(dir.filePath(u"red.png"_s));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(png);
    file.close();

    QFuture<Result<Attachment>> bytes = encodeImageLater(u"red.png"_s, png);
    QFuture<Result<Attachment>> path = encodeImageFileLater(file.fileName());
    QFuture<Result<Attachment>> pasted = encodePictureLater({}, image);
    QFuture<Result<Attachment>> nothing = encodePictureLater({}, {});
    ASSERT_TRUE(waitUntil([&] {
        return bytes.isFinished() && path.isFinished() && pasted.isFinished() &&
               nothing.isFinished();
    }));
    ASSERT_TRUE(bytes.result().has_value());
    EXPECT_EQ(bytes.result(), path.result());
    ASSERT_TRUE(pasted.result().has_value());
    EXPECT_TRUE(pasted.result()->original.startsWith("\x89PNG"));
    EXPECT_EQ(pasted.result()->size, QSize(20, 10));
    ASSERT_FALSE(nothing.result().has_value());
    EXPECT_EQ(nothing.result().error().reason, ErrorReason::ImageUnreadable);
}

} // namespace loquat::test
