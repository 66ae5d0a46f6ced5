// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/ids.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;
class QMenu;
class QPushButton;
class QSortFilterProxyModel;
class QToolButton;

namespace loquat {

class ConversationLibrary;
class ConversationListModel;
class UndoBar;

// The conversations: a new one, the list, a search by title, rename and delete with Undo.
class Sidebar final : public QWidget
{
    Q_OBJECT
public:
    Sidebar(ConversationLibrary& library, ConversationListModel& chats, const Clock& clock,
            QWidget* parent = nullptr);

    // What the ≡ button opens; not owned. nullptr hides the button.
    void setMenu(QMenu* menu);
    // The conversation that is shown; invalid or not listed: none is selected.
    // Emits nothing.
    void setCurrent(ConversationId id);

    // Before there are chats a new one cannot be begun.
    void setChatsReady(bool ready);

    void focusSearch();
    void renameCurrent(); // opens the editor in the current one's row
    void removeCurrent(); // with Undo

Q_SIGNALS:
    void newChatRequested();
    // Chosen by click, Enter or the arrow keys. Not for the one that is current already.
    void conversationChosen(loquat::ConversationId id);
    // By click or Enter, also the one that is current already: the person goes on there.
    void conversationEntered(loquat::ConversationId id);
    // It has been removed from the library; Undo restores it there.
    void conversationDeleted(loquat::ConversationId id);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QLayout* makeTop();
    void makeList(const Clock& clock);
    void search(const QString& text);
    void choose(const QModelIndex& index);
    void enter(const QModelIndex& index);
    void showCurrent();
    void showMenuFor(const QPoint& inList);
    void removeChat(ConversationId id);
    void layOutAgain(); // soon: a heading above a row depends on the row before it
    void updateEmpty();
    void updateIcons();
    ConversationId idAt(const QModelIndex& index) const;

    ConversationLibrary& m_library;
    ConversationListModel& m_chats;
    QSortFilterProxyModel* m_filter;
    QPushButton* m_newChat;
    QToolButton* m_menuButton;
    QLineEdit* m_search;
    QAction* m_searchIcon;
    QListView* m_list;
    QLabel* m_empty;
    UndoBar* m_undo;
    ConversationId m_current;
    ConversationId m_deleted; // what Undo brings back
    bool m_selecting = false; // by us, not by the person
};

} // namespace loquat
