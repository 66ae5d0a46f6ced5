// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/chat/requestsettings.h"

#include <QList>
#include <QString>

namespace loquat {

using PresetId = Id<struct PresetTag>;
using SavedPromptId = Id<struct SavedPromptTag>;

// Options that are used together, under a name.
struct Preset
{
    PresetId id;
    QString name;
    QString model; // it is meant for; empty: for all
    RequestSettings settings;

    bool operator==(const Preset&) const = default;
};

// A prompt to be used again; {{names}} in it are filled in when it is.
struct SavedPrompt
{
    SavedPromptId id;
    QString name;
    QString text;

    bool operator==(const SavedPrompt&) const = default;
};

// What a person keeps for all chats.
struct Shelf
{
    QList<Preset> presets;
    QList<SavedPrompt> prompts;

    bool operator==(const Shelf&) const = default;
};

} // namespace loquat
