// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/chat/search.h"
#include "app/lists/chatrows.h"

#include <QObject>

class QAction;
class QLineEdit;
class QModelIndex;
class QWidget;

namespace loquat {

class ChatListView;
class ConversationLibrary;
class ConversationListModel;
class SearchResults;
class ServerDirectory;

// The field in which one searches: while the person types, it leaves in the list the chats that
// are found by their titles, and has the texts looked through. The keyboard goes from the field
// down into the list, from its end into the results, and back by Esc.
class ChatSearch final : public QObject
{
    Q_OBJECT
public:
    // `list` shows the rows of `chats`. `parent` becomes that of the field and of the results.
    ChatSearch(ConversationLibrary& library, ConversationListModel& chats, const Clock& clock,
               ChatListView& list, QWidget* parent);

    QLineEdit& field() { return *m_field; }
    SearchResults& results() { return *m_results; }
    // Whose names narrow a search; not owned.
    void setServers(const ServerDirectory& servers);
    // What is looked through; nothing is looked for any more.
    void setView(ChatsView view);
    void takeFocus();
    bool isOn() const;

Q_SIGNALS:
    void changed(); // what is looked for
    void hitChosen(const loquat::SearchHit& hit);
    // Enter in the field, and no text holds the words: the first chat that is listed.
    void chatChosen(const QModelIndex& chat);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void search();
    void filterChats();
    bool takeKey(QObject* watched, int key);
    bool wants(QObject* watched, int key) const;
    void goUp();
    void chooseFirstChat();
    void updateIcon();

    ConversationListModel& m_chats;
    ChatListView& m_list;
    QLineEdit* m_field;
    QAction* m_icon;
    SearchResults* m_results;
};

} // namespace loquat
