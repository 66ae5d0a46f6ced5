// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/modelinfo.h"
#include "app/chat/serverfacts.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace loquat {

// What any answer shows of the server besides its body.
struct AnswerTraits
{
    int status = 0;
    QByteArray server;        // the header of that name
    bool detailError = false; // an error with `detail` and no `error`

    bool operator==(const AnswerTraits&) const = default;
};

AnswerTraits answerTraits(int status, const QByteArray& server, const QByteArray& body);

// What has been seen of a server, as far as it was asked. An endpoint that failed says nothing.
struct ServerEvidence
{
    QString host;                    // of its address
    std::optional<QString> version;  // GET /api/version
    std::optional<ModelList> models; // GET /api/tags
    QByteArray root;                 // GET /: the beginning of its body
    QByteArray server;               // the header of that name, of any answer
    bool detailErrors = false;       // some error had `detail` and no `error`
    bool refusedWithoutKey = false;  // 401 without a key
    bool answeredWithKey = false;    // ... and 200 with one

    void note(const AnswerTraits& traits, bool withKey);
    bool operator==(const ServerEvidence&) const = default;
};

// By protocol.md §1: the best guess, Unknown if nothing speaks for anything. Nothing may depend on
// it but what is better done with it.
ServerKind recogniseServer(const ServerEvidence& evidence);

// The model runs at ollama.com, whoever lists it: protocol.md §1.
bool isCloudModel(const ModelInfo& model);

} // namespace loquat
