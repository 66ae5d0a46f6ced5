// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace loquat {

enum class Capability
{
    Completion,
    Tools,
    Insert,
    Vision,
    Embedding,
    Thinking,
    Image,
    Audio
};

// A fact about a server is yes, no, or simply not known (protocol.md §4.4: never guess "no").
enum class Known
{
    Unknown,
    No,
    Yes
};

// A model as a server lists it: protocol.md §4.3.
struct ModelInfo
{
    QString name;         // its identity: the `model` key if not empty, else `name`
    qint64 sizeBytes = 0; // 0: unknown
    QString digest;       // 64 hexadecimal digits or whatever the server sends; may be empty
    QString family;
    QStringList families;
    QString parameterSize;                   // "12B"
    QString quantization;                    // "Q4_K_M"
    qint64 contextLength = 0;                // trained length; 0: unknown
    std::optional<QStringList> capabilities; // as spelled by the server; absent: unknown
    bool hasProjector = false;               // an image projector was listed
    QString remoteHost;                      // not empty: it runs there

    bool operator==(const ModelInfo&) const = default;

    // By `capabilities` if present; for vision also by projector families (protocol.md §9).
    Known can(Capability capability) const;
};

using ModelList = QList<ModelInfo>;

// Whether an Ollama of that version runs image models: from 0.14.3 to 0.32.5 (protocol.md §4.1).
// Later ones refuse them, as does what says nothing of its version.
bool runsImageModels(const QString& version);

} // namespace loquat
