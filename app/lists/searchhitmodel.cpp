// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lists/searchhitmodel.h"

#include "app/session/conversationlibrary.h"

namespace loquat {

SearchHitModel::SearchHitModel(const ConversationLibrary& library, QObject* parent)
    : QAbstractListModel(parent)
    , m_library(library)
{}

void SearchHitModel::setHits(const QList<SearchHit>& hits)
{
    beginResetModel();
    m_hits = hits;
    m_titles.clear();
    for (const SearchHit& hit : m_hits)
        m_titles.insert(hit.conversation, {});
    for (const Conversation& conversation : m_library.conversations()) {
        if (const auto title = m_titles.find(conversation.id); title != m_titles.end())
            *title = conversation.title;
    }
    endResetModel();
}

int SearchHitModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_hits.size());
}

QVariant SearchHitModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_hits.size())
        return {};
    const SearchHit& hit = m_hits.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return hit.snippet;
    case TitleRole:
        return m_titles.value(hit.conversation);
    case CreatedRole:
        return hit.createdMs;
    case PartRole:
        return int(hit.part);
    case MarksRole: {
        QList<QPair<int, int>> marks;
        for (const SearchHit::Mark& mark : hit.marks)
            marks.append({mark.from, mark.length});
        return QVariant::fromValue(marks);
    }
    default:
        return {};
    }
}

} // namespace loquat
