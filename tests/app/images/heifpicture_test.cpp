// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/images/heifpicture.h"
#include "app/images/imageencoder.h"
#include "tests/support/testheif.h"

#include <QImage>

#include <gtest/gtest.h>
#include <libheif/heif.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

heif_error append(heif_context*, const void* data, size_t size, void* bytes)
{
    static_cast<QByteArray*>(bytes)->append(static_cast<const char*>(data), qsizetype(size));
    return {heif_error_Ok, heif_suberror_Unspecified, ""};
}

// As a phone writes it; `orientation` as in EXIF.
QByteArray heifOf(const QImage& picture, heif_compression_format format,
                  heif_orientation orientation = heif_orientation_normal)
{
    const QImage pixels = picture.convertToFormat(QImage::Format_RGBA8888);
    heif_image* image = nullptr;
    heif_image_create(pixels.width(), pixels.height(), heif_colorspace_RGB,
                      heif_chroma_interleaved_RGBA, &image);
    heif_image_add_plane(image, heif_channel_interleaved, pixels.width(), pixels.height(), 32);
    int stride = 0;
    uint8_t* plane = heif_image_get_plane(image, heif_channel_interleaved, &stride);
    for (int y = 0; y < pixels.height(); ++y)
        std::copy_n(pixels.constScanLine(y), pixels.width() * 4, plane + qsizetype(y) * stride);

    heif_context* context = heif_context_alloc();
    heif_encoder* encoder = nullptr;
    QByteArray bytes;
    if (heif_context_get_encoder_for_format(context, format, &encoder).code == heif_error_Ok) {
        heif_encoder_set_lossy_quality(encoder, 95);
        heif_encoding_options* options = heif_encoding_options_alloc();
        options->image_orientation = orientation;
        heif_context_encode_image(context, image, encoder, options, nullptr);
        heif_encoding_options_free(options);
        heif_encoder_release(encoder);
        heif_writer writer{1, &append};
        heif_context_write(context, &writer, &bytes);
    }
    heif_image_release(image);
    heif_context_free(context);
    return bytes;
}

// Red at the left, blue at the right.
QImage halves(const QSize& size)
{
    QImage image(size, QImage::Format_ARGB32);
    image.fill(Qt::red);
    for (int y = 0; y < size.height(); ++y) {
        for (int x = size.width() / 2; x < size.width(); ++x)
            image.setPixelColor(x, y, Qt::blue);
    }
    return image;
}

QImage sent(const QByteArray& bytes)
{
    const Result<Attachment> attachment = encodeImage(u"photo.heic"_s, bytes);
    EXPECT_TRUE(attachment.has_value());
    return attachment ? QImage::fromData(attachment->jpeg, "jpeg") : QImage();
}

bool isNear(QColor left, QColor right)
{
    return std::abs(left.red() - right.red()) < 40 && std::abs(left.green() - right.green()) < 40 &&
           std::abs(left.blue() - right.blue()) < 40;
}

} // namespace

TEST(HeifPicture, HeicAndAvifAreRead)
{
    for (const heif_compression_format format : {heif_compression_HEVC, heif_compression_AV1}) {
        const QByteArray bytes = heifOf(halves({160, 96}), format);
        ASSERT_FALSE(bytes.isEmpty()) << format;
        EXPECT_TRUE(HeifPicture::begins(bytes));
        EXPECT_TRUE(isPicture(bytes));
        EXPECT_EQ(HeifPicture(bytes).size(), QSize(160, 96));
        const QImage image = sent(bytes);
        ASSERT_EQ(image.size(), QSize(160, 96));
        EXPECT_TRUE(isNear(image.pixelColor(20, 48), Qt::red)) << format;
        EXPECT_TRUE(isNear(image.pixelColor(140, 48), Qt::blue)) << format;
    }
}

TEST(HeifPicture, IsTurnedAsTheFileSays)
{
    const QImage image =
        sent(heifOf(halves({160, 96}), heif_compression_HEVC, heif_orientation_rotate_90_cw));
    ASSERT_EQ(image.size(), QSize(96, 160));
    EXPECT_TRUE(isNear(image.pixelColor(48, 20), Qt::red));
    EXPECT_TRUE(isNear(image.pixelColor(48, 140), Qt::blue));
}

