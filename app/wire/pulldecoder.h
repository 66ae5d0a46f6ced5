// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/wire/errorfacts.h"
#include "app/wire/linesplitter.h"
#include "app/wire/pullprogress.h"

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace loquat {

// The body of POST /api/pull to progress and one end: protocol.md §4.7. Success is the status
// "success"; an error, or an end without success, is a failure. Pure; any way of cutting the body
// into feeds comes to the same end. The first end wins; what follows is dropped.
class PullDecoder
{
public:
    // The head of the answer; its `body` is not looked at.
    explicit PullDecoder(FailedAnswer head);

    // Does nothing after the end.
    void feed(QByteArrayView bytes);
    // The body is over: orderly or not (`cause` says why).
    void finish(std::optional<Error> cause = std::nullopt);

    // What the last object said, if any came since the last call.
    std::optional<PullProgress> takeProgress();
    bool hasEnded() const { return m_ended; }
    const std::optional<Error>& error() const { return m_error; } // after the end; none: success

private:
    struct Part
    {
        qint64 completed = 0;
        qint64 total = 0;
    };

    void takeLines();
    void takeObject(const QJsonObject& object);
    void takePart(const QJsonObject& object, const QString& digest);
    void endWith(std::optional<Error> error);
    Error makeError(ErrorCode code, ErrorReason reason) const;

    FailedAnswer m_head;
    LineSplitter m_lines;
    QHash<QString, Part> m_parts; // by digest
    PullProgress m_progress;
    bool m_fresh = false; // m_progress was not taken yet
    int m_objects = 0;
    bool m_ended = false;
    std::optional<Error> m_error;
};

} // namespace loquat
