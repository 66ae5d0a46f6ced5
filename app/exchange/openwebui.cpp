// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/foreignchat.h"

#include <QRegularExpression>

namespace loquat {

using namespace Qt::StringLiterals;
using Kind = ImportProblem::Kind;

namespace {

// Thoughts stand in the text, in front of the reply, folded and quoted.
void takeThoughtsApart(ForeignMessage& message)
{
    static const QRegularExpression folded(
        u"\\A\\s*<details type=\"reasoning\"[^>]*>\\s*(?:<summary>.*?</summary>)?(.*?)</details>"_s,
        QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch match = folded.match(message.text);
    if (!match.hasMatch())
        return;
    QStringList lines = match.captured(1).trimmed().split(u'\n');
    for (QString& line : lines) {
        if (line.startsWith("> "_L1) || line == ">"_L1)
            line = line.sliced(qMin<qsizetype>(2, line.size()));
    }
    message.thinking = lines.join(u'\n');
    message.text = message.text.sliced(match.capturedEnd()).trimmed();
}

ImportResult<ForeignMessage> messageFrom(const QJsonObject& json, const QString& title)
{
    ForeignMessage message;
    message.id = json.value("id"_L1).toString();
    message.parent = json.value("parentId"_L1).toString();
    for (const QJsonValue& child : json.value("childrenIds"_L1).toArray())
        message.children.append(child.toString());
    message.role = foreignRole(json.value("role"_L1).toString());
    message.model = json.value("model"_L1).toString();
    if (message.model.isEmpty())
        message.model = json.value("modelName"_L1).toString();
    const ImportResult<qint64> created = foreignMoment(json.value("timestamp"_L1), title);
    if (!created)
        return tl::unexpected(created.error());
    message.createdMs = *created;
    if (const auto taken = takeContent(json.value("content"_L1), title, message); !taken)
        return tl::unexpected(taken.error());
    for (const QJsonValue& file : json.value("files"_L1).toArray()) {
        if (file[u"type"].toString() != "image"_L1)
            continue;
        const ImportResult<QByteArray> bytes = pictureOfAddress(file[u"url"].toString(), title);
        if (!bytes)
            return tl::unexpected(bytes.error());
        if (!bytes->isEmpty())
            message.pictures.append({file[u"name"].toString(), *bytes});
    }
    if (message.role == ForeignMessage::Role::Assistant)
        takeThoughtsApart(message);
    return message;
}

// Early versions kept a list without any tree.
QJsonArray listIn(const QJsonObject& chat)
{
    QJsonArray chained;
    QString before;
    int number = 0;
    for (const QJsonValue& value : chat.value("messages"_L1).toArray()) {
        QJsonObject message = value.toObject();
        if (message.value("id"_L1).toString().isEmpty())
            message.insert("id"_L1, QString::number(++number));
        message.insert("parentId"_L1, before);
        before = message.value("id"_L1).toString();
        chained.append(message);
    }
    return chained;
}

} // namespace

ImportResult<ForeignChat> openWebUiChat(const QJsonObject& element)
{
    const QJsonObject json =
        element.value("chat"_L1).isObject() ? element.value("chat"_L1).toObject() : element;
    ForeignChat chat;
    chat.title = element.value("title"_L1).toString();
    if (chat.title.isEmpty())
        chat.title = json.value("title"_L1).toString();
    chat.pinned = element.value("pinned"_L1).toBool();
    chat.archived = element.value("archived"_L1).toBool();
    chat.model = json.value("models"_L1).toArray().at(0).toString();
    chat.system = json.value("params"_L1)[u"system"].toString();
    if (chat.system.isEmpty())
        chat.system = json.value("system"_L1).toString();
    const auto created = foreignMoment(element.value("created_at"_L1), chat.title);
    const auto updated = foreignMoment(element.value("updated_at"_L1), chat.title);
    if (!created || !updated)
        return importFailure(Kind::MomentWrong, 0, {}, chat.title);
    chat.createdMs = *created;
    chat.updatedMs = *updated;

    const QJsonObject history = json.value("history"_L1).toObject();
    chat.current = history.value("currentId"_L1).toString();
    const QJsonObject tree = history.value("messages"_L1).toObject();
    const QJsonArray list = tree.isEmpty() ? listIn(json) : QJsonArray();
    const auto take = [&](const QJsonObject& one, const QString& id) -> ImportResult<void> {
        ImportResult<ForeignMessage> message = messageFrom(one, chat.title);
        if (!message)
            return tl::unexpected(message.error());
        message->id = id;
        chat.messages.append(*message);
        return {};
    };
    for (auto one = tree.begin(); one != tree.end(); ++one) {
        const QJsonObject message = one.value().toObject();
        const QString id = message.value("id"_L1).toString(one.key());
        if (const auto taken = take(message, id); !taken)
            return tl::unexpected(taken.error());
    }
    for (const QJsonValue& one : list) {
        if (const auto taken = take(one.toObject(), one[u"id"].toString()); !taken)
            return tl::unexpected(taken.error());
    }
    return chat;
}

} // namespace loquat
