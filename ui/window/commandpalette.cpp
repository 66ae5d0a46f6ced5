// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/commandpalette.h"

#include "app/session/conversationlibrary.h"
#include "app/session/serverdirectory.h"
#include "app/session/shelfkeeper.h"
#include "ui/settings/shortcutspage.h"

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr int fromTop = 72;

} // namespace

CommandPalette::CommandPalette(const Services& services, QAction& open, QWidget* window)
    : QObject(window)
    , m_services(services)
    , m_open(open)
    , m_window(window)
    , m_picker(new EntryPicker(window))
{
    m_picker->setObjectName(u"palettePopup"_s);
    m_picker->setNames(tr("Command palette"), tr("Search actions, chats, models, presets, prompts"),
                       tr("Nothing is called like that."));
    connect(&open, &QAction::triggered, this, &CommandPalette::show);
    connect(m_picker, &EntryPicker::chosen, this, [this](int index) {
        // What is done may open the palette again.
        const std::function<void()> run = m_runs.at(index);
        run();
    });
}

void CommandPalette::show()
{
    m_entries.clear();
    m_runs.clear();
    addActions();
    addChats();
    addModels();
    addShelf();
    m_picker->setEntries(m_entries);
    m_picker->openAt(m_window->mapToGlobal(QPoint(m_window->width() / 2, fromTop)), true);
}

void CommandPalette::add(const PickerEntry& entry, std::function<void()> run)
{
    m_entries.append(entry);
    m_runs.append(std::move(run));
}

void CommandPalette::addActions()
{
    const QList<QAction*> actions = m_window->actions();
    for (QAction* action : actions) {
        if (action->objectName().isEmpty() || !action->isEnabled() || action == &m_open ||
            action->menu())
            continue;
        add({plainActionText(*action), tr("Action"),
             action->shortcut().toString(QKeySequence::NativeText)},
            [action] { action->trigger(); });
    }
}

void CommandPalette::addChats()
{
    for (const Conversation& chat : m_services.library.conversations()) {
        const QString title = chat.title.isEmpty() ? tr("New chat") : chat.title;
        add({title, tr("Chat"), chat.folder}, [this, id = chat.id] { Q_EMIT chatChosen(id); });
    }
}

void CommandPalette::addModels()
{
    for (const ServerProfile& profile : m_services.servers.profiles()) {
        for (const ModelInfo& model : m_services.servers.listing(profile.id).models)
            add({model.name, tr("Model"), profile.name},
                [this, id = profile.id, name = model.name] { Q_EMIT modelChosen(id, name); });
    }
}

void CommandPalette::addShelf()
{
    const Shelf& shelf = m_services.library.shelf().shelf();
    for (const Preset& preset : shelf.presets)
        add({preset.name, tr("Preset"), preset.model},
            [this, preset] { Q_EMIT presetChosen(preset); });
    for (const SavedPrompt& prompt : shelf.prompts)
        add({prompt.name, tr("Prompt"), {}}, [this, prompt] { Q_EMIT promptChosen(prompt); });
}

} // namespace loquat
