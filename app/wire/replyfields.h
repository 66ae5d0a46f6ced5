// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/replyfigures.h"
#include "app/chat/steps.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace loquat {

// One line of a reply. A field of an unexpected type counts as absent in all that follow.
struct ReplyLine
{
    QJsonObject object; // without the context
    QByteArray context; // raw; empty: none, null, [] or no array
};
// Nothing if the line is no JSON object; else the line is used up, for its memory holds the
// context.
std::optional<ReplyLine> parseReplyLine(QByteArray& line);

// The object has a field that only replies and errors have.
bool looksLikeReply(const QJsonObject& object);

// The text of `response`, else of `message.content` (a string, or an array of parts with a text).
QString responseText(const QJsonObject& object);

// The text of `thinking`, here or under `message`.
QString thinkingText(const QJsonObject& object);

// The text of `reasoning` or `reasoning_content`, here or under `message`.
QString reasoningText(const QJsonObject& object);

// "NAME(arguments)" in a fenced block for each of `tool_calls`, here or under `message`.
QString toolCallBlocks(const QJsonObject& object);

// The picture in `image`, unpacked from base64, whatever it really is; empty if there is none.
QByteArray pictureOf(const QJsonObject& object);

// How far a picture has come: `completed` of `total`, in an object without text.
std::optional<Steps> stepsOf(const QJsonObject& object);

// What the final object says of counts and durations.
ReplyFigures figuresOf(const QJsonObject& object);

} // namespace loquat
