// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/chat/shelf.h"
#include "ui/widgets/entrypicker.h"
#include "ui/window/services.h"

#include <QAction>
#include <QList>
#include <QObject>

#include <functional>

namespace loquat {

// Everything the window can do or show, found by a few letters: actions, chats, models, presets and
// saved prompts.
class CommandPalette final : public QObject
{
    Q_OBJECT
public:
    // `open` opens it. The window's actions are those with an object name.
    CommandPalette(const Services& services, QAction& open, QWidget* window);

    void show();

Q_SIGNALS:
    void chatChosen(loquat::ConversationId id);
    void modelChosen(const loquat::ProfileId& server, const QString& model);
    void presetChosen(const loquat::Preset& preset);
    void promptChosen(const loquat::SavedPrompt& prompt);

private:
    void add(const PickerEntry& entry, std::function<void()> run);
    void addActions();
    void addModels();
    void addShelf();
    void addChats();

    Services m_services;
    QAction& m_open;
    QWidget* m_window;
    EntryPicker* m_picker;
    QList<PickerEntry> m_entries;
    QList<std::function<void()>> m_runs; // one for each
};

} // namespace loquat