TEST(HeifPicture, TransparencyBecomesWhite)
{
    QImage clear(64, 64, QImage::Format_ARGB32);
    clear.fill(Qt::transparent);
    const QImage image = sent(heifOf(clear, heif_compression_HEVC));
    ASSERT_EQ(image.size(), QSize(64, 64));
    EXPECT_TRUE(isNear(image.pixelColor(32, 32), Qt::white));
}

TEST(HeifPicture, BrokenFilesAreRefused)
{
    const QByteArray whole = heifOf(halves({160, 96}), heif_compression_HEVC);
    for (const qsizetype length : {qsizetype(12), qsizetype(40), whole.size() / 2}) {
        const Result<Attachment> cut = encodeImage(u"cut.heic"_s, whole.left(length));
        ASSERT_FALSE(cut.has_value()) << length;
        EXPECT_EQ(cut.error().reason, ErrorReason::ImageUnreadable);
        EXPECT_EQ(cut.error().subject, u"cut.heic"_s);
    }
    EXPECT_FALSE(HeifPicture::begins("not a picture"));
    EXPECT_FALSE(HeifPicture::begins({}));
    // A video begins in the same way.
    EXPECT_FALSE(encodeImage(u"film.mp4"_s, QByteArray("\0\0\0\x18"
                                                       "ftypmp42\0\0\0\0mp42isom",
                                                       24))
                     .has_value());
}

TEST(HeifPicture, TooManyPixelsAreRefusedBeforeDecoding)
{
    ImageLimits limits;
    limits.mostPixels = 1000;
    const Result<Attachment> big =
        encodeImage(u"big.avif"_s, heifOf(halves({160, 96}), heif_compression_AV1), limits);
    ASSERT_FALSE(big.has_value());
    EXPECT_EQ(big.error().reason, ErrorReason::ImageTooLarge);
}

TEST(HeifPicture, WhatWouldTakeTooMuchMemoryIsRefusedBeforeDecoding)
{
    // A small picture that says of itself to be of 250 megapixels, below every limit of its sides.
    QByteArray bytes = heifOf(halves({160, 96}), heif_compression_HEVC);
    const qsizetype size = bytes.indexOf("ispe");
    ASSERT_GT(size, 0);
    for (const auto& [offset, value] : {std::pair(8, 25'000), std::pair(12, 10'000)}) {
        for (int byte = 0; byte < 4; ++byte)
            bytes[size + offset + byte] = char((value >> (24 - 8 * byte)) & 0xff);
    }
    ASSERT_EQ(HeifPicture(bytes).size(), QSize(25'000, 10'000));
    const Result<Attachment> big = encodeImage(u"big.heic"_s, bytes);
    ASSERT_FALSE(big.has_value());
    EXPECT_EQ(big.error().reason, ErrorReason::ImageTooLarge);
}

TEST(HeifPicture, ItsThumbnailIsReadUnlessItIsNoSmallPicture)
{
    const QImage wide = halves({2600, 640});
    const QImage small = HeifPicture(heicWithThumbnail(wide, 320)).readThumbnail();
    ASSERT_EQ(small.width(), 320);
    EXPECT_TRUE(isNear(small.pixelColor(40, 40), Qt::red));
    EXPECT_TRUE(isNear(small.pixelColor(280, 40), Qt::blue));
    EXPECT_TRUE(HeifPicture(heicWithThumbnail(wide, 2400)).readThumbnail().isNull());
    EXPECT_TRUE(
        HeifPicture(heifOf(halves({160, 96}), heif_compression_HEVC)).readThumbnail().isNull());
}

TEST(HeifPicture, ItsSuffixesAreOffered)
{
    for (const QString& suffix : {u"heic"_s, u"heif"_s, u"avif"_s, u"png"_s, u"jpeg"_s})
        EXPECT_TRUE(pictureSuffixes().contains(suffix)) << qPrintable(suffix);
}

} // namespace loquat::test
