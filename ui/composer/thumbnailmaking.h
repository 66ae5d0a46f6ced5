// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/chat/attachment.h"

#include <QFuture>
#include <QImage>

namespace loquat {

// An attachment and the small square that stands for it.
struct Thumbnailed
{
    Result<Attachment> attachment;
    QImage square; // null if the attachment failed or has no bytes
};

// The middle of a JPEG as a square of `side` pixels; null for what is no picture. Pure; takes
// milliseconds.
QImage squareThumbnail(const QByteArray& jpeg, int side);

// Adds the square on a pool thread.
QFuture<Thumbnailed> withThumbnail(QFuture<Result<Attachment>> attachment);
QFuture<Thumbnailed> withThumbnail(const Attachment& attachment);

// The square of a file that takes long to be read and brings a small picture along (HEIC, AVIF),
// long before all of it is read: on a pool thread; null for every other file.
QFuture<QImage> earlyThumbnail(const QString& path);

} // namespace loquat
