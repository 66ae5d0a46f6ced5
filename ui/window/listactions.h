// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"

#include <QObject>
#include <QWidget>

namespace loquat {

class ClosingConsent;
class ConversationLibrary;
class SidePanels;
class Sidebar;
class TemporaryBadge;
class WindowActions;

// What the window's actions do with the list of chats; and the one question before the window
// closes over temporary chats.
class ListActions final : public QObject
{
    Q_OBJECT
public:
    struct Rooms
    {
        WindowActions& actions;
        Sidebar& sidebar;
        SidePanels& panels;
        TemporaryBadge& temporary;
    };

    // All must outlive this. `window` becomes the parent of this and of the question.
    ListActions(const Rooms& rooms, ConversationLibrary& library, ClosingConsent& consent,
                QWidget* window);

    // Whether the window may close now. Else it has asked, and closes the window if it is told to.
    bool mayClose();

    // Which chat the badge is about.
    void setShown(ConversationId id, bool temporary);

private:
    ConversationLibrary& m_library;
    ClosingConsent& m_consent;
    QWidget* m_window;
    TemporaryBadge& m_badge;
    ConversationId m_shown;
    bool m_asking = false;
};

} // namespace loquat
