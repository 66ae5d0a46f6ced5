// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/replyfields.h"

#include "app/wire/jsontext.h"
#include "app/wire/plaintext.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <utility>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

// NUL would end the text early for whoever reads it as a C string.
QString cleaned(QString text)
{
    text.replace(QChar(0), QChar(QChar::ReplacementCharacter));
    return text;
}

QJsonObject messageOf(const QJsonObject& object)
{
    return object.value("message"_L1).toObject();
}

// A string, or an array of strings and of objects with a text; anything else is no text.
QString flattened(const QJsonValue& value)
{
    if (value.isString())
        return cleaned(value.toString());
    QString text;
    for (const QJsonValue& entry : value.toArray())
        text += entry.isString() ? entry.toString() : entry["text"_L1].toString();
    return cleaned(text);
}

QString firstFlattened(const QJsonObject& object, std::initializer_list<QLatin1StringView> keys)
{
    for (const QJsonObject& holder : {object, messageOf(object)}) {
        for (const QLatin1StringView key : keys) {
            if (QString text = flattened(holder.value(key)); !text.isEmpty())
                return text;
        }
    }
    return {};
}

QString argumentsText(const QJsonValue& arguments)
{
    if (arguments.isObject()) {
        const QJsonDocument document(arguments.toObject());
        return QString::fromUtf8(document.toJson(QJsonDocument::Compact));
    }
    return arguments.toString();
}

QString fencedBlock(const QString& text)
{
    QString fence = u"```"_s;
    while (text.contains(fence))
        fence += u'`';
    return fence + u'\n' + text + u'\n' + fence + u'\n';
}

std::optional<qint64> countIn(const QJsonObject& object, QLatin1StringView key)
{
    const qint64 count = object.value(key).toInteger(-1);
    return count < 0 ? std::nullopt : std::optional(count);
}

} // namespace

std::optional<ReplyLine> parseReplyLine(QByteArray& line)
{
    QByteArray text = repairedUtf8(line);
    CutArray cut;
    if (text.contains("\"context\""))
        cut = cutArray(text, "context");
    else
        cut.rest = text;
    if (!cut.array.isEmpty() && !isJsonArray(cut.array))
        return std::nullopt;
    const QJsonDocument document = QJsonDocument::fromJson(cut.rest);
    if (!document.isObject())
        return std::nullopt;
    if (cut.array.isEmpty() || isEmptyJsonArray(cut.array))
        return ReplyLine{document.object(), {}};
    // The line's own memory: a copy of megabytes would cost milliseconds.
    const qsizetype begin = cut.array.data() - text.constData();
    const qsizetype length = cut.array.size();
    line.clear();
    text.truncate(begin + length);
    text.remove(0, begin);
    return ReplyLine{document.object(), std::move(text)};
}

bool looksLikeReply(const QJsonObject& object)
{
    static constexpr std::array keys{"response"_L1, "done"_L1, "message"_L1, "thinking"_L1,
                                     "error"_L1};
    return std::any_of(keys.begin(), keys.end(),
                       [&object](QLatin1StringView key) { return object.contains(key); });
}

QString responseText(const QJsonObject& object)
{
    if (const QString text = object.value("response"_L1).toString(); !text.isEmpty())
        return cleaned(text);
    return flattened(messageOf(object).value("content"_L1));
}

QString thinkingText(const QJsonObject& object)
{
    return firstFlattened(object, {"thinking"_L1});
}

QString reasoningText(const QJsonObject& object)
{
    return firstFlattened(object, {"reasoning"_L1, "reasoning_content"_L1});
}

QString toolCallBlocks(const QJsonObject& object)
{
    QString blocks;
    for (const QJsonObject& holder : {object, messageOf(object)}) {
        for (const QJsonValue& call : holder.value("tool_calls"_L1).toArray()) {
            const QJsonObject function = call["function"_L1].toObject();
            const QString name = function.value("name"_L1).toString();
            if (name.isEmpty())
                continue;
            const QString arguments = argumentsText(function.value("arguments"_L1));
            blocks += fencedBlock(soundText(name + u'(' + arguments + u')'));
        }
    }
    return blocks;
}

QByteArray pictureOf(const QJsonObject& object)
{
    const QString image = object.value("image"_L1).toString();
    const qsizetype comma = image.startsWith("data:"_L1) ? image.indexOf(u',') : -1;
    const QByteArray base64 = QStringView(image).sliced(comma + 1).toLatin1();
    const QByteArray picture = QByteArray::fromBase64(base64);
    // What is no picture must be told of, not overlooked.
    return picture.isEmpty() ? base64 : picture;
}

std::optional<Steps> stepsOf(const QJsonObject& object)
{
    const Steps steps{object.value("completed"_L1).toInteger(-1),
                      object.value("total"_L1).toInteger(-1)};
    if (steps.completed < 0 || steps.total < 1 || steps.completed > steps.total)
        return std::nullopt;
    return steps;
}

ReplyFigures figuresOf(const QJsonObject& object)
{
    ReplyFigures figures;
    figures.totalNs = countIn(object, "total_duration"_L1);
    figures.loadNs = countIn(object, "load_duration"_L1);
    figures.promptNs = countIn(object, "prompt_eval_duration"_L1);
    figures.replyNs = countIn(object, "eval_duration"_L1);
    figures.promptTokens = countIn(object, "prompt_eval_count"_L1);
    figures.replyTokens = countIn(object, "eval_count"_L1);
    return figures;
}

} // namespace loquat
