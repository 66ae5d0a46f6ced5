// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/base/ids.h"
#include "app/chat/modelinfo.h"
#include "app/settings/modelchoice.h"

#include <QList>
#include <QString>

#include <optional>

namespace loquat {

// One row of a list of models that is grouped by server.
struct ModelRow
{
    enum class Kind
    {
        Section,  // the head of the favourites or of the models chosen last
        Server,   // the head of a group; `name` is the server's
        Model,    // `name` is the model's identity
        Typed,    // `name` is what was typed: to be used although nothing lists it
        Loading,  // the server was asked and has not answered, nothing is known yet
        Failed,   // the server could not list its models: `error`
        NoModels, // it answered that it has none
    };

    enum class Section
    {
        None, // in its server's group
        Favourites,
        Recent
    };

    Kind kind = Kind::Model;
    Section section = Section::None;
    ProfileId profile;    // invalid: the head of a section
    QString serverName;   // of a model in a section
    QString serverColour; // "#rrggbb"; of a Server, and of a model in a section; may be empty
    QString name;
    ModelInfo info;             // of a listed model; its name is empty otherwise
    std::optional<Error> error; // of Failed
    bool chosen = false;        // a Server holds, or a Model is, the chosen one
    bool paints = false;        // a listed model whose server runs image models
    bool vanished = false;      // a model that its server lists no more
    bool favourite = false;
    bool canBeFavourite = false; // its server is in the settings
    bool loaded = false;         // the server said so when it was last asked

    bool operator==(const ModelRow&) const = default;

    // A row that can be chosen. Models that only make embeddings cannot, nor those that
    // only make pictures where the server does not run them.
    bool isChoice() const;
};

using ModelRows = QList<ModelRow>;

} // namespace loquat
