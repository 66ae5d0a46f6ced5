// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/settings.h"
#include "ui/window/services.h"

#include <QAction>
#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QObject>

namespace loquat {

// Does what those settings say that no part of the window asks for itself: the keys of the actions,
// chats of which nothing is kept, titles written by the model, a cursor that does not blink.
class SettingsEffects final : public QObject
{
    Q_OBJECT
public:
    // The actions have their usual keys now.
    SettingsEffects(const Services& services, const QList<QAction*>& actions, QObject* parent);
    ~SettingsEffects() override;

    // Gives the cursor back to the system, for another window's effects.
    void leave();

private:
    void apply(const Settings& now);

    Services m_services;
    QList<QAction*> m_actions;
    QHash<QString, QList<QKeySequence>> m_usualKeys;
    int m_usualBlink;
    bool m_left = false;
};

} // namespace loquat
