// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sidebar/chatselection.h"

#include "app/lists/conversationlistmodel.h"
#include "ui/sidebar/chatlistview.h"

namespace loquat {

namespace {

ConversationId idAt(const QModelIndex& index)
{
    return {index.data(ConversationListModel::IdRole).toLongLong()};
}

} // namespace

ChatSelection::ChatSelection(ConversationListModel& chats, ChatListView& list, QObject* parent)
    : QObject(parent)
    , m_chats(chats)
    , m_list(list)
{
    // The list moves its selection along when rows come and go; that is not the person's choice.
    const auto begin = [this] {
        m_selecting = true;
    };
    connect(&chats, &QAbstractItemModel::rowsAboutToBeInserted, this, begin);
    connect(&chats, &QAbstractItemModel::rowsAboutToBeRemoved, this, begin);
    connect(&chats, &QAbstractItemModel::rowsAboutToBeMoved, this, begin);
    connect(&chats, &QAbstractItemModel::modelAboutToBeReset, this, begin);
}

void ChatSelection::follow()
{
    const QItemSelectionModel* selection = m_list.selectionModel();
    connect(selection, &QItemSelectionModel::selectionChanged, this, [this] {
        if (!m_selecting)
            m_selected = selected();
        considerChoice();
    });
    connect(selection, &QItemSelectionModel::currentChanged, this, &ChatSelection::considerChoice);
}

void ChatSelection::setCurrent(ConversationId id)
{
    m_current = id;
    m_selected = {id};
    const QModelIndex index = indexOf(m_chats.rowOf(id));
    m_selecting = true;
    if (index.isValid())
        m_list.selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    else
        m_list.selectionModel()->clear();
    m_selecting = false;
}

// Several may be selected, and the keyboard may stand on a folder: both stay as they were.
void ChatSelection::restore()
{
    m_selecting = true;
    select();
    m_selecting = false;
}

void ChatSelection::select()
{
    QItemSelection wanted;
    for (int row = 0; row < m_chats.rowCount(); ++row) {
        if (m_selected.contains(m_chats.idAt(row)))
            wanted.select(indexOf(row), indexOf(row));
    }
    const QModelIndex shown = indexOf(m_chats.rowOf(m_current));
    if (wanted.isEmpty() && shown.isValid())
        wanted.select(shown, shown);
    QItemSelectionModel& selection = *m_list.selectionModel();
    selection.select(wanted, QItemSelectionModel::ClearAndSelect);
    if (!selection.currentIndex().isValid() && !wanted.isEmpty())
        selection.setCurrentIndex(wanted.indexes().first(), QItemSelectionModel::NoUpdate);
}

QSet<ConversationId> ChatSelection::selected() const
{
    QSet<ConversationId> ids;
    for (const QModelIndex& index : m_list.selectionModel()->selectedIndexes())
        ids.insert(idAt(index));
    return ids;
}

QList<ChatRow> ChatSelection::rows() const
{
    const QSet<ConversationId> ids = selected();
    QList<ChatRow> rows;
    for (int row = 0; row < m_chats.rowCount(); ++row) {
        if (ids.contains(m_chats.idAt(row)) && m_chats.idAt(row).isValid())
            rows.append(m_chats.rowAt(row));
    }
    return rows;
}

void ChatSelection::considerChoice()
{
    const QModelIndexList rows = m_list.selectionModel()->selectedIndexes();
    if (!m_selecting && rows.size() == 1 && rows.first() == m_list.currentIndex())
        choose(rows.first());
}

void ChatSelection::choose(const QModelIndex& index)
{
    const ConversationId id = idAt(index);
    if (!id.isValid() || id == m_current || m_chats.view() == ChatsView::Trash)
        return;
    m_current = id;
    Q_EMIT chosen(id);
}

QModelIndex ChatSelection::indexOf(int row) const
{
    return row < 0 ? QModelIndex() : m_list.model()->index(row, 0);
}

} // namespace loquat
