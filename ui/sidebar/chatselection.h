// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/lists/chatrow.h"

#include <QList>
#include <QObject>
#include <QSet>

class QModelIndex;

namespace loquat {

class ChatListView;
class ConversationListModel;

// Which chats of the list are selected, and which is the current one. It stays so when rows come
// and go, and tells the person's choice from what the list does by itself.
class ChatSelection final : public QObject
{
    Q_OBJECT
public:
    // Before anyone else listens to `chats`, and before `list` has its model.
    ChatSelection(ConversationListModel& chats, ChatListView& list, QObject* parent);

    // Once the list shows the rows of `chats`.
    void follow();

    ConversationId current() const { return m_current; }
    // Invalid or not listed: none is selected. Emits nothing.
    void setCurrent(ConversationId id);
    // The chats that are selected, in the order of the list.
    QList<ChatRow> rows() const;
    // By the person; nothing happens for what is no chat that can be shown.
    void choose(const QModelIndex& index);
    // After rows have changed and everyone has heard of it.
    void restore();

Q_SIGNALS:
    void chosen(loquat::ConversationId id); // not the one that is current already

private:
    void considerChoice();
    void select();
    QSet<ConversationId> selected() const;
    QModelIndex indexOf(int row) const; // of a row of the model

    ConversationListModel& m_chats;
    ChatListView& m_list;
    ConversationId m_current;
    QSet<ConversationId> m_selected; // by the person; rows that come again are selected again
    bool m_selecting = false;        // by us or by the list, not by the person
};

} // namespace loquat
