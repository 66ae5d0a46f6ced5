// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/requestencoder.h"

#include "app/wire/asciijson.h"
#include "app/wire/jsontext.h"
#include "app/wire/sentoption.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

QJsonObject optionsToSend(const QJsonObject& options)
{
    QJsonObject sent;
    for (auto it = options.begin(); it != options.end(); ++it) {
        const QJsonValue value = sentOption(it.key(), it.value());
        if (!value.isNull())
            sent.insert(it.key(), value);
    }
    return sent;
}

QByteArray imageList(const QByteArrayList& jpegs)
{
    QByteArray json = "[";
    for (const QByteArray& jpeg : jpegs) {
        if (json.size() > 1)
            json += ',';
        // Encoded as an address it holds nothing that JSON would have to escape.
        const bool isAddress = jpeg.startsWith("http://") || jpeg.startsWith("https://");
        json += '"';
        json += isAddress ? QUrl(QString::fromUtf8(jpeg)).toEncoded() : jpeg.toBase64();
        json += '"';
    }
    return json + ']';
}

void addFormat(AsciiObject& body, const QString& format)
{
    if (QJsonDocument::fromJson(format.toUtf8()).isObject())
        body.addRaw("format", minifiedJson(format));
    else
        body.addText("format", format);
}

// What generate and chat have in common.
void addCommon(AsciiObject& body, const RequestSettings& settings)
{
    if (const QJsonObject options = optionsToSend(settings.options); !options.isEmpty())
        body.add("options", options);
    if (settings.format)
        addFormat(body, *settings.format);
    if (settings.think && isThinkValue(*settings.think))
        body.add("think", *settings.think);
    if (settings.keepAlive) {
        const QJsonValue value = sentOption(u"keep_alive"_s, *settings.keepAlive);
        if (!value.isNull())
            body.add("keep_alive", value);
    }
}

QLatin1StringView roleName(ChatMessage::Role role)
{
    switch (role) {
    case ChatMessage::Role::System:
        return "system"_L1;
    case ChatMessage::Role::User:
        return "user"_L1;
    case ChatMessage::Role::Assistant:
        return "assistant"_L1;
    }
    Q_UNREACHABLE();
}

QByteArray messageList(const QList<ChatMessage>& messages)
{
    QByteArray json = "[";
    for (const ChatMessage& message : messages) {
        if (json.size() > 1)
            json += ',';
        AsciiObject object;
        object.add("role", roleName(message.role));
        object.add("content", message.content);
        if (!message.jpegs.isEmpty())
            object.addRaw("images", imageList(message.jpegs));
        json += object.finished();
    }
    return json + ']';
}

} // namespace

QByteArray encodeGenerate(const GenerateRequest& request)
{
    const RequestSettings& settings = request.settings;
    AsciiObject body;
    body.add("model", request.model);
    body.add("prompt", request.prompt);
    body.add("stream", settings.stream);
    if (settings.raw)
        body.add("raw", true);
    body.addText("suffix", settings.suffix);
    if (!settings.raw) {
        body.addText("system", settings.system);
        body.addText("template", settings.templateText);
        const QByteArray context = request.context.trimmed();
        if (context.startsWith('[') && context.endsWith(']') && !isEmptyJsonArray(context))
            body.addRaw("context", context);
    }
    if (!request.jpegs.isEmpty())
        body.addRaw("images", imageList(request.jpegs));
    addCommon(body, settings);
    return body.finished();
}

QByteArray encodeChat(const ChatRequest& request)
{
    AsciiObject body;
    body.add("model", request.model);
    body.addRaw("messages", messageList(request.messages));
    body.add("stream", request.settings.stream);
    addCommon(body, request.settings);
    return body.finished();
}

QByteArray encodePull(const QString& model)
{
    AsciiObject body;
    body.add("model", model);
    body.add("stream", true);
    return body.finished();
}

QByteArray encodeLoad(const QString& model, bool unload)
{
    AsciiObject body;
    body.add("model", model);
    body.add("stream", false);
    if (unload)
        body.add("keep_alive", 0);
    return body.finished();
}

QByteArray encodeModelName(const QString& model)
{
    AsciiObject body;
    body.add("model", model);
    return body.finished();
}

} // namespace loquat
