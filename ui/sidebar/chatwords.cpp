// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sidebar/chatwords.h"

#include <QDateTime>
#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 dayMs = 24LL * 60 * 60 * 1000;

int daysLeft(const ChatRow& row, qint64 nowMs)
{
    const qint64 left = row.conversation.deletedMs + row.trashDays * dayMs - nowMs;
    return int(std::clamp((left + dayMs - 1) / dayMs, qint64(1), qint64(row.trashDays)));
}

QString moment(qint64 ms)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(ms), QLocale::ShortFormat);
}

} // namespace

QString ChatWords::title(const ChatRow& row)
{
    switch (row.kind) {
    case ChatRow::Kind::Folder:
        return row.folder.name;
    case ChatRow::Kind::PinPlace:
        return tr("Drop here to pin");
    case ChatRow::Kind::Chat:
        break;
    }
    if (!row.conversation.title.isEmpty())
        return row.conversation.title;
    return row.conversation.temporary ? tr("Temporary chat") : tr("New chat");
}

QString ChatWords::detail(const ChatRow& row, qint64 nowMs)
{
    const Conversation& chat = row.conversation;
    if (row.writingTitle)
        return tr("Writing a title…");
    QStringList parts;
    if (chat.deletedMs > 0 && row.trashDays > 0)
        parts.append(tr("%n day(s) left", nullptr, daysLeft(row, nowMs)));
    if (chat.temporary)
        parts.append(tr("Not kept"));
    if (!chat.model.isEmpty())
        parts.append(chat.model);
    parts.append(tr("%n turn(s)", nullptr, chat.turnCount));
    return parts.join(u" · "_s);
}

QString ChatWords::description(const ChatRow& row, qint64 nowMs, const QString& server)
{
    const Conversation& chat = row.conversation;
    if (row.kind == ChatRow::Kind::Folder) {
        const QString holds = tr("folder, %n chat(s)", nullptr, row.count);
        return row.folder.folded ? tr("%1, folded").arg(holds) : holds;
    }
    if (row.kind == ChatRow::Kind::PinPlace)
        return {};
    QStringList parts;
    if (row.running)
        parts.append(tr("answering"));
    if (chat.unread)
        parts.append(tr("unread"));
    if (chat.hasDraft)
        parts.append(tr("unsent draft"));
    if (chat.pinned)
        parts.append(tr("pinned"));
    parts.append(detail(row, nowMs));
    if (!server.isEmpty())
        parts.append(tr("on %1", "server").arg(server));
    if (chat.branchCount > 1)
        parts.append(tr("%n branch(es)", nullptr, chat.branchCount));
    if (chat.imageCount > 0)
        parts.append(tr("%n image(s)", nullptr, chat.imageCount));
    if (!chat.folder.isEmpty())
        parts.append(tr("in %1", "folder").arg(chat.folder));
    return parts.join(u", "_s);
}

QString ChatWords::toolTip(const ChatRow& row, qint64 nowMs, const QString& server)
{
    if (row.kind != ChatRow::Kind::Chat)
        return {};
    const Conversation& chat = row.conversation;
    QStringList lines{u"<b>"_s + title(row).toHtmlEscaped() + u"</b>"_s};
    lines.append(description(row, nowMs, server).toHtmlEscaped());
    if (chat.temporary)
        lines.append(tr("Nothing of this chat is written to the disk.").toHtmlEscaped());
    if (chat.deletedMs > 0)
        lines.append(tr("Deleted %1").arg(moment(chat.deletedMs)).toHtmlEscaped());
    lines.append(tr("Last used %1").arg(moment(chat.updatedMs)).toHtmlEscaped());
    lines.append(tr("Begun %1").arg(moment(chat.createdMs)).toHtmlEscaped());
    return u"<qt>"_s + lines.join(u"<br>"_s) + u"</qt>"_s;
}

QString ChatWords::subject(const QList<ChatRow>& chats)
{
    return chats.size() == 1 ? tr("“%1”").arg(title(chats.first()))
                             : tr("%n chat(s)", nullptr, int(chats.size()));
}

} // namespace loquat
