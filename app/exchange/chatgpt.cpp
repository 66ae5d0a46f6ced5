// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/foreignchat.h"

namespace loquat {

using namespace Qt::StringLiterals;
using Kind = ImportProblem::Kind;

namespace {

// The thoughts come as messages of their own, in two forms.
bool takeThoughts(const QJsonObject& content, ForeignMessage& message)
{
    const QString type = content.value("content_type"_L1).toString();
    if (type == "reasoning_recap"_L1)
        return true;
    if (type != "thoughts"_L1)
        return false;
    QStringList thoughts;
    for (const QJsonValue& thought : content.value("thoughts"_L1).toArray()) {
        for (const QString& key : {u"summary"_s, u"content"_s}) {
            if (const QString text = thought[key].toString(); !text.isEmpty())
                thoughts.append(text);
        }
    }
    message.thinking = thoughts.join(u"\n\n"_s);
    return true;
}

ImportResult<void> takeMessage(const QJsonObject& json, const QString& title,
                               ForeignMessage& message)
{
    const QJsonObject metadata = json.value("metadata"_L1).toObject();
    message.role = foreignRole(json.value("author"_L1)[u"role"].toString());
    message.model = metadata.value("model_slug"_L1).toString();
    const ImportResult<qint64> created = foreignMoment(json.value("create_time"_L1), title);
    if (!created)
        return tl::unexpected(created.error());
    message.createdMs = *created;
    const QJsonObject content = json.value("content"_L1).toObject();
    if (takeThoughts(content, message))
        return {};
    if (const ImportResult<void> taken = takeContent(content.value("parts"_L1), title, message);
        !taken)
        return taken;
    // Code that it ran, and what came of it, have a text instead of parts.
    if (message.text.isEmpty())
        message.text = content.value("text"_L1).toString();
    const bool code = content.value("content_type"_L1).toString() == "code"_L1;
    if (code && !message.text.isEmpty())
        message.text = u"```\n%1\n```"_s.arg(message.text);
    // Empty ones, and those that the other program hides, stand between the others.
    if ((message.text.isEmpty() && message.pictures.isEmpty() &&
         message.role != ForeignMessage::Role::User) ||
        metadata.value("is_visually_hidden_from_conversation"_L1).toBool())
        message.role = ForeignMessage::Role::Nothing;
    return {};
}

} // namespace

ImportResult<ForeignChat> chatGptChat(const QJsonObject& element)
{
    ForeignChat chat;
    chat.title = element.value("title"_L1).toString();
    chat.current = element.value("current_node"_L1).toString();
    chat.model = element.value("default_model_slug"_L1).toString();
    chat.pinned = element.value("is_starred"_L1).toBool();
    chat.archived = element.value("is_archived"_L1).toBool();
    const auto created = foreignMoment(element.value("create_time"_L1), chat.title);
    const auto updated = foreignMoment(element.value("update_time"_L1), chat.title);
    if (!created || !updated)
        return importFailure(Kind::MomentWrong, 0, {}, chat.title);
    chat.createdMs = *created;
    chat.updatedMs = *updated;
    const QJsonObject mapping = element.value("mapping"_L1).toObject();
    for (auto node = mapping.begin(); node != mapping.end(); ++node) {
        ForeignMessage message;
        message.id = node.value()[u"id"].toString(node.key());
        message.parent = node.value()[u"parent"].toString();
        for (const QJsonValue& child : node.value()[u"children"].toArray())
            message.children.append(child.toString());
        if (const QJsonValue one = node.value()[u"message"]; one.isObject()) {
            const ImportResult<void> taken = takeMessage(one.toObject(), chat.title, message);
            if (!taken)
                return tl::unexpected(taken.error());
        }
        chat.messages.append(message);
    }
    return chat;
}

} // namespace loquat
