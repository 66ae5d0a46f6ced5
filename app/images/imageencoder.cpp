// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/images/imageencoder.h"

#include "app/images/heifpicture.h"
#include "app/images/plaindrawing.h"

#include <QBuffer>
#include <QColorSpace>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QImageWriter>
#include <QPainter>
#include <QPromise>
#include <QThreadPool>

#include <algorithm>
#include <array>
#include <memory>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

// A drawing has no pixels of its own: it is given enough of them to be legible.
constexpr int drawingSide = 1024;
// Up to here a picture is decoded whole, which scales transparent edges best.
constexpr qint64 wholePixels = 16LL * 1024 * 1024;

// Formats with a signature worth believing. WBMP, TGA or XBM readers take nearly any bytes.
bool isPictureFormat(const QByteArray& format)
{
    static constexpr std::array known{"png"_L1, "jpeg"_L1, "jpg"_L1,  "gif"_L1,  "webp"_L1,
                                      "bmp"_L1, "tiff"_L1, "tif"_L1,  "svg"_L1,  "svgz"_L1,
                                      "ico"_L1, "avif"_L1, "heic"_L1, "heif"_L1, "jxl"_L1,
                                      "jp2"_L1, "icns"_L1, "ppm"_L1,  "pgm"_L1,  "pbm"_L1};
    return std::any_of(known.begin(), known.end(), [&format](QLatin1StringView name) {
        return name.compare(QLatin1StringView(format), Qt::CaseInsensitive) == 0;
    });
}

tl::unexpected<Error> unreadable(const QString& name)
{
    return failure(ErrorCode::Usage, ErrorReason::ImageUnreadable, name);
}

tl::unexpected<Error> tooLarge(const QString& name)
{
    return failure(ErrorCode::Usage, ErrorReason::ImageTooLarge, name);
}

qint64 pixels(const QSize& size)
{
    return qint64(size.width()) * size.height();
}

QSize fitted(const QSize& size, int longestSide)
{
    if (std::max(size.width(), size.height()) <= longestSide)
        return size;
    return size.scaled(longestSide, longestSide, Qt::KeepAspectRatio).expandedTo({1, 1});
}

bool isDrawing(const QImageReader& reader)
{
    return reader.format().startsWith("svg");
}

QSize drawingSize(QSize own, int longestSide)
{
    if (own.isEmpty())
        own = {drawingSide, drawingSide};
    const int side = std::min(longestSide, std::max({own.width(), own.height(), drawingSide}));
    return own.scaled(side, side, Qt::KeepAspectRatio).expandedTo({1, 1});
}

// What the reader must be told before reading, so that a huge picture is never held whole.
void limitDecoding(QImageReader& reader, const QSize& own, int longestSide)
{
    if (isDrawing(reader)) {
        reader.setScaledSize(drawingSize(own, longestSide));
        return;
    }
    const QSize wanted = fitted(own, longestSide);
    const bool scalesWhileDecoding = reader.format() == "jpeg" || reader.format() == "jpg";
    if (!own.isEmpty() && wanted != own && (scalesWhileDecoding || pixels(own) > wholePixels))
        reader.setScaledSize(wanted);
}

// Painting on a fresh picture flattens transparency and leaves every kind of metadata behind.
QImage flattened(QImage picture, int longestSide)
{
    const QSize size = fitted(picture.size(), longestSide);
    if (size != picture.size())
        picture = picture.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    if (picture.colorSpace().isValid() && picture.colorSpace() != QColorSpace::SRgb)
        picture.convertToColorSpace(QColorSpace::SRgb);
    QImage plain(size, QImage::Format_RGB32);
    if (plain.isNull())
        return {};
    plain.fill(Qt::white);
    picture.setDevicePixelRatio(1.0);
    QPainter painter(&plain);
    painter.drawImage(0, 0, picture);
    return plain;
}

// What a picture may take in memory when it is decoded whole.
constexpr int mostMebibytes = 512;
constexpr qint64 mostWholePixels = mostMebibytes * 1024LL * 1024 / 4;

// Formats that are only decoded whole would fail at Qt's own limit, below thirty-four megapixels.
void allowLargePictures()
{
    static const bool once = [] {
        QImageReader::setAllocationLimit(mostMebibytes);
        return true;
    }();
    static_cast<void>(once);
}

