// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/errorfacts.h"

#include "app/wire/errorpatterns.h"
#include "app/wire/jsontext.h"
#include "app/wire/linesplitter.h"
#include "app/wire/plaintext.h"
#include "app/wire/retryafter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

// How often a message may be JSON that holds the message proper.
constexpr int deepestNesting = 2;

QString compactJson(const QJsonValue& value)
{
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(QByteArrayView(list).sliced(1, list.size() - 2));
}

bool saysNothing(const QJsonValue& value)
{
    return value.isUndefined() || value.isNull() || value == QJsonValue(false) ||
           (value.isString() && value.toString().trimmed().isEmpty()) ||
           (value.isObject() && value.toObject().isEmpty()) ||
           (value.isArray() && value.toArray().isEmpty());
}

QString textOf(const QJsonValue& value)
{
    return value.isString() && !saysNothing(value) ? value.toString() : QString();
}

QString firstText(std::initializer_list<QJsonValue> values)
{
    for (const QJsonValue& value : values) {
        if (QString text = textOf(value); !text.isEmpty())
            return text;
    }
    return {};
}

QString messageWithoutUnwrapping(const QJsonObject& object, int status)
{
    const QJsonValue error = object.value("error"_L1);
    const QJsonValue detail = object.value("detail"_L1);
    const bool mayBeMessage = status >= 400 || !saysNothing(error);
    const QString text = firstText({
        error,
        error["message"_L1],
        error["msg"_L1],
        detail,
        detail["msg"_L1],
        detail["error"_L1],
        detail.toArray().first()["msg"_L1],
        mayBeMessage ? object.value("message"_L1) : QJsonValue(),
        object.value("errors"_L1).toArray().first()["message"_L1],
    });
    if (!text.isEmpty() || error.isString() || saysNothing(error))
        return text;
    return compactJson(error);
}

std::optional<QJsonObject> objectIn(const QByteArray& body)
{
    if (std::optional<QJsonObject> whole = parseJsonObject(body))
        return whole;
    LineSplitter lines;
    lines.feed(body);
    lines.finish();
    while (const std::optional<QByteArray> line = lines.next()) {
        if (std::optional<QJsonObject> object = parseJsonObject(*line))
            return object;
    }
    return std::nullopt;
}

QString messageOfObject(const QJsonObject& object, int status)
{
    const QString message = errorMessage(object, status);
    if (!message.isEmpty() || object.isEmpty() || object.contains("error"_L1))
        return message;
    return shortened(compactJson(object));
}

QUrl ollamaLink(const QString& text)
{
    const QUrl url(text, QUrl::StrictMode);
    const bool ours = url.isValid() && url.scheme() == "https"_L1 &&
                      url.host() == "ollama.com"_L1 && url.userInfo().isEmpty() &&
                      url.port(443) == 443;
    return ours ? url : QUrl();
}

QUrl linkIn(const QJsonObject& object, const QString& message)
{
    for (const QLatin1StringView key : {"signin_url"_L1, "upgrade_url"_L1, "upgrade"_L1}) {
        if (const QUrl url = ollamaLink(object.value(key).toString()); !url.isEmpty())
            return url;
    }
    static const QRegularExpression address(u"https://ollama\\.com(?:/[\\w\\-./?=&%~+#]*)?"_s);
    QString found = address.match(message).captured();
    while (found.endsWith(u'.') || found.endsWith(u'?'))
        found.chop(1);
    return ollamaLink(found);
}

QString subjectFor(ErrorReason reason, const FailedAnswer& answer)
{
    switch (reason) {
    case ErrorReason::EndpointMissing:
    case ErrorReason::PageNotFound:
    case ErrorReason::HostNameRefused:
    case ErrorReason::WebPage:
    case ErrorReason::NotJson:
    case ErrorReason::EmptyBody:
        return answer.path;
    default:
        return answer.model;
    }
}

Error makeError(const ErrorKind& kind, const FailedAnswer& answer, const QString& message,
                const QJsonObject& object)
{
    Error error;
    error.code = kind.code;
    error.reason = kind.reason;
    error.httpStatus = answer.status;
    error.serverText = message;
    error.subject = subjectFor(kind.reason, answer);
    error.link = linkIn(object, message);
    // A quota is not over when the header says so: nobody should be told to wait for it.
    if (kind.reason != ErrorReason::QuotaExhausted)
        error.retryAfterSeconds = retryAfterSeconds(answer.retryAfter, answer.nowMs);
    return error;
}

} // namespace

QString errorMessage(const QJsonObject& object, int status)
{
    QString message = messageWithoutUnwrapping(object, status);
    for (int depth = 0; depth < deepestNesting; ++depth) {
        const std::optional<QJsonObject> nested = parseJsonObject(message.toUtf8());
        const QString inner = nested ? messageWithoutUnwrapping(*nested, 500) : QString();
        if (inner.isEmpty())
            break;
        message = inner;
    }
    return shortened(message);
}

QString errorMessageOfBody(QByteArrayView body, int status)
{
    const QByteArray bytes = body.toByteArray();
    if (const std::optional<QJsonObject> object = objectIn(bytes))
        return messageOfObject(*object, status);
    const QJsonArray list = QJsonDocument::fromJson('[' + repairedUtf8(bytes) + ']').array();
    if (list.size() == 1 && list.first().isString())
        return shortened(list.first().toString());
    return shortened(headlineOf(QString::fromUtf8(body)));
}

Error errorOfAnswer(const FailedAnswer& answer)
{
    const std::optional<QJsonObject> object = objectIn(answer.body);
    const QString message = errorMessageOfBody(answer.body, answer.status);
    ErrorSigns signs;
    signs.status = answer.status;
    signs.message = object ? errorMessage(*object, answer.status) : message;
    signs.model = answer.model;
    signs.isJson = object.has_value();
    signs.isWebPage = !object && looksLikeWebPage(answer.contentType, answer.body);
    signs.isEmpty = answer.body.trimmed().isEmpty();
    signs.carriedContext = answer.carriedContext;
    signs.wantsSignIn = object && object->value("signin_url"_L1).isString();
    return makeError(kindOfAnswer(signs), answer, message, object.value_or(QJsonObject()));
}

Error errorInStream(const QJsonObject& object, const FailedAnswer& head)
{
    const QString message = errorMessage(object, head.status);
    ErrorSigns signs;
    signs.status = head.status;
    signs.message = message;
    signs.model = head.model;
    signs.isJson = true;
    signs.carriedContext = head.carriedContext;
    signs.wantsSignIn = object.value("signin_url"_L1).isString();
    return makeError(kindOfMessage(signs).value_or(ErrorKind{
                         ErrorCode::Server, message.isEmpty() ? ErrorReason::ServerReportedNothing
                                                              : ErrorReason::ServerReported}),
                     head, message, object);
}

} // namespace loquat
