// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/pulldecoder.h"

#include "app/wire/jsontext.h"

#include <algorithm>
#include <utility>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostOfBody = 1024 * 1024;
constexpr qsizetype longestStatus = 300;
// No model has as many; a server that names more is not counted any further.
constexpr qsizetype mostParts = 4096;
// Sums of so many parts stay far from the end of qint64.
constexpr qint64 largestPart = qint64(1) << 50;

bool isFailure(int status)
{
    return status < 200 || status >= 300;
}

QString plainStatus(const QJsonObject& object)
{
    QString status = object.value("status"_L1).toString().left(longestStatus).simplified();
    status.replace(QChar(0), QChar(QChar::ReplacementCharacter));
    return status;
}

} // namespace

PullDecoder::PullDecoder(FailedAnswer head)
    : m_head(std::move(head))
{
    m_head.body.clear();
}

void PullDecoder::feed(QByteArrayView bytes)
{
    if (m_ended)
        return;
    if (m_objects == 0 && m_head.body.size() < mostOfBody) {
        const qsizetype room = mostOfBody - m_head.body.size();
        m_head.body.append(bytes.first(std::min(room, bytes.size())));
    }
    if (!isFailure(m_head.status)) {
        m_lines.feed(bytes);
        takeLines();
    } else if (m_head.body.size() >= mostOfBody) {
        endWith(errorOfAnswer(m_head));
    }
}

void PullDecoder::finish(std::optional<Error> cause)
{
    if (m_ended)
        return;
    if (isFailure(m_head.status))
        return endWith(errorOfAnswer(m_head));
    m_lines.finish();
    takeLines();
    if (m_ended)
        return;
    if (cause)
        endWith(std::move(cause));
    else if (m_objects == 0)
        endWith(errorOfAnswer(m_head));
    else
        endWith(makeError(ErrorCode::Interrupted, ErrorReason::EndedEarly));
}

std::optional<PullProgress> PullDecoder::takeProgress()
{
    if (!std::exchange(m_fresh, false))
        return std::nullopt;
    return m_progress;
}

void PullDecoder::takeLines()
{
    while (!m_ended) {
        const std::optional<QByteArray> line = m_lines.next();
        if (!line)
            break;
        if (const std::optional<QJsonObject> object = parseJsonObject(*line))
            takeObject(*object);
    }
    if (!m_ended && m_lines.overflowed())
        endWith(makeError(ErrorCode::Protocol, ErrorReason::LineTooLong));
}

void PullDecoder::takeObject(const QJsonObject& object)
{
    ++m_objects;
    m_head.body = QByteArray();
    if (!errorMessage(object, m_head.status).isEmpty())
        return endWith(errorInStream(object, m_head));
    const QString status = plainStatus(object);
    if (!status.isEmpty()) {
        m_progress.status = status;
        m_progress.verifying = status.startsWith("verifying"_L1, Qt::CaseInsensitive);
        m_fresh = true;
    }
    if (const QString digest = object.value("digest"_L1).toString(); !digest.isEmpty())
        takePart(object, digest);
    if (status.compare("success"_L1, Qt::CaseInsensitive) == 0)
        endWith(std::nullopt);
}

void PullDecoder::takePart(const QJsonObject& object, const QString& digest)
{
    if (m_parts.size() >= mostParts && !m_parts.contains(digest))
        return;
    Part& part = m_parts[digest];
    m_progress.completedBytes -= part.completed;
    m_progress.totalBytes -= part.total;
    // What is absent has not changed: `completed` is while it is 0, `total` may be.
    const auto bounded = [&object](QLatin1StringView key, qint64 otherwise) {
        const qint64 count = object.value(key).toInteger(-1);
        return count < 0 ? otherwise : std::min(count, largestPart);
    };
    part.completed = bounded("completed"_L1, part.completed);
    part.total = std::max(bounded("total"_L1, part.total), part.completed);
    m_progress.completedBytes += part.completed;
    m_progress.totalBytes += part.total;
    m_fresh = true;
}

void PullDecoder::endWith(std::optional<Error> error)
{
    m_ended = true;
    m_error = std::move(error);
    m_lines = LineSplitter();
    m_head.body = QByteArray();
}

Error PullDecoder::makeError(ErrorCode code, ErrorReason reason) const
{
    Error error;
    error.code = code;
    error.reason = reason;
    error.httpStatus = m_head.status;
    error.subject = m_head.model;
    return error;
}

} // namespace loquat
