// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/pictures.h"

#include "app/images/plaindrawing.h"

#include <QBuffer>
#include <QImage>
#include <QImageReader>

namespace loquat {

namespace {

QImage squareOf(const QByteArray& picture, int side)
{
    QByteArray bytes = withoutReferences(picture);
    QBuffer buffer(&bytes);
    QImageReader reader(&buffer);
    const QSize size = reader.size();
    if (size.isValid())
        reader.setScaledSize(size.scaled(side, side, Qt::KeepAspectRatioByExpanding));
    QImage image = reader.read();
    if (image.isNull())
        return {};
    if (!size.isValid())
        image = image.scaled(side, side, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation);
    return image.copy((image.width() - side) / 2, (image.height() - side) / 2, side, side);
}

} // namespace

Pictures::Pictures(QObject* parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

Pictures::~Pictures()
{
    m_pool.clear();
    m_pool.waitForDone();
}

QPixmap Pictures::thumbnail(const Attachment& attachment, int side)
{
    // A picture that was not read yet has no hash of its own.
    const QByteArray name = attachment.sha256.isEmpty()
                                ? QByteArray::number(qulonglong(qHash(attachment.original)))
                                : attachment.sha256;
    const QByteArray key = name + '/' + QByteArray::number(side);
    const auto known = m_thumbnails.constFind(key);
    if (known != m_thumbnails.constEnd())
        return *known;
    m_thumbnails.insert(key, QPixmap());
    m_pool.start([this, key, side,
                  bytes = attachment.jpeg.isEmpty() ? attachment.original : attachment.jpeg] {
        const QImage image = squareOf(bytes, side);
        QMetaObject::invokeMethod(this, [this, key, image] {
            m_thumbnails.insert(key, QPixmap::fromImage(image));
            Q_EMIT ready();
        });
    });
    return {};
}

} // namespace loquat
