// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/answerjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

// JSON of any value; a document alone takes only arrays and objects.
QByteArray json(const QJsonValue& value)
{
    const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return array.mid(1, array.size() - 2);
}

// JavaScript servers cut characters in half; a half that stayed alone is no text.
QString wholeCharacters(QString text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!text.at(i).isSurrogate())
            continue;
        const bool pair =
            text.at(i).isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        if (pair)
            ++i;
        else
            text[i] = QChar::ReplacementCharacter;
    }
    return text;
}

QJsonValue textOrNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(wholeCharacters(text));
}

QJsonValue numberOrNull(std::optional<double> number)
{
    return number ? QJsonValue(*number) : QJsonValue(QJsonValue::Null);
}

QJsonValue countOrNull(std::optional<qint64> count)
{
    return count && *count >= 0 ? QJsonValue(*count) : QJsonValue(QJsonValue::Null);
}

QJsonObject statsOf(const ReplyFigures& figures)
{
    const auto seconds = [](std::optional<qint64> ns) {
        return numberOrNull(ReplyFigures::seconds(ns));
    };
    return {{"prompt_tokens"_L1, countOrNull(figures.promptTokens)},
            {"reply_tokens"_L1, countOrNull(figures.replyTokens)},
            {"tokens_per_s"_L1, numberOrNull(figures.tokensPerSecond())},
            {"load_s"_L1, seconds(figures.loadNs)},
            {"prompt_s"_L1, seconds(figures.promptNs)},
            {"reply_s"_L1, seconds(figures.replyNs)},
            {"total_s"_L1, seconds(figures.totalNs)},
            {"first_token_s"_L1, seconds(figures.firstTokenNs)},
            {"wall_s"_L1, seconds(figures.wallNs)}};
}

QJsonValue errorOf(const std::optional<Error>& error, const QString& message)
{
    if (!error)
        return QJsonValue::Null;
    return QJsonObject{{"code"_L1, errorCodeName(error->code)},
                       {"message"_L1, message},
                       {"http_status"_L1, error->httpStatus > 0 ? QJsonValue(error->httpStatus)
                                                                : QJsonValue(QJsonValue::Null)}};
}

QByteArray answerMembers(const Reply& reply, const QString& model, const QString& message)
{
    return "\"state\":" + json(QString(replyStateName(reply.state))) +
           ",\"text\":" + json(textOrNull(reply.text)) +
           ",\"thinking\":" + json(textOrNull(reply.thinking)) +
           ",\"done_reason\":" + json(textOrNull(reply.doneReason)) +
           ",\"context\":" + (reply.context.isEmpty() ? QByteArray("null") : reply.context) +
           ",\"model\":" + json(textOrNull(model)) + ",\"stats\":" + json(statsOf(reply.figures)) +
           ",\"error\":" + json(errorOf(reply.error, message));
}

} // namespace

QByteArray answerJson(const Reply& reply, const QString& model, const QString& message)
{
    return '{' + answerMembers(reply, model, message) + "}\n";
}

QByteArray rowAnswerJson(int row, const QString& prompt, const Reply& reply, const QString& model,
                         const QString& message)
{
    const QJsonValue asked = prompt.isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(prompt);
    return "{\"row\":" + QByteArray::number(row) + ",\"prompt\":" + json(asked) + ',' +
           answerMembers(reply, model, message) + "}\n";
}

int exitStatus(const Reply& reply)
{
    switch (reply.state) {
    case ReplyState::Complete:
    case ReplyState::CutByLimit:
        return reply.error ? 1 : 0;
    case ReplyState::Interrupted:
        return 3;
    case ReplyState::Empty:
        return 4;
    case ReplyState::Cancelled:
        return 130;
    default:
        break;
    }
    if (!reply.error)
        return 1;
    // A key that may not or cannot be sent is put right on the command line, too.
    const bool usage = reply.error->code == ErrorCode::Usage ||
                       reply.error->reason == ErrorReason::KeyOverPlainHttp ||
                       reply.error->reason == ErrorReason::KeyMalformed;
    return usage ? 2 : 1;
}

} // namespace loquat
