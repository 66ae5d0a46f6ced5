// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/conversation.h"

#include <QAbstractListModel>
#include <QList>

namespace loquat {

class ConversationLibrary;

// The library's conversations as rows, newest first. Setting the title (Qt::EditRole) renames.
class ConversationListModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role
    {
        IdRole = Qt::UserRole + 1, // qint64
        UpdatedRole,               // qint64, UTC milliseconds
        ModelRole,                 // QString
        TurnCountRole,             // int
        ImageCountRole,            // int
        RunningRole,               // bool: a reply is running
    };

    explicit ConversationListModel(ConversationLibrary& library, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    // Qt::DisplayRole and Qt::EditRole: the title, possibly empty.
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    // An empty title changes nothing.
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

    ConversationId idAt(int row) const { return m_rows.at(row).id; }
    int rowOf(ConversationId id) const; // -1: not listed

private:
    ConversationLibrary& m_library;
    QList<Conversation> m_rows;
};

} // namespace loquat
