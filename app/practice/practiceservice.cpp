// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/practiceservice.h"

#include "app/practice/httpconnection.h"
#include "app/practice/practicereply.h"
#include "app/practice/practicerequest.h"
#include "app/practice/replystream.h"

#include <QJsonDocument>
#include <QTcpSocket>
#include <QUrl>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

const QByteArray jsonType = "application/json; charset=utf-8";
const QByteArray textType = "text/plain; charset=utf-8";

void answerJson(HttpConnection* connection, const QJsonObject& json)
{
    connection->answer(200, jsonType, QJsonDocument(json).toJson(QJsonDocument::Compact));
}

void answerFault(HttpConnection* connection, const HttpFault& fault)
{
    const QJsonObject json{{u"error"_s, fault.text}};
    connection->answer(fault.status, jsonType, QJsonDocument(json).toJson(QJsonDocument::Compact));
}

bool isLocal(const QString& host)
{
    return host == u"127.0.0.1"_s || host == u"localhost"_s;
}

// A web page in a browser must not reach this server: neither under a name of its own nor from
// another origin.
bool isAllowed(const HttpRequest& request)
{
    const QByteArray host = request.headers.value("host");
    const QByteArray origin = request.headers.value("origin");
    return (host.isEmpty() || isLocal(QUrl(u"http://"_s + QString::fromLatin1(host)).host())) &&
           (origin.isEmpty() || isLocal(QUrl(QString::fromLatin1(origin)).host()));
}

QByteArrayList methodsOf(const QByteArray& path)
{
    if (path == "/" || path == "/api/tags" || path == "/api/version")
        return {"GET", "HEAD"};
    if (path == "/api/ps")
        return {"GET"};
    if (path == "/api/generate" || path == "/api/chat" || path == "/api/show")
        return {"POST"};
    return {};
}

} // namespace

Result<QString> PracticeService::listen()
{
    if (!m_server.isListening()) {
        connect(&m_server, &QTcpServer::newConnection, this, &PracticeService::accept,
                Qt::UniqueConnection);
        if (!m_server.listen(QHostAddress::LocalHost))
            return failure(ErrorCode::Connect, ErrorReason::Unspecified, u"127.0.0.1"_s,
                           m_server.errorString());
    }
    return u"http://127.0.0.1:"_s + QString::number(m_server.serverPort());
}

void PracticeService::accept()
{
    while (QTcpSocket* socket = m_server.nextPendingConnection()) {
        auto* connection = new HttpConnection(socket, this);
        connect(connection, &HttpConnection::requested, this,
                [this, connection](const HttpRequest& request) { route(connection, request); });
    }
}

void PracticeService::route(HttpConnection* connection, const HttpRequest& request)
{
    const QByteArrayList methods = methodsOf(request.path);
    if (!isAllowed(request))
        connection->answer(403, {}, {});
    else if (methods.isEmpty())
        connection->answer(404, "text/plain", "404 page not found");
    else if (!methods.contains(request.method))
        connection->answer(405, "text/plain", "405 method not allowed");
    else if (request.path == "/")
        connection->answer(200, textType, "Ollama is running");
    else if (request.path == "/api/version")
        answerJson(connection, {{u"version"_s, u"0.33.0-practice"_s}});
    else if (request.path == "/api/tags")
        answerJson(connection, m_catalog.tags());
    else if (request.path == "/api/ps")
        answerJson(connection, m_catalog.running());
    else if (request.path == "/api/show")
        show(connection, request);
    else
        generate(connection, request, request.path == "/api/chat");
}

void PracticeService::generate(HttpConnection* connection, const HttpRequest& httpRequest,
                               bool chat)
{
    const auto request = parsePracticeRequest(httpRequest.body, chat);
    if (!request) {
        answerFault(connection, request.error());
        return;
    }
    const ModelCatalog::Entry& model = *request->model;
    const double keepSeconds = request->keepSeconds;
    if (request->onlyLoad) {
        m_catalog.load(model, keepSeconds);
        QJsonObject json{
            {u"model"_s, request->modelName},
            {u"created_at"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)},
            {u"done"_s, true},
            {u"done_reason"_s, keepSeconds == 0 && request->fields.contains("keep_alive"_L1)
                                   ? u"unload"_s
                                   : u"load"_s},
        };
        if (chat)
            json["message"_L1] = QJsonObject{{u"role"_s, u"assistant"_s}, {u"content"_s, u""_s}};
        else
            json["response"_L1] = QString();
        answerJson(connection, json);
        return;
    }

    const PracticeReply reply = replyTo(*request);
    const ReplyStream::Timing timing =
        reply.slow ? ReplyStream::Timing{m_pace.slowLoadMs, m_pace.slowTokenMs}
                   : ReplyStream::Timing{0, m_pace.tokenMs};
    m_catalog.load(model, -1);
    auto* stream = new ReplyStream(connection, *request, reply, timing);
    // However it ends: a client that goes away leaves the model loaded for as long as it asked.
    connect(stream, &QObject::destroyed, this,
            [this, &model, keepSeconds] { m_catalog.load(model, keepSeconds); });
    stream->start();
}

void PracticeService::show(HttpConnection* connection, const HttpRequest& request)
{
    const auto fields = parseJsonBody(request.body);
    if (!fields) {
        answerFault(connection, fields.error());
        return;
    }
    QString name = (*fields)["model"_L1].toString();
    if (name.isEmpty())
        name = (*fields)["name"_L1].toString();
    if (name.isEmpty()) {
        answerFault(connection, {400, u"model is required"_s});
        return;
    }
    if (const ModelCatalog::Entry* model = ModelCatalog::find(name)) {
        answerJson(connection, m_catalog.show(*model));
        return;
    }
    const QString full = name.contains(u':') ? name : name + u":latest"_s;
    answerFault(connection, {404, u"model '%1' not found"_s.arg(full)});
}

} // namespace loquat
