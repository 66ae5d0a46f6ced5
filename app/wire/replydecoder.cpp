// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/replydecoder.h"

#include "app/wire/jsontext.h"
#include "app/wire/plaintext.h"
#include "app/wire/replyfields.h"

#include <utility>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

// The longest body that is looked at as a whole.
constexpr qsizetype longestWholeBody = 1024 * 1024;

constexpr int clientClosedRequest = 499;

bool isFailure(int status)
{
    return status >= 300;
}

} // namespace

ReplyDecoder::ReplyDecoder(ReplyHead head)
    : m_head(std::move(head))
{}

void ReplyDecoder::feed(QByteArrayView bytes)
{
    if (m_end || bytes.isEmpty())
        return;
    m_bodySize += bytes.size();
    if (m_objects == 0)
        keepBytes(bytes);
    if (isFailure(m_head.status)) {
        if (m_bodySize >= longestWholeBody)
            endWithoutObjects(std::nullopt);
        return;
    }
    m_lines.feed(bytes);
    takeLines();
}

void ReplyDecoder::finish(std::optional<Error> cause)
{
    if (m_end)
        return;
    m_lines.finish();
    if (!isFailure(m_head.status))
        takeLines();
    if (m_end)
        return;
    if (m_objects > 0)
        endWithoutFinal(std::move(cause));
    else
        endWithoutObjects(std::move(cause));
}

ReplyDelta ReplyDecoder::takeDelta()
{
    return std::exchange(m_delta, {});
}

void ReplyDecoder::takeLines()
{
    while (!m_end) {
        std::optional<QByteArray> line = m_lines.next();
        if (!line)
            break;
        if (*line != "[DONE]")
            takeLine(*line);
    }
    if (!m_end && m_lines.overflowed())
        endWith(ReplyState::Failed, makeError(ErrorCode::Protocol, ErrorReason::LineTooLong));
}

void ReplyDecoder::takeLine(QByteArray& line)
{
    if (const std::optional<ReplyLine> parsed = parseReplyLine(line)) {
        // Inside one object over many lines stand lines that are objects by themselves.
        if (m_firstLineBroken && m_objects == 0 && !looksLikeReply(parsed->object))
            return;
        takeObject(parsed->object, parsed->context);
        return;
    }
    if (takeObjects(line))
        return;
    m_firstLineBroken = m_firstLineBroken || m_objects == 0;
    const ObjectExtent extent = objectExtent(line);
    const bool cutShort = m_lines.lastWasUnterminated() && extent.begins && extent.end < 0;
    if (!cutShort)
        ++m_partial.skippedLines;
}

// Several objects with nothing between them.
bool ReplyDecoder::takeObjects(const QByteArray& line)
{
    qsizetype at = 0;
    bool any = false;
    while (!m_end) {
        const QByteArrayView rest = QByteArrayView(line).sliced(at);
        const ObjectExtent extent = objectExtent(rest);
        if (extent.end < 0)
            break;
        QByteArray part = rest.first(extent.end).toByteArray();
        const std::optional<ReplyLine> parsed = parseReplyLine(part);
        if (!parsed || !looksLikeReply(parsed->object))
            break;
        any = true;
        takeObject(parsed->object, parsed->context);
        at += extent.end;
    }
    return any;
}

void ReplyDecoder::takeObject(const QJsonObject& object, const QByteArray& context)
{
    ++m_objects;
    m_firstBytes.clear();
    if (const QString model = soundText(object.value("model"_L1).toString()); !model.isEmpty())
        m_partial.reportedModel = model;
    if (const QString host = soundText(object.value("remote_host"_L1).toString()); !host.isEmpty())
        m_partial.remoteHost = host;

    const bool final = object.value("done"_L1).toBool(false);
    m_lastSaidNotDone = object.value("done"_L1).isBool() && !final;
    if (!final && (!responseText(object).isEmpty() || !thinkingText(object).isEmpty() ||
                   !reasoningText(object).isEmpty()))
        ++m_partial.pieces;
    takeThinking(object, final);
    takeText(object);
    takeToolCalls(object);
    if (QByteArray picture = pictureOf(object); !picture.isEmpty())
        m_partial.picture = std::move(picture);
    if (const std::optional<Steps> steps = stepsOf(object))
        m_steps = steps;

    // Any field may carry an error where there is no reply in the object; beside a reply only
    // the one that is meant for it.
    const bool mayFail = object.contains("error"_L1) || !looksLikeReply(object);
    if (mayFail && !errorMessage(object, m_head.status).isEmpty()) {
        if (final)
            m_partial.figures = figuresOf(object);
        m_partial.doneReason = soundText(object.value("done_reason"_L1).toString());
        endWith(ReplyState::Failed, errorInStream(object, failedAnswer()));
    } else if (final) {
        takeFinal(object, context);
    }
}

void ReplyDecoder::takeThinking(const QJsonObject& object, bool final)
{
    QString thinking = thinkingText(object);
    // What was streamed is not repeated by a final object that sums it up.
    if (thinking.isEmpty() && !(final && m_anyThinking))
        thinking = reasoningText(object);
    if (thinking.isEmpty())
        return;
    m_think.setThinkingSeparate();
    m_anyThinking = true;
    m_delta.thinking += m_thinkingHalves.join(thinking);
}

