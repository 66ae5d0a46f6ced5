// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/script.h"

#include <QBuffer>
#include <QImage>
#include <QLinearGradient>
#include <QPainter>

namespace loquat::test {

// The file of a picture: a sunset of sorts.
inline QByteArray testPng(int width = 64, int height = 48)
{
    QImage image(width, height, QImage::Format_RGB32);
    QPainter painter(&image);
    QLinearGradient sky(0, 0, 0, height);
    sky.setColorAt(0, QColor(0x2b, 0x3a, 0x67));
    sky.setColorAt(0.65, QColor(0xf2, 0x8f, 0x3b));
    sky.setColorAt(0.66, QColor(0x1d, 0x2d, 0x44));
    painter.fillRect(image.rect(), sky);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0xff, 0xe0, 0x8a));
    painter.drawEllipse(QPointF(width * 0.5, height * 0.55), width * 0.1, width * 0.1);
    painter.end();
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return png;
}

// One line of a server that paints: so many steps of 20 are done.
inline QByteArray paintingLine(int completed)
{
    return R"({"model":"m","response":"","done":false,"completed":)" +
           QByteArray::number(completed) + R"(,"total":20})";
}

// The last line of such a server.
inline QByteArray paintedLine(const QByteArray& picture, const QByteArray& text = {})
{
    return R"({"model":"m","response":")" + text +
           R"(","done":true,"done_reason":"stop","image":")" + picture.toBase64() + R"("})";
}

} // namespace loquat::test
