// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/chat/turn.h"

namespace loquat {

class SqlConnection;
class Statement;

// Writes turns. Each call belongs in a transaction.
class TurnWriter final
{
public:
    // `writer` is kept with replies that have not ended, so that their end can be noticed.
    TurnWriter(const SqlConnection& connection, QString writer)
        : m_connection(connection)
        , m_writer(std::move(writer))
    {}

    // A turn whose reply is Queued is stored as Waiting: what is stored is about to be sent.
    // The conversation's head, counts, time, server and model follow it.
    Result<void> insert(const Turn& turn) const;
    Result<void> noteMemory(TurnId id, const MemoryStatus& memory) const;
    // Of a running one: whether it waits for its turn, or is about to be sent.
    Result<void> noteQueued(TurnId id, bool queued) const;
    Result<void> setThinkingOpen(TurnId id, std::optional<bool> open) const;
    // These fail with the code NotFound if there is no such turn.
    Result<void> setExcluded(TurnId id, bool excluded) const;
    Result<void> setCorrection(TurnId id, const std::optional<QString>& text) const;
    // Replaces the reply and what was journalled of it. What the person put in its place stays.
    Result<void> finish(TurnId id, const Reply& reply) const;

private:
    Result<void> change(Statement& update, TurnId id) const;

    const SqlConnection& m_connection;
    QString m_writer;
};

} // namespace loquat
