// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/chat/shelf.h"

#include <QObject>

namespace loquat {

class ConversationStore;

// The presets and the saved prompts, for all chats. Names are written without needless spaces; two
// of a kind never have the same one, whatever its case: another gets a number, "Name (2)". GUI
// thread only.
class ShelfKeeper final : public QObject
{
    Q_OBJECT
public:
    explicit ShelfKeeper(ConversationStore& store, QObject* parent = nullptr);

    const Shelf& shelf() const { return m_shelf; } // by name
    const Preset* findPreset(PresetId id) const;   // nullptr: there is none
    const SavedPrompt* findPrompt(SavedPromptId id) const;

    // Reads them from the store; changed() follows if they are others.
    void read();

    // Adds, or replaces what has the same id; one without id gets a new one. All or nothing in the
    // store. Gives them as they are kept: those without a name are left out.
    Shelf put(Shelf shelf);
    Preset put(const Preset& preset);
    SavedPrompt put(const SavedPrompt& prompt);
    void remove(PresetId id);
    void remove(SavedPromptId id);

Q_SIGNALS:
    void changed();
    // Nothing is lost yet: what failed is here for this run.
    void storageFailed(const loquat::Error& error);

private:
    void sort();

    ConversationStore& m_store;
    Shelf m_shelf;
    int m_writing = 0;
};

} // namespace loquat
