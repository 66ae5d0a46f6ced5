// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBuffer>
#include <QImage>
#include <QLinearGradient>
#include <QPainter>
#include <QRandomGenerator>

namespace loquat::test {

// A picture with the noise of a camera's sensor: it does not compress as a drawing does.
inline QImage photographed(const QSize& size)
{
    QImage noise(1024, 1024, QImage::Format_ARGB32);
    QRandomGenerator random(20260801);
    for (int y = 0; y < noise.height(); ++y) {
        auto* line = reinterpret_cast<quint32*>(noise.scanLine(y));
        for (int x = 0; x < noise.width(); ++x)
            line[x] = 0x40000000u | (random.generate() & 0x00ffffffu);
    }
    QImage picture(size, QImage::Format_RGB32);
    QPainter painter(&picture);
    QLinearGradient sky(0, 0, size.width(), size.height());
    sky.setColorAt(0, QColor(0xc0, 0x30, 0x20));
    sky.setColorAt(1, QColor(0x20, 0x40, 0xc0));
    painter.fillRect(picture.rect(), sky);
    painter.fillRect(picture.rect(), QBrush(noise));
    return picture;
}

// Such a picture as a camera writes it that was held upright: turned by a quarter when it is shown
// (EXIF orientation 6), and with a word that must not be sent.
inline QByteArray photographJpeg(const QSize& size)
{
    QByteArray jpeg;
    QBuffer buffer(&jpeg);
    buffer.open(QIODevice::WriteOnly);
    photographed(size).save(&buffer, "jpeg", 92);
    QByteArray exif("Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0", 32);
    exif += "SecretCamera";
    const auto length = quint16(exif.size() + 2);
    return jpeg.left(2) + QByteArray("\xff\xe1") + char(length >> 8) + char(length & 0xff) + exif +
           jpeg.mid(2);
}

} // namespace loquat::test
