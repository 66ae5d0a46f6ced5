// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/foreignchat.h"

namespace loquat {

using namespace Qt::StringLiterals;
using Kind = ImportProblem::Kind;

namespace {

ImportResult<void> takeMessages(const QJsonArray& messages, ForeignChat& chat)
{
    for (const QJsonValue& value : messages) {
        const QJsonObject json = value.toObject();
        ForeignMessage message;
        message.id = QString::number(chat.messages.size() + 1);
        if (!chat.messages.isEmpty())
            message.parent = chat.messages.last().id;
        message.role = foreignRole(json.value("role"_L1).toString());
        if (message.role == ForeignMessage::Role::Nothing)
            return importFailure(Kind::FieldWrong, 0, u"role"_s, chat.title);
        message.model = json.value("model"_L1).toString();
        message.thinking = json.value("thinking"_L1).toString();
        if (const auto taken = takeContent(json.value("content"_L1), chat.title, message); !taken)
            return taken;
        // As /api/chat takes them.
        for (const QJsonValue& image : json.value("images"_L1).toArray()) {
            const auto bytes = QByteArray::fromBase64Encoding(
                image.toString().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
            if (!bytes || (*bytes).isEmpty())
                return importFailure(Kind::ImageWrong, 0, {}, chat.title);
            message.pictures.append({{}, *bytes});
        }
        chat.messages.append(message);
    }
    return {};
}

} // namespace

ImportResult<ForeignChat> plainChat(const QJsonObject& element)
{
    ForeignChat chat;
    chat.title = element.value("title"_L1).toString();
    chat.model = element.value("model"_L1).toString();
    chat.system = element.value("system"_L1).toString();
    return takeMessages(element.value("messages"_L1).toArray(), chat).transform([&] {
        return chat;
    });
}

ImportResult<ForeignChat> plainChat(const QJsonArray& messages)
{
    ForeignChat chat;
    return takeMessages(messages, chat).transform([&] { return chat; });
}

} // namespace loquat
