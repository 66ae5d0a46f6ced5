// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/foreignchat.h"

#include "app/exchange/jsonfields.h"

#include <cmath>

namespace loquat {

using namespace Qt::StringLiterals;
using Kind = ImportProblem::Kind;

ForeignKind foreignKind(const QJsonObject& element)
{
    if (element.value("mapping"_L1).isObject())
        return ForeignKind::ChatGpt;
    const QJsonObject chat = element.value("chat"_L1).toObject();
    if (chat.contains("history"_L1) || chat.contains("messages"_L1) ||
        element.value("history"_L1).toObject().contains("messages"_L1))
        return ForeignKind::OpenWebUi;
    if (element.value("messages"_L1).isArray())
        return ForeignKind::Messages;
    if (element.value("role"_L1).isString() && element.contains("content"_L1))
        return ForeignKind::Message;
    return ForeignKind::None;
}

ForeignMessage::Role foreignRole(const QString& name)
{
    using Role = ForeignMessage::Role;
    if (name == "user"_L1 || name == "human"_L1)
        return Role::User;
    if (name == "assistant"_L1 || name == "model"_L1)
        return Role::Assistant;
    if (name == "system"_L1 || name == "developer"_L1)
        return Role::System;
    return name.isEmpty() ? Role::Nothing : Role::Tool;
}

ImportResult<qint64> foreignMoment(const QJsonValue& seconds, const QString& title)
{
    if (seconds.isNull() || seconds.isUndefined())
        return 0;
    const double ms = seconds.toDouble(-1) * 1000;
    if (!std::isfinite(ms) || !isMoment(ms))
        return importFailure(Kind::MomentWrong, 0, {}, title);
    return qint64(ms);
}

ImportResult<QByteArray> pictureOfAddress(const QString& address, const QString& title)
{
    if (!address.startsWith("data:"_L1))
        return QByteArray();
    const qsizetype comma = address.indexOf(u',');
    const auto decoded = QByteArray::fromBase64Encoding(
        address.sliced(comma + 1).trimmed().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (comma < 0 || !address.left(comma).endsWith(";base64"_L1) || !decoded ||
        (*decoded).isEmpty())
        return importFailure(Kind::ImageWrong, 0, {}, title);
    return *decoded;
}

ImportResult<void> takeContent(const QJsonValue& content, const QString& title,
                               ForeignMessage& into)
{
    if (content.isString()) {
        into.text = content.toString();
        return {};
    }
    if (content.isNull() || content.isUndefined())
        return {};
    if (!content.isArray())
        return importFailure(Kind::FieldWrong, 0, u"content"_s, title);
    QStringList texts;
    for (const QJsonValue& part : content.toArray()) {
        if (part.isString())
            texts.append(part.toString());
        else if (const QJsonValue text = part[u"text"]; text.isString())
            texts.append(text.toString());
        const QJsonValue image = part[u"image_url"];
        const ImportResult<QByteArray> bytes =
            pictureOfAddress(image.isString() ? image.toString() : image[u"url"].toString(), title);
        if (!bytes)
            return tl::unexpected(bytes.error());
        if (!bytes->isEmpty())
            into.pictures.append({{}, *bytes});
    }
    into.text = texts.join(u"\n\n"_s);
    return {};
}

} // namespace loquat
