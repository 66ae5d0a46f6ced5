// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/thumbnailmaking.h"

#include <QBuffer>
#include <QImageReader>

namespace loquat {

namespace {

constexpr int thumbnailSide = 160; // sharp at three times the size it is shown in

} // namespace

QImage squareThumbnail(const QByteArray& jpeg, int side)
{
    QBuffer buffer;
    buffer.setData(jpeg);
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

} // namespace loquat
