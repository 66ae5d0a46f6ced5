// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSize>
#include <QString>

namespace loquat {

// What the first bytes of a picture say about it.
struct ImageHeader
{
    QString format; // "JPEG", "PNG", "GIF" or empty: not recognised
    QSize size;     // pixels; empty: not recognised

    bool operator==(const ImageHeader&) const = default;
};

// Reads nothing but the header; never fails, whatever the bytes.
ImageHeader imageHeaderOf(const QByteArray& bytes);

} // namespace loquat
