// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QJsonObject>
#include <QString>

namespace loquat {

// The message in an error object by protocol.md §6.1, nested JSON unwrapped; empty: no error.
// `status` is the HTTP status (200 for a line of a stream).
QString errorMessage(const QJsonObject& object, int status);

// The same for any body: JSON, HTML (its title) or text (its first line), at most 300
// characters, tags stripped, never empty because of formatting alone.
QString errorMessageOfBody(QByteArrayView body, int status);

struct FailedAnswer
{
    int status = 0;
    QByteArray contentType;
    QByteArray retryAfter;
    QByteArray body; // at most 1 MiB of it
    QString path;    // of the request: "/api/generate"
    QString model;   // asked for, or empty
    bool carriedContext = false;
    qint64 nowMs = 0;
};

// Everything protocol.md §6.3 tells apart, as facts. For a status >= 400, and for a 200 whose
// body is an error.
Error errorOfAnswer(const FailedAnswer& answer);

// A line {"error":...} in a 200 stream, or done_reason "error".
Error errorInStream(const QJsonObject& object, const FailedAnswer& head);

} // namespace loquat
