// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/requestsettings.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QList>
#include <QString>

namespace loquat {

struct GenerateRequest
{
    QString model;
    QString prompt;
    QByteArrayList jpegs; // encoded images, not base64, or http(s) addresses of them
    QByteArray context;   // raw JSON array, sent byte for byte; empty or "[]": not sent
    RequestSettings settings;

    bool operator==(const GenerateRequest&) const = default;
};

// The body of POST /api/generate: ASCII only (everything else as \uXXXX, protocol.md §3.1), no
// BOM, nothing after the brace, only what is set, `stream` always as a boolean. With raw, neither
// system, template nor context is written (protocol.md §10.3).
QByteArray encodeGenerate(const GenerateRequest& request);

struct ChatMessage
{
    enum class Role
    {
        System,
        User,
        Assistant
    };

    Role role = Role::User;
    QString content;
    QByteArrayList jpegs; // encoded images, not base64, or http(s) addresses of them

    bool operator==(const ChatMessage&) const = default;
};

struct ChatRequest
{
    QString model;
    QList<ChatMessage> messages; // none: load, or unload with keepAlive 0 (protocol.md §4.9)
    // `system`, `raw`, `suffix` and `templateText` are not written: chat has no such fields.
    RequestSettings settings;

    bool operator==(const ChatRequest&) const = default;
};

// The body of POST /api/chat, by the same rules as encodeGenerate().
QByteArray encodeChat(const ChatRequest& request);

// {"model":...,"stream":true} for /api/pull.
QByteArray encodePull(const QString& model);

// {"model":...,"stream":false} (and "keep_alive":0 to unload): protocol.md §10.4.
QByteArray encodeLoad(const QString& model, bool unload);

// {"model":NAME} for /api/show and /api/delete.
QByteArray encodeModelName(const QString& model);

} // namespace loquat
