// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/chat/turn.h"
#include "app/chat/turntree.h"

#include <QList>
#include <QStringList>

namespace loquat {

class SqlConnection;

// Reads turns: their shape without a text, or pages of whole ones.
class TurnReader final
{
public:
    explicit TurnReader(const SqlConnection& connection)
        : m_connection(connection)
    {}

    enum class Deleted
    {
        LeftOut,
        Included
    };

    Result<TurnTree> tree(ConversationId conversation) const;
    // In the order asked for, with what has come of running replies; unknown ids are left out.
    // Without contexts and without the originals of attachments.
    Result<QList<Turn>> turns(const QList<TurnId>& ids, Deleted deleted = Deleted::LeftOut) const;
    // What a person has typed, each text once: that of a conversation, the newest first, before the
    // newest of all others. At most `most` of either.
    Result<QStringList> prompts(ConversationId first, int most) const;

private:
    const SqlConnection& m_connection;
};

} // namespace loquat
