// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/storedjson.h"

#include <QJsonDocument>

#include <array>
#include <utility>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

using Figure = std::optional<qint64> ReplyFigures::*;

constexpr std::array<std::pair<QLatin1StringView, Figure>, 9> figureNames{{
    {"total_ns"_L1, &ReplyFigures::totalNs},
    {"load_ns"_L1, &ReplyFigures::loadNs},
    {"prompt_ns"_L1, &ReplyFigures::promptNs},
    {"reply_ns"_L1, &ReplyFigures::replyNs},
    {"prompt_tokens"_L1, &ReplyFigures::promptTokens},
    {"reply_tokens"_L1, &ReplyFigures::replyTokens},
    {"first_token_ns"_L1, &ReplyFigures::firstTokenNs},
    {"thought_ns"_L1, &ReplyFigures::thoughtNs},
    {"wall_ns"_L1, &ReplyFigures::wallNs},
}};

} // namespace

QJsonObject toJson(const Error& error)
{
    QJsonObject json{{u"code"_s, errorCodeName(error.code)},
                     {u"reason"_s, errorReasonName(error.reason)}};
    if (error.httpStatus != 0)
        json.insert("http_status"_L1, error.httpStatus);
    if (!error.serverText.isEmpty())
        json.insert("text"_L1, error.serverText);
    if (!error.subject.isEmpty())
        json.insert("subject"_L1, error.subject);
    if (error.retryAfterSeconds)
        json.insert("retry_after_s"_L1, *error.retryAfterSeconds);
    if (!error.link.isEmpty())
        json.insert("link"_L1, error.link.toString(QUrl::FullyEncoded));
    return json;
}

Error errorFromJson(const QJsonObject& json)
{
    Error error;
    error.code = errorCodeFromName(json.value("code"_L1).toString()).value_or(ErrorCode::Server);
    error.reason = errorReasonFromName(json.value("reason"_L1).toString());
    error.httpStatus = json.value("http_status"_L1).toInt();
    error.serverText = json.value("text"_L1).toString();
    error.subject = json.value("subject"_L1).toString();
    if (const QJsonValue seconds = json.value("retry_after_s"_L1); seconds.isDouble())
        error.retryAfterSeconds = seconds.toInteger();
    error.link = QUrl(json.value("link"_L1).toString());
    return error;
}

QJsonObject toJson(const ReplyFigures& figures)
{
    QJsonObject json;
    for (const auto& [name, figure] : figureNames) {
        if (figures.*figure)
            json.insert(name, *(figures.*figure));
    }
    return json;
}

ReplyFigures replyFiguresFromJson(const QJsonObject& json)
{
    ReplyFigures figures;
    for (const auto& [name, figure] : figureNames) {
        if (const QJsonValue value = json.value(name); value.isDouble())
            figures.*figure = value.toInteger();
    }
    return figures;
}

QString textFromJson(const QJsonObject& json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

QJsonObject jsonFromText(const QString& text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

} // namespace loquat
