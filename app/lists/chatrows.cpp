// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lists/chatrows.h"

#include <QDateTime>
#include <QHash>

#include <utility>

namespace loquat {

namespace {

// Days with the same number stand under the same heading: today, yesterday, the week before, a
// month.
int headingOf(const QDate& day, const QDate& today)
{
    const qint64 age = day.daysTo(today);
    if (age <= 1)
        return age <= 0 ? -1 : -2;
    return age <= 7 ? -3 : day.year() * 12 + day.month();
}

// Times of one day come together: the calendar is asked once for each.
class DayFinder
{
public:
    QDate operator()(qint64 ms)
    {
        if (ms < m_begin || ms >= m_end) {
            m_day = QDateTime::fromMSecsSinceEpoch(ms).date();
            m_begin = m_day.startOfDay().toMSecsSinceEpoch();
            m_end = m_day.addDays(1).startOfDay().toMSecsSinceEpoch();
        }
        return m_day;
    }

private:
    QDate m_day;
    qint64 m_begin = 1;
    qint64 m_end = 0;
};

ChatRow rowOf(const Conversation& conversation, ChatRow::Section section)
{
    ChatRow row;
    row.section = section;
    row.conversation = conversation;
    return row;
}

ChatRows folderRows(const ChatRowsInput& input, const QHash<QString, ChatRows>& inside)
{
    ChatRows rows;
    for (const Folder& folder : input.folders) {
        const ChatRows held = inside.value(folder.name);
        if (input.shows && held.isEmpty())
            continue;
        ChatRow row;
        row.kind = ChatRow::Kind::Folder;
        row.section = ChatRow::Section::Folder;
        row.folder = folder;
        row.folder.folded = folder.folded && !input.shows;
        row.count = int(held.size());
        rows.append(row);
        if (!row.folder.folded)
            rows += held;
    }
    return rows;
}

} // namespace

ChatRows chatRows(const ChatRowsInput& input)
{
    const bool inUse = input.view == ChatsView::Chats;
    QHash<QString, ChatRows> inside;
    for (const Folder& folder : input.folders)
        inside.insert(folder.name, {});
    ChatRows pinned;
    ChatRows days;
    DayFinder dayOf;
    int heading = 0;
    for (const Conversation& one : input.conversations) {
        const bool here = input.view == ChatsView::Trash ||
                          one.archived == (input.view == ChatsView::Archived) ||
                          (inUse && input.archivedToo);
        if (!here)
            continue;
        if (input.shows && !input.shows(one))
            continue;
        if (inUse && one.pinned) {
            pinned.append(rowOf(one, ChatRow::Section::Pinned));
            continue;
        }
        const auto folder = inUse ? inside.find(one.folder) : inside.end();
        if (folder != inside.end()) {
            folder->append(rowOf(one, ChatRow::Section::Folder));
            continue;
        }
        ChatRow row = rowOf(one, ChatRow::Section::Day);
        row.trashDays = input.trashDays;
        row.day = dayOf(input.view == ChatsView::Trash ? one.deletedMs : one.updatedMs);
        const int own = headingOf(row.day, input.today);
        row.leads = std::exchange(heading, own) != own;
        days.append(row);
    }
    if (!pinned.isEmpty()) {
        pinned.first().leads = true;
    } else if (input.pinPlace && inUse) {
        ChatRow place;
        place.kind = ChatRow::Kind::PinPlace;
        place.section = ChatRow::Section::Pinned;
        pinned.append(place);
    }
    return pinned + (inUse ? folderRows(input, inside) : ChatRows()) + days;
}

} // namespace loquat
