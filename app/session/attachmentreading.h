// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/chat/attachment.h"
#include "app/images/imageencoder.h"

#include <QFuture>
#include <QString>

namespace loquat {

// What of a file goes with a prompt.
struct FileLimits
{
    ImageLimits image;
    qint64 largestText = 2LL * 1024 * 1024;  // bytes, and letters of a PDF file
    qint64 largestPdf = 256LL * 1024 * 1024; // bytes
};

// A picture, the text of a PDF file, or a text file, by what it holds. Fails with what encodeImage,
// decodeText and pdfText fail with, with FileIsFolder, FileUnreadable, FileEmpty or FileTooLarge
// (subject: the file's name). Thread-safe and slow: see below.
Result<Attachment> readAttachment(const QString& path, const FileLimits& limits = {});

// The same on a pool thread.
QFuture<Result<Attachment>> readAttachmentLater(const QString& path, const FileLimits& limits = {});

} // namespace loquat
