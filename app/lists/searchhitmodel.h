// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/search.h"

#include <QAbstractListModel>
#include <QHash>
#include <QList>

namespace loquat {

class ConversationLibrary;

// The turns that a search has found, as rows.
class SearchHitModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role
    {
        TitleRole = Qt::UserRole + 1, // QString: of the conversation, possibly empty
        CreatedRole,                  // qint64, UTC milliseconds
        PartRole,                     // int: SearchPart
        MarksRole,                    // QList<QPair<int, int>>: from and length in the display text
    };

    explicit SearchHitModel(const ConversationLibrary& library, QObject* parent = nullptr);

    void setHits(const QList<SearchHit>& hits);
    const SearchHit& at(int row) const { return m_hits.at(row); }

    int rowCount(const QModelIndex& parent = {}) const override;
    // Qt::DisplayRole: the snippet.
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    const ConversationLibrary& m_library;
    QList<SearchHit> m_hits;
    QHash<ConversationId, QString> m_titles;
};

} // namespace loquat
