// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/ids.h"
#include "app/chat/search.h"
#include "app/lists/chatrows.h"

#include <QWidget>

class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace loquat {

class ChatCommands;
class ChatListView;
class ChatSearch;
class ChatSelection;
class ChatsViewBar;
class ConversationLibrary;
class ConversationListModel;
class DescribedChats;
class ServerDirectory;
class UndoBar;

// The conversations: a new one, the list with pinned ones, folders and days, the archive and the
// trash, a search by title, and what is done with one or several of them.
class Sidebar final : public QWidget
{
    Q_OBJECT
public:
    Sidebar(ConversationLibrary& library, ConversationListModel& chats, const Clock& clock,
            QWidget* parent = nullptr);

    // What the ≡ button opens; not owned. nullptr hides the button.
    void setMenu(QMenu* menu);
    // Whose names narrow a search; not owned.
    void setServers(const ServerDirectory& servers);
    // The conversation that is shown; invalid or not listed: none is selected.
    // Emits nothing.
    void setCurrent(ConversationId id);

    // Before there are chats a new one cannot be begun.
    void setChatsReady(bool ready);

    void showView(ChatsView view); // and goes to the list
    void focusSearch();
    void renameCurrent(); // opens the editor in the current row
    void removeCurrent(); // what is selected, with Undo
    void removeChat(ConversationId id);
    void newFolder(); // and opens the editor for its name

Q_SIGNALS:
    void newChatRequested();
    // Chosen by click, Enter or the arrow keys. Not for the one that is current already.
    void conversationChosen(loquat::ConversationId id);
    // By click or Enter, also the one that is current already: the person goes on there.
    void conversationEntered(loquat::ConversationId id);
    // A turn that was found by its words.
    void hitChosen(const loquat::SearchHit& hit);
    void exportRequested(const QList<loquat::ConversationId>& chats);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QLayout* makeTop();
    void makeList(const Clock& clock);
    void connectList();
    void enter(const QModelIndex& index);
    void showMenuFor(const QModelIndex& index, const QPoint& global);
    void removeChosen();
    void rename(const QModelIndex& index);
    void rowsChanged();
    void layOutAgain(); // soon
    void updateEmpty();
    void fitList();
    void updateIcons();
    ConversationId idAt(const QModelIndex& index) const;
    QModelIndex indexOf(int row) const; // of a row of the model

    ConversationLibrary& m_library;
    ConversationListModel& m_chats;
    DescribedChats* m_rows;
    QPushButton* m_newChat;
    QToolButton* m_menuButton;
    ChatsViewBar* m_viewBar;
    ChatListView* m_list;
    ChatSelection* m_selection;
    ChatSearch* m_search;
    QLabel* m_empty;
    UndoBar* m_undo;
    ChatCommands* m_commands;
};

} // namespace loquat
