// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lists/conversationlistmodel.h"

#include "app/session/conversationlibrary.h"

#include <algorithm>

namespace loquat {

ConversationListModel::ConversationListModel(ConversationLibrary& library, QObject* parent)
    : QAbstractListModel(parent)
    , m_library(library)
    , m_rows(library.conversations())
{
    connect(&library, &ConversationLibrary::listReset, this, [this] {
        beginResetModel();
        m_rows = m_library.conversations();
        endResetModel();
    });
    connect(&library, &ConversationLibrary::conversationAdded, this, [this](int row) {
        beginInsertRows({}, row, row);
        m_rows = m_library.conversations();
        endInsertRows();
    });
    connect(&library, &ConversationLibrary::conversationChanged, this, [this](int row) {
        m_rows = m_library.conversations();
        Q_EMIT dataChanged(index(row), index(row));
    });
    connect(&library, &ConversationLibrary::conversationMoved, this, [this](int from, int to) {
        // Qt counts the place before which the row goes, with the row still where it was.
        beginMoveRows({}, from, from, {}, to > from ? to + 1 : to);
        m_rows = m_library.conversations();
        endMoveRows();
    });
    connect(&library, &ConversationLibrary::conversationRemoved, this, [this](int row) {
        beginRemoveRows({}, row, row);
        m_rows = m_library.conversations();
        endRemoveRows();
    });
}

int ConversationListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant ConversationListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Conversation& conversation = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return conversation.title;
    case IdRole:
        return conversation.id.value;
    case UpdatedRole:
        return conversation.updatedMs;
    case ModelRole:
        return conversation.model;
    case TurnCountRole:
        return conversation.turnCount;
    case ImageCountRole:
        return conversation.imageCount;
    case RunningRole:
        return m_library.isRunning(conversation.id);
    default:
        return {};
    }
}

bool ConversationListModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const QString title = value.toString().simplified();
    if (title.isEmpty() || title == m_rows.at(index.row()).title)
        return false;
    m_library.rename(m_rows.at(index.row()).id, title); // conversationChanged follows
    return true;
}

Qt::ItemFlags ConversationListModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsEditable | Qt::ItemNeverHasChildren : flags;
}

int ConversationListModel::rowOf(ConversationId id) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                    [id](const Conversation& one) { return one.id == id; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

} // namespace loquat
