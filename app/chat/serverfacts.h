// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/memory.h"

#include <QHash>
#include <QSet>
#include <QString>

#include <optional>

namespace loquat {

// What answers at an address: protocol.md §1. Only ever a reason to do something better.
enum class ServerKind
{
    Unknown,
    Ollama,
    Proxy,  // ollama-api-proxy
    Kobold, // KoboldCpp
    LocalAi,
    Cloud,   // ollama.com itself
    Gateway, // something with a key in front of a server, or of many
};

QLatin1StringView serverKindName(ServerKind kind); // stable, for storing
ServerKind serverKindFromName(QStringView name);   // unknown: Unknown

// What was learnt of a model by asking it.
struct ModelFacts
{
    QString digest;                               // of the model this is known of; empty: unknown
    bool noThinking = false;                      // it refuses `think`
    bool contextProven = false;                   // its context array carries the past
    std::optional<MemoryReason> contextDisproved; // why the array does not

    bool operator==(const ModelFacts&) const = default;
};

// What was learnt of a server by asking it.
struct ServerFacts
{
    ServerKind kind = ServerKind::Unknown;
    QString version;                // as sent; empty: unknown
    QSet<QString> missingEndpoints; // as "/api/show"
    QHash<QString, ModelFacts> models;

    bool operator==(const ServerFacts&) const = default;

    bool lacks(const QString& endpoint) const { return missingEndpoints.contains(endpoint); }
    // What holds of the model of that digest: nothing if it was learnt of another digest. An
    // unknown (empty) digest on either side is no other.
    ModelFacts ofModel(const QString& model, const QString& digest) const;
};

} // namespace loquat
