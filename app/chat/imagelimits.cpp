// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/imagelimits.h"

namespace loquat {

namespace {

constexpr qsizetype mostOfKobold = 8;

Error refused(ErrorReason reason)
{
    Error error;
    error.code = ErrorCode::Usage;
    error.reason = reason;
    return error;
}

} // namespace

qsizetype mostImages(ServerKind server)
{
    return server == ServerKind::Kobold ? mostOfKobold : 0;
}

std::optional<Error> imagesProblem(const Attachments& attachments, ServerKind server)
{
    const qsizetype most = mostImages(server);
    if (most > 0 && imageCount(attachments) > most) {
        Error error = refused(ErrorReason::TooManyImages);
        error.subject = QString::number(most);
        return error;
    }
    qint64 bytes = 0;
    for (const Attachment& one : attachments)
        bytes += one.jpeg.size();
    if (bytes > mostImageBytes)
        return refused(ErrorReason::ImagesTooLarge);
    return std::nullopt;
}

} // namespace loquat
