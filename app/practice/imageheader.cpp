// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/imageheader.h"

#include <QtEndian>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

int bigEndian16(const QByteArray& bytes, qsizetype at)
{
    return at + 2 <= bytes.size() ? qFromBigEndian<quint16>(bytes.constData() + at) : 0;
}

int littleEndian16(const QByteArray& bytes, qsizetype at)
{
    return at + 2 <= bytes.size() ? qFromLittleEndian<quint16>(bytes.constData() + at) : 0;
}

QSize jpegSize(const QByteArray& bytes)
{
    qsizetype at = 2;
    while (at + 9 < bytes.size() && bytes[at] == '\xff') {
        const auto marker = static_cast<unsigned char>(bytes[at + 1]);
        const bool frame =
            marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
        if (frame)
            return {bigEndian16(bytes, at + 7), bigEndian16(bytes, at + 5)};
        if (marker == 0xff)
            ++at; // a fill byte
        else
            at += 2 + bigEndian16(bytes, at + 2);
    }
    return {};
}

} // namespace

ImageHeader imageHeaderOf(const QByteArray& bytes)
{
    if (bytes.startsWith("\xff\xd8\xff"))
        return {u"JPEG"_s, jpegSize(bytes)};
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return {u"PNG"_s, QSize(bigEndian16(bytes, 16) << 16 | bigEndian16(bytes, 18),
                                bigEndian16(bytes, 20) << 16 | bigEndian16(bytes, 22))};
    if (bytes.startsWith("GIF8"))
        return {u"GIF"_s, QSize(littleEndian16(bytes, 6), littleEndian16(bytes, 8))};
    return {};
}

} // namespace loquat
