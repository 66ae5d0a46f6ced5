// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>
#include <QList>
#include <QStringList>

#include <optional>

class QMimeData;

namespace loquat {

// The images that a drop or a paste brings. Files are not opened to find out.
struct OfferedImages
{
    QStringList files;           // local paths
    QList<QByteArray> originals; // file contents that came as data: URLs
    QImage picture;              // pixels without a file

    bool isEmpty() const;
    qsizetype count() const;

    // Any local file is taken, so that one that is no picture can be named; else pixels or a data:
    // URL.
    static OfferedImages inDrop(const QMimeData& data);
    // Text that comes along goes before pixels (a spreadsheet offers both), unless it is a data:
    // URL. Files are taken if one of them is named as a picture.
    static OfferedImages inPaste(const QMimeData& data);
};

// "*.jpeg", "*.png", ...: what can be read here.
QStringList imageNamePatterns();

} // namespace loquat
