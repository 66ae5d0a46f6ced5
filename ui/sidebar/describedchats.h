// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"

#include <QIdentityProxyModel>

namespace loquat {

class ConversationListModel;
class ServerDirectory;
struct ChatRow;

// The rows of a ConversationListModel with the words that a person reads or hears: a name also for
// what has no title (Qt::DisplayRole), a tooltip, a description for screen readers.
class DescribedChats final : public QIdentityProxyModel
{
    Q_OBJECT
public:
    DescribedChats(ConversationListModel& chats, const Clock& clock, QObject* parent = nullptr);

    // Whose names are told; not owned.
    void setServers(const ServerDirectory& servers) { m_servers = &servers; }

    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    QString serverOf(const ChatRow& row) const;

    const Clock& m_clock;
    const ServerDirectory* m_servers = nullptr;
};

} // namespace loquat
