// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/conversationmarks.h"
#include "app/lists/chatrows.h"
#include "app/session/titlefilter.h"

#include <QAbstractListModel>
#include <QList>

namespace loquat {

class Clock;
class ConversationLibrary;

// The library's conversations as rows: see chatRows(). Setting the text (Qt::EditRole) renames a
// conversation or a folder. Conversations may be dragged onto folders and out of them, and onto
// the pinned ones; folders onto each other, to be ordered. Rows keep their persistent indexes as
// long as they stand for the same thing.
class ConversationListModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role
    {
        IdRole = Qt::UserRole + 1, // qint64; 0 for a folder
        KindRole,                  // int, ChatRow::Kind
        LeadsRole,                 // bool: a heading stands above it
        RowRole,                   // ChatRow
    };

    ConversationListModel(ConversationLibrary& library, const Clock& clock,
                          QObject* parent = nullptr);

    ChatsView view() const { return m_view; }
    void setView(ChatsView view);
    // Only those that it finds by their titles.
    void setFilter(const TitleFilter& filter);
    // Shows where one may be dropped to be pinned, although none is.
    void setPinPlace(bool shown);
    // The day may have changed since.
    void refresh();

    int rowCount(const QModelIndex& parent = {}) const override;
    // Qt::DisplayRole and Qt::EditRole: the title, possibly empty, or the folder's name.
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    // An empty text changes nothing, nor does the name of another folder.
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    bool canDropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                         const QModelIndex& parent) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

    const ChatRow& rowAt(int row) const { return m_rows.at(row); }
    ConversationId idAt(int row) const { return m_rows.at(row).conversation.id; }
    int rowOf(ConversationId id) const;         // -1: not listed
    int rowOfFolder(const QString& name) const; // -1: not listed

private:
    ChatRows wanted() const;
    bool takeAsMove(const ChatRows& rows, int first, int oldLast, int newLast);
    // What lies there has these.
    ConversationMarks marksAt(const QModelIndex& index) const;

    ConversationLibrary& m_library;
    const Clock& m_clock;
    ChatsView m_view = ChatsView::Chats;
    TitleFilter m_filter;
    bool m_pinPlace = false;
    ChatRows m_rows;
};

} // namespace loquat
