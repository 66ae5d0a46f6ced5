// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/replystream.h"

#include "app/practice/httpconnection.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

#include <utility>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

QByteArray compact(const QJsonObject& json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

} // namespace

ReplyStream::ReplyStream(HttpConnection* connection, PracticeRequest request,
                         const PracticeReply& reply, Timing timing)
    : QObject(connection)
    , m_connection(connection)
    , m_request(std::move(request))
    , m_timing(timing)
    , m_failure(reply.failure)
{
    cutAndSplit(reply);
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &ReplyStream::step);
}

void ReplyStream::start()
{
    m_clock.start();
    m_timer.start(m_timing.loadMs);
}

void ReplyStream::cutAndSplit(const PracticeReply& reply)
{
    QString text = reply.text;
    for (const QString& stop : m_request.stopTexts()) {
        if (const qsizetype at = text.indexOf(stop); at >= 0)
            text.truncate(at);
    }
    for (const QString& token : tokensOf(reply.thinking))
        m_tokens.append({token, true});
    for (const QString& token : tokensOf(text))
        m_tokens.append({token, false});
    if (!m_failure.isEmpty())
        m_failAt = m_tokens.size() / 2;
    if (const qint64 limit = m_request.tokenLimit(); limit > 0 && limit < m_tokens.size()) {
        m_tokens.resize(limit);
        m_limited = true;
    }
}

// Called when the load is over, and then before each token.
void ReplyStream::step()
{
    if (m_loadedNs == 0) {
        m_loadedNs = m_clock.nsecsElapsed();
        m_timer.start(m_timing.tokenMs);
        return;
    }
    if (m_next == 0)
        m_firstTokenNs = m_clock.nsecsElapsed();
    if (m_next == m_failAt) {
        fail();
        return;
    }
    if (m_next == m_tokens.size()) {
        finish();
        return;
    }
    const Token& token = m_tokens.at(m_next++);
    if (m_request.stream)
        sendLine(token.thinking ? line({}, token.text) : line(token.text, {}));
    m_timer.start(m_next == m_tokens.size() ? 0 : m_timing.tokenMs);
}

void ReplyStream::finish()
{
    if (m_request.stream) {
        sendLine(lastLine());
        m_connection->endStream();
    } else {
        m_connection->answer(200, "application/json; charset=utf-8", compact(lastLine()));
    }
    Q_EMIT finished();
    deleteLater();
}

void ReplyStream::fail()
{
    const QJsonObject error{{u"error"_s, m_failure}};
    if (m_streaming) {
        sendLine(error);
        m_connection->endStream();
    } else {
        m_connection->answer(500, "application/json; charset=utf-8", compact(error));
    }
    Q_EMIT finished();
    deleteLater();
}

// The head goes out with the first line, as with the real server.
void ReplyStream::sendLine(const QJsonObject& line)
{
    if (!std::exchange(m_streaming, true))
        m_connection->startStream("application/x-ndjson");
    m_connection->sendPiece(compact(line) + '\n');
}

QJsonObject ReplyStream::line(const QString& text, const QString& thinking) const
{
    QJsonObject json{
        {u"model"_s, m_request.modelName},
        {u"created_at"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)},
        {u"done"_s, false},
    };
    if (m_request.chat) {
        QJsonObject message{{u"role"_s, u"assistant"_s}, {u"content"_s, text}};
        if (!thinking.isEmpty())
            message["thinking"_L1] = thinking;
        json["message"_L1] = message;
    } else {
        json["response"_L1] = text;
        if (!thinking.isEmpty())
            json["thinking"_L1] = thinking;
    }
    return json;
}

QJsonObject ReplyStream::lastLine() const
{
    QString text;
    QString thinking;
    for (const Token& token : m_tokens)
        (token.thinking ? thinking : text) += token.text;

    QList<qint64> ids = promptIds();
    QJsonObject json = m_request.stream ? line({}, {}) : line(text, thinking);
    const qint64 now = m_clock.nsecsElapsed();
    json["done"_L1] = true;
    json["done_reason"_L1] = m_limited ? u"length"_s : u"stop"_s;
    json["total_duration"_L1] = now;
    json["load_duration"_L1] = m_loadedNs;
    json["prompt_eval_count"_L1] = ids.size();
    json["prompt_eval_duration"_L1] = m_firstTokenNs - m_loadedNs;
    json["eval_count"_L1] = m_tokens.size();
    json["eval_duration"_L1] = now - m_firstTokenNs;
    if (m_request.chat || m_request.raw)
        return json;

    if (!thinking.isEmpty())
        ids += tokenIds({Speaker::Thought, thinking, 0});
    ids += tokenIds({Speaker::Model, text, 0});
    QJsonArray context;
    for (const qint64 id : ids)
        context.append(id);
    json["context"_L1] = context;
    return json;
}

// All that a model would have to read.
QList<qint64> ReplyStream::promptIds() const
{
    QList<qint64> ids = m_request.context;
    if (m_request.chat) {
        for (const Utterance& said : m_request.past)
            ids += tokenIds(said);
    }
    if (!m_request.system.isEmpty())
        ids += tokenIds({Speaker::System, m_request.system, 0});
    return ids + tokenIds({Speaker::Person, m_request.prompt, 0});
}

} // namespace loquat
