// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/conversationitem.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace loquat {

// Items as the lines of an export hold them. Identities are strings of digits, because they are
// larger than what other programs keep exactly of a number; times are milliseconds since 1970 in
// UTC; what is not there is not written.
QJsonObject toJson(const StoredFolder& folder);
QJsonObject toJson(const Attachment& image); // with original and jpeg, as base64
QJsonObject toJson(const ConversationStart& start);
QJsonObject toJson(const StoredTurn& stored);

// A value that cannot be what it should be: the field's name, as "reply.state".
struct ReadItem
{
    std::optional<ConversationItem> item; // nothing: a kind that is not known here
    QString wrongField;                   // empty: none
    bool isMomentWrong = false;           // that field is a moment
};

// By the key "type"; unknown keys are ignored. Only single values are judged, not what they mean
// together.
ReadItem itemFromJson(const QJsonObject& json);

} // namespace loquat