void ReplyDecoder::takeText(const QJsonObject& object)
{
    if (const QString text = responseText(object); !text.isEmpty())
        append(m_think.feed(m_textHalves.join(text)));
}

void ReplyDecoder::takeToolCalls(const QJsonObject& object)
{
    const QString blocks = toolCallBlocks(object);
    if (blocks.isEmpty())
        return;
    releaseHeld();
    m_delta.text += m_anyText ? u"\n\n"_s + blocks : blocks;
    m_anyText = true;
}

void ReplyDecoder::takeFinal(const QJsonObject& object, const QByteArray& context)
{
    releaseHeld();
    const QString reason = soundText(object.value("done_reason"_L1).toString());
    m_partial.doneReason = reason;
    m_partial.context = context;
    m_partial.figures = figuresOf(object);
    const bool nothing = !m_anyText && !m_anyThinking && m_partial.picture.isEmpty();
    const bool mayBeNothing = m_head.expectsLoad || reason == "load"_L1 || reason == "unload"_L1;
    if (reason == "error"_L1)
        endWith(ReplyState::Failed, errorInStream(object, failedAnswer()));
    else if (nothing && !mayBeNothing)
        endWith(ReplyState::Empty, makeError(ErrorCode::Empty, ErrorReason::EmptyAnswer));
    else
        endWith(reason == "length"_L1 ? ReplyState::CutByLimit : ReplyState::Complete);
}

void ReplyDecoder::releaseHeld()
{
    m_delta.thinking += m_thinkingHalves.finish();
    append(m_think.feed(m_textHalves.finish()));
    append(m_think.finish());
}

void ReplyDecoder::append(const ThinkSplitter::Piece& piece)
{
    if (piece.textWasThinking) {
        m_anyThinking = m_anyThinking || m_anyText;
        m_anyText = false;
    }
    m_anyThinking = m_anyThinking || !piece.thinking.isEmpty();
    m_anyText = m_anyText || !piece.text.isEmpty();
    m_delta.append({piece.textWasThinking, piece.thinking, piece.text});
}

void ReplyDecoder::keepBytes(QByteArrayView bytes)
{
    const qsizetype room = longestWholeBody - m_firstBytes.size();
    if (room > 0)
        m_firstBytes.append(bytes.first(qMin(room, bytes.size())));
}

void ReplyDecoder::endWithoutFinal(std::optional<Error> cause)
{
    if (!cause) {
        // One whole object that is not done, to a request that is over: nothing was cut off, the
        // server itself stopped.
        const bool whole =
            m_objects == 1 && m_lastSaidNotDone && m_anyText && m_lines.lastWasUnterminated();
        cause = makeError(ErrorCode::Interrupted,
                          whole ? ErrorReason::StoppedEarly : ErrorReason::EndedEarly);
    }
    endWith(ReplyState::Interrupted, std::move(cause));
}

void ReplyDecoder::endWithoutObjects(std::optional<Error> cause)
{
    if (isFailure(m_head.status)) {
        endWith(m_head.status == clientClosedRequest ? ReplyState::Cancelled : ReplyState::Failed,
                errorOfAnswer(failedAnswer()));
        return;
    }
    if (m_bodySize == 0 && cause) {
        endWith(ReplyState::Failed, std::move(cause));
        return;
    }
    QByteArray body = m_firstBytes;
    if (body.startsWith("\xEF\xBB\xBF"))
        body.remove(0, 3);
    if (m_bodySize <= longestWholeBody) {
        if (const std::optional<ReplyLine> whole = parseReplyLine(body)) {
            m_partial.skippedLines = 0;
            takeObject(whole->object, whole->context);
            if (!m_end)
                endWithoutFinal(std::move(cause));
            return;
        }
    }
    const ObjectExtent extent = objectExtent(body);
    if (cause || (extent.begins && extent.end < 0)) {
        m_partial.skippedLines = 0;
        endWithoutFinal(std::move(cause));
        return;
    }
    endWith(ReplyState::Failed, errorOfAnswer(failedAnswer()));
}

void ReplyDecoder::endWith(ReplyState state, std::optional<Error> error)
{
    releaseHeld();
    m_end = std::exchange(m_partial, {});
    m_end->state = state;
    m_end->error = std::move(error);
    m_firstBytes = QByteArray();
    m_lines = LineSplitter();
}

FailedAnswer ReplyDecoder::failedAnswer() const
{
    FailedAnswer answer;
    answer.status = m_head.status;
    answer.contentType = m_head.contentType;
    answer.retryAfter = m_head.retryAfter;
    answer.body = m_firstBytes;
    answer.path = m_head.path;
    answer.model = m_head.model;
    answer.carriedContext = m_head.carriedContext;
    answer.nowMs = m_head.nowMs;
    return answer;
}

Error ReplyDecoder::makeError(ErrorCode code, ErrorReason reason) const
{
    Error error;
    error.code = code;
    error.reason = reason;
    error.httpStatus = m_head.status;
    error.subject = m_head.model;
    return error;
}

} // namespace loquat
