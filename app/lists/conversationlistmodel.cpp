// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lists/conversationlistmodel.h"

#include "app/base/clock.h"
#include "app/session/chatfolders.h"
#include "app/session/conversationlibrary.h"

#include <QDataStream>
#include <QDateTime>
#include <QIODevice>
#include <QMimeData>

#include <algorithm>
#include <memory>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

// Only within one process: ids of another library mean nothing here.
const QString chatsFormat = u"application/x-loquat-chats"_s;
const QString folderFormat = u"application/x-loquat-folder"_s;

QList<ConversationId> chatsIn(const QMimeData& data)
{
    QList<qint64> values;
    QDataStream stream(data.data(chatsFormat));
    stream >> values;
    QList<ConversationId> ids;
    for (const qint64 value : std::as_const(values))
        ids.append(ConversationId{value});
    return ids;
}

} // namespace

ConversationListModel::ConversationListModel(ConversationLibrary& library, const Clock& clock,
                                             QObject* parent)
    : QAbstractListModel(parent)
    , m_library(library)
    , m_clock(clock)
{
    connect(&library, &ConversationLibrary::listChanged, this, &ConversationListModel::refresh);
    connect(&library, &ConversationLibrary::trashChanged, this, [this] {
        if (m_view == ChatsView::Trash)
            refresh();
    });
    connect(&library.folders(), &ChatFolders::changed, this, &ConversationListModel::refresh);
    m_rows = wanted();
}

void ConversationListModel::setView(ChatsView view)
{
    if (view == m_view)
        return;
    beginResetModel();
    m_view = view;
    m_rows = wanted();
    endResetModel();
}

void ConversationListModel::setFilter(const TitleFilter& filter)
{
    m_filter = filter;
    refresh();
}

void ConversationListModel::setPinPlace(bool shown)
{
    m_pinPlace = shown;
    refresh();
}

ChatRows ConversationListModel::wanted() const
{
    ChatRowsInput input;
    input.view = m_view;
    input.conversations =
        m_view == ChatsView::Trash ? m_library.trash() : m_library.conversations();
    input.folders = m_library.folders().list();
    input.today = QDateTime::fromMSecsSinceEpoch(m_clock.nowMs()).date();
    input.pinPlace = m_pinPlace;
    input.trashDays = m_library.trashDays();
    if (!m_filter.isEmpty()) {
        input.shows = [this](const Conversation& one) {
            return m_filter.finds(one);
        };
        input.archivedToo = m_filter.takesArchived();
    }
    ChatRows rows = chatRows(input);
    for (ChatRow& row : rows) {
        row.running = m_library.isRunning(row.conversation.id);
        row.writingTitle = m_library.isWritingTitle(row.conversation.id);
    }
    return rows;
}

// What is equal at both ends stays; between, one row has moved or all are others.
void ConversationListModel::refresh()
{
    const ChatRows rows = wanted();
    int first = 0;
    int oldLast = int(m_rows.size()) - 1;
    int newLast = int(rows.size()) - 1;
    while (first <= std::min(oldLast, newLast) && m_rows.at(first).isSameAs(rows.at(first)))
        ++first;
    while (std::min(oldLast, newLast) >= first && m_rows.at(oldLast).isSameAs(rows.at(newLast))) {
        --oldLast;
        --newLast;
    }
    // A folder that has another name now: it may be its editor that gave it.
    const bool renamed = first == oldLast && first == newLast &&
                         m_rows.at(first).kind == ChatRow::Kind::Folder &&
                         rows.at(first).kind == ChatRow::Kind::Folder;
    if (!renamed && !takeAsMove(rows, first, oldLast, newLast)) {
        if (oldLast >= first) {
            beginRemoveRows({}, first, oldLast);
            m_rows.remove(first, oldLast - first + 1);
            endRemoveRows();
        }
        if (newLast >= first) {
            beginInsertRows({}, first, newLast);
            m_rows =
                m_rows.mid(0, first) + rows.mid(first, newLast - first + 1) + m_rows.mid(first);
            endInsertRows();
        }
    }
    int changedFirst = -1;
    int changedLast = -1;
    for (int i = 0; i < int(rows.size()); ++i) {
        if (m_rows.at(i) == rows.at(i))
            continue;
        changedFirst = changedFirst < 0 ? i : changedFirst;
        changedLast = i;
    }
    m_rows = rows;
    if (changedFirst >= 0)
        Q_EMIT dataChanged(index(changedFirst), index(changedLast));
}

