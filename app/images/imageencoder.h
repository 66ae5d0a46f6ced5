// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/chat/attachment.h"

#include <QByteArray>
#include <QFuture>
#include <QImage>
#include <QString>
#include <QStringList>

namespace loquat {

struct ImageLimits
{
    int longestSide = 2048;                   // pixels
    int quality = 85;                         // JPEG, 0...100
    qint64 largestFile = 512LL * 1024 * 1024; // bytes
    qint64 mostPixels = 1LL << 29;            // width × height of the original
};

// Picture file bytes to what is sent: oriented by EXIF, alpha flattened on white, scaled down to
// the longest side, metadata gone, JPEG (protocol.md §9). Pure and thread-safe; slow (tens of
// milliseconds): call it off the GUI thread or use the futures below. Fails with ImageUnreadable
// or ImageTooLarge (subject: name).
Result<Attachment> encodeImage(const QString& name, const QByteArray& original,
                               const ImageLimits& limits = {});

// Reads the file first; FileUnreadable for a directory, a missing or unreadable file.
Result<Attachment> encodeImageFile(const QString& path, const ImageLimits& limits = {});

// Whether the bytes begin as a picture does that can be shown: quick, nothing is decoded.
bool isPicture(const QByteArray& bytes);

// Of the files that can be read here, without a dot: "avif", "bmp", ... sorted.
QStringList pictureSuffixes();

// encodeImage on a pool thread. A pasted picture is kept as PNG.
QFuture<Result<Attachment>> encodeImageLater(QString name, QByteArray original,
                                             ImageLimits limits = {});
QFuture<Result<Attachment>> encodeImageFileLater(QString path, ImageLimits limits = {});
QFuture<Result<Attachment>> encodePictureLater(QString name, QImage picture,
                                               ImageLimits limits = {});

} // namespace loquat
