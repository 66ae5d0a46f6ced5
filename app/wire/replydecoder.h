// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/reply.h"
#include "app/chat/steps.h"
#include "app/wire/errorfacts.h"
#include "app/wire/linesplitter.h"
#include "app/wire/replydelta.h"
#include "app/wire/surrogatejoiner.h"
#include "app/wire/thinksplitter.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <utility>

namespace loquat {

// What the server said about the whole reply.
struct ReplyEnd
{
    ReplyState state = ReplyState::Complete; // terminal
    std::optional<Error> error;              // set for Failed, Interrupted and Empty
    QString doneReason;
    QByteArray context; // raw JSON array, byte for byte; empty: none or null or []
    QString reportedModel;
    QString remoteHost;
    QByteArray picture;   // a generated picture as the server sent it; empty: none
    ReplyFigures figures; // the server's figures only
    int skippedLines = 0; // lines that were no JSON objects
    int pieces = 0;       // objects with text or thoughts before the final one; 0: all at once

    bool operator==(const ReplyEnd&) const = default;
};

// What stood before the body.
struct ReplyHead
{
    int status = 200;
    QByteArray contentType;
    QByteArray retryAfter;       // header value as received
    QString model;               // as asked for: for error facts
    QString path;                // "/api/generate": for error facts
    qint64 nowMs = 0;            // UTC: Retry-After may be a date
    bool expectsLoad = false;    // the request was a load or unload: an empty answer is right
    bool carriedContext = false; // the request held a context: for error facts
};

// Body bytes of /api/generate or /api/chat to text and one end: protocol.md §§5 and 6, for
// streams and single objects alike. Pure: no I/O, no clock. The first terminal event wins;
// everything after it is dropped. Any way of cutting the body into feeds gives the same result. The
// text is sound UTF-16 without NUL: it can be saved and shown at any time.
class ReplyDecoder
{
public:
    explicit ReplyDecoder(ReplyHead head);

    // Does nothing after the end.
    void feed(QByteArrayView bytes);
    // The body is over: orderly (all the transport promised has come) or not (`cause` says why).
    void finish(std::optional<Error> cause = std::nullopt);

    // What has been decoded since the last call; cheap.
    ReplyDelta takeDelta();
    // How far a picture has come, if an object since the last call said so.
    std::optional<Steps> takeSteps() { return std::exchange(m_steps, std::nullopt); }
    bool hasEnded() const { return m_end.has_value(); }
    const ReplyEnd& end() const { return *m_end; } // only after hasEnded()

private:
    void takeLines();
    void takeLine(QByteArray& line);
    bool takeObjects(const QByteArray& line);
    void takeObject(const QJsonObject& object, const QByteArray& context);
    void takeThinking(const QJsonObject& object, bool final);
    void takeText(const QJsonObject& object);
    void takeFinal(const QJsonObject& object, const QByteArray& context);
    void takeToolCalls(const QJsonObject& object);
    void releaseHeld();
    void append(const ThinkSplitter::Piece& piece);
    void keepBytes(QByteArrayView bytes);
    void endWithoutFinal(std::optional<Error> cause);
    void endWithoutObjects(std::optional<Error> cause);
    void endWith(ReplyState state, std::optional<Error> error = std::nullopt);
    FailedAnswer failedAnswer() const;
    Error makeError(ErrorCode code, ErrorReason reason) const;

    ReplyHead m_head;
    LineSplitter m_lines;
    ThinkSplitter m_think;
    SurrogateJoiner m_textHalves;
    SurrogateJoiner m_thinkingHalves;
    ReplyDelta m_delta;
    std::optional<Steps> m_steps; // not taken yet
    ReplyEnd m_partial;           // facts gathered before the end
    std::optional<ReplyEnd> m_end;
    QByteArray m_firstBytes; // of a body that is no stream of objects, at most 1 MiB
    qint64 m_bodySize = 0;
    int m_objects = 0;
    bool m_firstLineBroken = false; // the body may be one object over many lines
    bool m_lastSaidNotDone = false; // the last object had "done":false
    bool m_anyText = false;
    bool m_anyThinking = false;
};

} // namespace loquat
