// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/base/ids.h"
#include "app/chat/modelinfo.h"

#include <QList>
#include <QString>

#include <optional>

namespace loquat {

// One row of a list of models that is grouped by server.
struct ModelRow
{
    enum class Kind
    {
        Server,   // the head of a group; `name` is the server's
        Model,    // `name` is the model's identity
        Typed,    // `name` is what was typed: to be used although nothing lists it
        Loading,  // the server was asked and has not answered, nothing is known yet
        Failed,   // the server could not list its models: `error`
        NoModels, // it answered that it has none
    };

    Kind kind = Kind::Model;
    ProfileId profile;
    QString name;
    ModelInfo info;             // of a listed model; its name is empty otherwise
    std::optional<Error> error; // of Failed
    bool chosen = false;        // a Server holds, or a Model is, the chosen one
    bool paints = false;        // a listed model whose server runs image models
    bool vanished = false;      // the chosen model, which its server lists no more

    bool operator==(const ModelRow&) const = default;

    // A row that can be chosen. Models that only make embeddings cannot, nor those that
    // only make pictures where the server does not run them.
    bool isChoice() const;
};

using ModelRows = QList<ModelRow>;

struct ModelChoice
{
    ProfileId profile;
    QString model;

    bool operator==(const ModelChoice&) const = default;
};

// Ollama calls "name" what it lists as "name:latest".
bool sameModelName(const QString& one, const QString& other);

} // namespace loquat
