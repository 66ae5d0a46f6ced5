// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/settingseffects.h"

#include "app/session/conversationlibrary.h"
#include "app/settings/settingsstore.h"

#include <QApplication>

#include <utility>

namespace loquat {

SettingsEffects::SettingsEffects(const Services& services, const QList<QAction*>& actions,
                                 QObject* parent)
    : QObject(parent)
    , m_services(services)
    , m_usualBlink(QApplication::cursorFlashTime())
{
    for (QAction* action : actions) {
        if (action->objectName().isEmpty() || m_usualKeys.contains(action->objectName()))
            continue;
        m_actions.append(action);
        m_usualKeys.insert(action->objectName(), action->shortcuts());
    }
    connect(&services.settings, &SettingsStore::changed, this,
            [this](const Settings&, const Settings& now) { apply(now); });
    connect(&services.library, &ConversationLibrary::replyEnded, this,
            [this](ConversationId id, const Turn& turn) {
                const Conversation* chat = m_services.library.find(id);
                const bool whole = turn.reply.state == ReplyState::Complete ||
                                   turn.reply.state == ReplyState::CutByLimit;
                if (whole && m_services.settings.current().writeTitles && chat && !chat->titled &&
                    !chat->temporary && !m_services.library.isWritingTitle(id))
                    m_services.library.writeTitle(id);
            });
    apply(services.settings.current());
}

SettingsEffects::~SettingsEffects()
{
    leave();
}

void SettingsEffects::leave()
{
    if (!std::exchange(m_left, true))
        QApplication::setCursorFlashTime(m_usualBlink);
    m_services.settings.disconnect(this);
}

void SettingsEffects::apply(const Settings& now)
{
    for (QAction* action : std::as_const(m_actions)) {
        QList<QKeySequence> keys = m_usualKeys.value(action->objectName());
        const auto chosen = now.shortcuts.constFind(action->objectName());
        if (chosen != now.shortcuts.cend()) {
            keys.clear();
            for (const QString& text : *chosen)
                keys.append(QKeySequence::fromString(text, QKeySequence::PortableText));
            keys.removeIf([](const QKeySequence& key) { return key.isEmpty(); });
        }
        if (action->shortcuts() != keys)
            action->setShortcuts(keys);
    }
    m_services.library.setKeepNothing(now.keepNothing);
    m_services.library.setTrashDays(now.trashDays);
    QApplication::setCursorFlashTime(now.motion == MotionChoice::Reduced ? 0 : m_usualBlink);
}

} // namespace loquat
