// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/attachmentreading.h"

#include "app/texts/pdftext.h"
#include "app/texts/textdecoding.h"

#include <QFile>
#include <QFileInfo>
#include <QPromise>
#include <QThreadPool>

#include <memory>

namespace loquat {

namespace {

constexpr qint64 headSize = 4096; // bytes that tell what a file is

tl::unexpected<Error> refused(ErrorReason reason, const QString& subject)
{
    return failure(ErrorCode::Usage, reason, subject);
}

Result<QByteArray> contentOf(QFile& file, qint64 most)
{
    const QString name = QFileInfo(file).fileName();
    if (file.size() > most)
        return refused(ErrorReason::FileTooLarge, name);
    const QByteArray bytes = file.read(most + 1);
    if (file.error() != QFileDevice::NoError)
        return failure(ErrorCode::Usage, ErrorReason::FileUnreadable, file.fileName(),
                       file.errorString());
    if (bytes.size() > most)
        return refused(ErrorReason::FileTooLarge, name);
    return bytes;
}

Result<Attachment> readText(QFile& file, const QString& name, const FileLimits& limits)
{
    return contentOf(file, limits.largestText)
        .and_then([&](const QByteArray& bytes) { return decodeText(name, bytes); })
        .transform([&](const QString& text) { return textAttachment(name, text); });
}

} // namespace

Result<Attachment> readAttachment(const QString& path, const FileLimits& limits)
{
    const QFileInfo info(path);
    const QString name = info.fileName();
    if (info.isDir())
        return refused(ErrorReason::FileIsFolder, name);
    QFile file(path);
    // Pipes and devices have no end worth waiting for.
    if (!info.isFile() || !file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Usage, ErrorReason::FileUnreadable, path, file.errorString());
    if (info.size() == 0)
        return refused(ErrorReason::FileEmpty, name);
    if (pictureSuffixes().contains(info.suffix().toLower()))
        return encodeImageFile(path, limits.image);
    const QByteArray head = file.peek(headSize);
    if (isPdf(head))
        return contentOf(file, limits.largestPdf)
            .and_then(
                [&](const QByteArray& bytes) { return pdfText(name, bytes, limits.largestText); })
            .transform([&](const QString& text) { return textAttachment(name, text); });
    const Result<Attachment> text = readText(file, name, limits);
    if (text)
        return text;
    // A picture may have any name.
    const Result<Attachment> picture = encodeImageFile(path, limits.image);
    return picture ? picture : text;
}

QFuture<Result<Attachment>> readAttachmentLater(const QString& path, const FileLimits& limits)
{
    auto promise = std::make_shared<QPromise<Result<Attachment>>>();
    const QFuture<Result<Attachment>> future = promise->future();
    promise->start();
    QThreadPool::globalInstance()->start([promise, path, limits] {
        promise->addResult(readAttachment(path, limits));
        promise->finish();
    });
    return future;
}

} // namespace loquat