Result<QImage> readByQt(const QString& name, const QByteArray& original, const ImageLimits& limits)
{
    const QByteArray plain = withoutReferences(original);
    QBuffer buffer;
    buffer.setData(plain);
    buffer.open(QIODevice::ReadOnly);
    allowLargePictures();
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    if (plain.isEmpty() || !reader.canRead() || !isPictureFormat(reader.format()))
        return unreadable(name);

    const QSize own = reader.size();
    if (!isDrawing(reader) && pixels(own) > limits.mostPixels)
        return tooLarge(name);
    limitDecoding(reader, own, limits.longestSide);
    QImage picture = reader.read();
    if (picture.isNull()) {
        const qint64 allowed = qint64(QImageReader::allocationLimit()) * 1024 * 1024;
        const bool memory = allowed > 0 && pixels(own) * 4 > allowed;
        return memory ? tooLarge(name) : unreadable(name);
    }
    if (pixels(picture.size()) > limits.mostPixels)
        return tooLarge(name);
    return picture;
}

Result<QImage> readHeif(const QString& name, const QByteArray& original, const ImageLimits& limits)
{
    const HeifPicture file(original);
    // It cannot be decoded at a smaller scale.
    if (pixels(file.size()) > std::min(limits.mostPixels, mostWholePixels))
        return tooLarge(name);
    QImage picture = file.read();
    if (picture.isNull())
        return unreadable(name);
    return picture;
}

template <typename Work>
QFuture<Result<Attachment>> onPool(Work work)
{
    auto promise = std::make_shared<QPromise<Result<Attachment>>>();
    QFuture<Result<Attachment>> future = promise->future();
    promise->start();
    QThreadPool::globalInstance()->start([promise, work = std::move(work)] {
        promise->addResult(work());
        promise->finish();
    });
    return future;
}

} // namespace

Result<Attachment> encodeImage(const QString& name, const QByteArray& original,
                               const ImageLimits& limits)
{
    if (original.size() > limits.largestFile)
        return tooLarge(name);
    const Result<QImage> picture = HeifPicture::begins(original) ? readHeif(name, original, limits)
                                                                 : readByQt(name, original, limits);
    if (!picture)
        return tl::unexpected(picture.error());

    const QImage plain = flattened(*picture, limits.longestSide);
    Attachment attachment;
    attachment.name = name;
    attachment.sha256 = QCryptographicHash::hash(original, QCryptographicHash::Sha256);
    attachment.original = original;
    attachment.size = plain.size();
    QBuffer output(&attachment.jpeg);
    output.open(QIODevice::WriteOnly);
    QImageWriter writer(&output, "jpeg");
    writer.setQuality(limits.quality);
    if (plain.isNull() || !writer.write(plain))
        return unreadable(name);
    return attachment;
}

QStringList pictureSuffixes()
{
    QStringList suffixes{u"avif"_s, u"heic"_s, u"heif"_s, u"hif"_s};
    const QList<QByteArray> formats = QImageReader::supportedImageFormats();
    for (const QByteArray& format : formats)
        suffixes.append(QString::fromLatin1(format));
    suffixes.removeDuplicates();
    suffixes.sort();
    return suffixes;
}

bool isPicture(const QByteArray& bytes)
{
    if (HeifPicture::begins(bytes))
        return !HeifPicture(bytes).size().isEmpty();
    QBuffer buffer;
    buffer.setData(withoutReferences(bytes));
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    return reader.canRead() && isPictureFormat(reader.format()) && !reader.size().isEmpty();
}

Result<Attachment> encodeImageFile(const QString& path, const ImageLimits& limits)
{
    const QFileInfo info(path);
    // Pipes and devices have no end worth waiting for.
    if (!info.isFile())
        return failure(ErrorCode::Usage, ErrorReason::FileUnreadable, path);
    if (info.size() > limits.largestFile)
        return tooLarge(info.fileName());
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Usage, ErrorReason::FileUnreadable, path, file.errorString());
    const QByteArray bytes = file.read(limits.largestFile + 1);
    if (file.error() != QFileDevice::NoError)
        return failure(ErrorCode::Usage, ErrorReason::FileUnreadable, path, file.errorString());
    return encodeImage(info.fileName(), bytes, limits);
}

QFuture<Result<Attachment>> encodeImageLater(QString name, QByteArray original, ImageLimits limits)
{
    return onPool([name = std::move(name), original = std::move(original), limits] {
        return encodeImage(name, original, limits);
    });
}

QFuture<Result<Attachment>> encodeImageFileLater(QString path, ImageLimits limits)
{
    return onPool([path = std::move(path), limits] { return encodeImageFile(path, limits); });
}

QFuture<Result<Attachment>> encodePictureLater(QString name, QImage picture, ImageLimits limits)
{
    return onPool([name = std::move(name), picture = std::move(picture), limits] {
        QByteArray png;
        QBuffer output(&png);
        output.open(QIODevice::WriteOnly);
        if (picture.isNull() || !picture.save(&output, "png"))
            return Result<Attachment>(unreadable(name));
        return encodeImage(name, png, limits);
    });
}

} // namespace loquat