bool ConversationListModel::takeAsMove(const ChatRows& rows, int first, int oldLast, int newLast)
{
    if (oldLast != newLast || oldLast <= first)
        return false;
    const auto rest = [&](int oldFrom, int newFrom) {
        for (int i = 0; i < oldLast - first; ++i) {
            if (!m_rows.at(oldFrom + i).isSameAs(rows.at(newFrom + i)))
                return false;
        }
        return true;
    };
    int from = first;
    int to = oldLast;
    if (m_rows.at(oldLast).isSameAs(rows.at(first)) && rest(first, first + 1))
        std::swap(from, to);
    else if (!m_rows.at(first).isSameAs(rows.at(newLast)) || !rest(first + 1, first))
        return false;
    // Qt counts the place before which the row goes, with the row still where it was.
    beginMoveRows({}, from, from, {}, to > from ? to + 1 : to);
    m_rows.move(from, to);
    endMoveRows();
    return true;
}

int ConversationListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant ConversationListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ChatRow& row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return row.kind == ChatRow::Kind::Chat ? row.conversation.title : row.folder.name;
    case IdRole:
        return row.conversation.id.value;
    case KindRole:
        return int(row.kind);
    case LeadsRole:
        return row.leads;
    case RowRole:
        return QVariant::fromValue(row);
    default:
        return {};
    }
}

bool ConversationListModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const ChatRow row = m_rows.at(index.row());
    const QString text = value.toString().simplified();
    if (text.isEmpty() || text == index.data(Qt::EditRole).toString())
        return false;
    if (row.kind == ChatRow::Kind::Folder)
        return m_library.folders().rename(row.folder.name, text);
    m_library.rename(row.conversation.id, text); // listChanged follows
    return true;
}

Qt::ItemFlags ConversationListModel::flags(const QModelIndex& index) const
{
    const bool inUse = m_view == ChatsView::Chats;
    if (!index.isValid())
        return inUse ? Qt::ItemIsDropEnabled : Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    const ChatRow::Kind kind = m_rows.at(index.row()).kind;
    if (kind == ChatRow::Kind::Chat)
        flags |= Qt::ItemIsSelectable;
    if (kind != ChatRow::Kind::PinPlace && m_view != ChatsView::Trash)
        flags |= Qt::ItemIsEditable;
    if (kind != ChatRow::Kind::PinPlace && inUse)
        flags |= Qt::ItemIsDragEnabled;
    if (inUse)
        flags |= Qt::ItemIsDropEnabled;
    return flags;
}

QStringList ConversationListModel::mimeTypes() const
{
    return {chatsFormat, folderFormat};
}

QMimeData* ConversationListModel::mimeData(const QModelIndexList& indexes) const
{
    QList<qint64> ids;
    QString folder;
    for (const QModelIndex& index : indexes) {
        const ChatRow& row = m_rows.at(index.row());
        if (row.kind == ChatRow::Kind::Chat)
            ids.append(row.conversation.id.value);
        else
            folder = row.folder.name;
    }
    auto data = std::make_unique<QMimeData>();
    if (ids.isEmpty()) {
        data->setData(folderFormat, folder.toUtf8());
    } else {
        QByteArray bytes;
        QDataStream stream(&bytes, QIODevice::WriteOnly);
        stream << ids;
        data->setData(chatsFormat, bytes);
    }
    return data.release();
}

ConversationMarks ConversationListModel::marksAt(const QModelIndex& index) const
{
    ConversationMarks marks;
    marks.pinned = false;
    marks.folder = QString();
    if (!index.isValid())
        return marks;
    const ChatRow& row = m_rows.at(index.row());
    if (row.section == ChatRow::Section::Pinned) {
        marks.pinned = true;
        marks.folder.reset(); // it is still the folder's when it is pinned no more
    } else if (row.section == ChatRow::Section::Folder) {
        marks.folder =
            row.kind == ChatRow::Kind::Folder ? row.folder.name : row.conversation.folder;
    }
    return marks;
}

bool ConversationListModel::canDropMimeData(const QMimeData* data, Qt::DropAction, int, int,
                                            const QModelIndex& parent) const
{
    if (m_view != ChatsView::Chats)
        return false;
    if (data->hasFormat(chatsFormat))
        return true;
    return data->hasFormat(folderFormat) && parent.isValid() &&
           m_rows.at(parent.row()).section == ChatRow::Section::Folder;
}

bool ConversationListModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row,
                                         int column, const QModelIndex& parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    const ConversationMarks marks = marksAt(parent);
    if (data->hasFormat(chatsFormat)) {
        m_library.mark(chatsIn(*data), marks);
    } else {
        ChatFolders& folders = m_library.folders();
        folders.move(QString::fromUtf8(data->data(folderFormat)), folders.indexOf(*marks.folder));
    }
    return true;
}

int ConversationListModel::rowOf(ConversationId id) const
{
    const auto found = std::ranges::find_if(
        m_rows, [id](const ChatRow& row) { return id.isValid() && row.conversation.id == id; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int ConversationListModel::rowOfFolder(const QString& name) const
{
    const auto found = std::ranges::find_if(m_rows, [&](const ChatRow& row) {
        return row.kind == ChatRow::Kind::Folder && row.folder.name == name;
    });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

} // namespace loquat
