// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/thumbnailmaking.h"

#include "app/images/heifpicture.h"
#include "app/images/plaindrawing.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>

namespace loquat {

namespace {

constexpr int thumbnailSide = 160; // sharp at three times the size it is shown in
constexpr qint64 mostEarlyBytes = 64LL * 1024 * 1024;
constexpr qint64 headBytes = 64;

} // namespace

QImage squareThumbnail(const QByteArray& jpeg, int side)
{
    QBuffer buffer;
    buffer.setData(withoutReferences(jpeg));
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    const QSize size = reader.size();
    if (size.isEmpty())
        return {};
    // A JPEG is read at a fraction of its size much faster than at the whole.
    const QSize covering = size.scaled(side, side, Qt::KeepAspectRatioByExpanding);
    reader.setScaledSize(covering);
    const QImage image = reader.read();
    return image.copy((covering.width() - side) / 2, (covering.height() - side) / 2, side, side);
}

QFuture<Thumbnailed> withThumbnail(QFuture<Result<Attachment>> attachment)
{
    return attachment.then(QtFuture::Launch::Async, [](Result<Attachment> made) {
        QImage square;
        if (made)
            square = squareThumbnail(made->jpeg, thumbnailSide);
        return Thumbnailed{std::move(made), square};
    });
}

QFuture<Thumbnailed> withThumbnail(const Attachment& attachment)
{
    return withThumbnail(QtFuture::makeReadyFuture(Result<Attachment>(attachment)));
}

QFuture<QImage> earlyThumbnail(const QString& path)
{
    return QtFuture::makeReadyFuture(path).then(QtFuture::Launch::Async, [](const QString& name) {
        QFile file(name);
        if (!QFileInfo(name).isFile() || !file.open(QIODevice::ReadOnly) ||
            file.size() > mostEarlyBytes || !HeifPicture::begins(file.peek(headBytes)))
            return QImage();
        const QImage small = HeifPicture(file.readAll()).readThumbnail();
        if (small.isNull())
            return QImage();
        const QSize size =
            small.size().scaled(thumbnailSide, thumbnailSide, Qt::KeepAspectRatioByExpanding);
        return small.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
            .copy((size.width() - thumbnailSide) / 2, (size.height() - thumbnailSide) / 2,
                  thumbnailSide, thumbnailSide);
    });
}

} // namespace loquat
