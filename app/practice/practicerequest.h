// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/practice/modelcatalog.h"
#include "app/practice/tokens.h"

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

namespace loquat {

// What is answered instead of a reply: a status and the text of {"error": ...}.
struct HttpFault
{
    int status = 400;
    QString text;
};

// A checked request to /api/generate or /api/chat. Of a chat, the last thing the person said is
// the prompt and the rest is the past.
struct PracticeRequest
{
    bool chat = false;
    QJsonObject fields; // as received
    QString modelName;  // as received
    const ModelCatalog::Entry* model = nullptr;
    QString prompt;
    QString system;
    QString suffix;
    Utterances past;
    QList<qint64> context;
    QList<QByteArray> images; // decoded
    QJsonObject options;
    QJsonValue format = QJsonValue::Undefined; // "json" or a schema
    QJsonValue think = QJsonValue::Undefined;  // a boolean or a level
    bool stream = true;
    bool raw = false;
    double keepSeconds = 0; // negative: for ever
    bool onlyLoad = false;  // no prompt: load or unload the model

    qint64 tokenLimit() const; // num_predict; 0: none
    QStringList stopTexts() const;
};

// Refuses what Ollama refuses, with its status and its words.
tl::expected<PracticeRequest, HttpFault> parsePracticeRequest(const QByteArray& body, bool chat);

// The body of any other POST.
tl::expected<QJsonObject, HttpFault> parseJsonBody(const QByteArray& body);

} // namespace loquat
