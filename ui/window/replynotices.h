// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/chat/turn.h"

#include <QObject>

namespace loquat {

class ConversationLibrary;
class MainWindow;
class Notifications;
class SettingsStore;

// Tells on the desktop that a reply has ended where nobody looks: its chat is not shown, or the
// window is not the active one. A click brings the window to that chat.
class ReplyNotices final : public QObject
{
    Q_OBJECT
public:
    // All must outlive this.
    ReplyNotices(MainWindow& window, ConversationLibrary& library, SettingsStore& settings,
                 Notifications& notifications, QObject* parent = nullptr);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool isSeen(ConversationId id) const;
    void tell(ConversationId id, const Turn& turn);
    void withdrawSeen();

    MainWindow& m_window;
    ConversationLibrary& m_library;
    SettingsStore& m_settings;
    Notifications& m_notifications;
};

} // namespace loquat
