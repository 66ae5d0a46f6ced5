// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sidebar/describedchats.h"

#include "app/lists/conversationlistmodel.h"
#include "app/session/serverdirectory.h"
#include "ui/sidebar/chatwords.h"

namespace loquat {

DescribedChats::DescribedChats(ConversationListModel& chats, const Clock& clock, QObject* parent)
    : QIdentityProxyModel(parent)
    , m_clock(clock)
{
    setSourceModel(&chats);
}

QVariant DescribedChats::data(const QModelIndex& index, int role) const
{
    const auto row = [&] {
        return QIdentityProxyModel::data(index, ConversationListModel::RowRole).value<ChatRow>();
    };
    switch (role) {
    case Qt::DisplayRole:
        return ChatWords::title(row());
    case Qt::ToolTipRole:
        return ChatWords::toolTip(row(), m_clock.nowMs(), serverOf(row()));
    case Qt::AccessibleDescriptionRole:
        return ChatWords::description(row(), m_clock.nowMs(), serverOf(row()));
    default:
        return QIdentityProxyModel::data(index, role);
    }
}

QString DescribedChats::serverOf(const ChatRow& row) const
{
    const auto profile =
        m_servers ? m_servers->profile(row.conversation.profile) : std::optional<ServerProfile>();
    return profile ? profile->name : QString();
}

} // namespace loquat
