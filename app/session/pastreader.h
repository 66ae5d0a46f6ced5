// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/memory.h"
#include "app/chat/turn.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace loquat {

class ConversationStore;

// The turn that a question follows.
struct ParentTurn
{
    std::optional<Turn> turn;         // without reply.context; nothing: it could not be read
    QByteArray context;               // that continues it; empty: none
    std::optional<MemoryReason> flaw; // why that is no memory
};

// As much of the past as fits.
struct PastTurns
{
    QList<Turn> turns; // oldest first
    int leftOut = 0;   // older ones that did not fit
    bool failed = false;
};

// Reads the turns before a question from the store: the parent with its context once, for as long
// as it is the parent, and the others newest first in pages, as far as they fit. Callbacks run
// later, on the GUI thread, unless the reader dies first.
class PastReader final : public QObject
{
    Q_OBJECT
public:
    explicit PastReader(ConversationStore& store, QObject* parent = nullptr);

    void parentTurn(TurnId id, const std::function<void(const ParentTurn&)>& use);
    // What has just ended, with its context, need not be asked for.
    void remember(const Turn& ended);
    // What is kept here may have changed in the store.
    void forget() { m_known = {}; }

    // Whole turns of `path` (oldest first), newest first, while their estimated tokens fit into
    // `budget`. Turns without an answer do not count and are left away, but for `always`.
    void newest(const QList<TurnId>& path, qint64 budget, TurnId always,
                const std::function<void(const PastTurns&)>& use);

private:
    struct Walk;

    void page(const std::shared_ptr<Walk>& walk);
    static void take(Walk& walk, const Turn& turn);
    void know(TurnId id, ParentTurn parent);

    ConversationStore& m_store;
    TurnId m_known; // m_parent is this turn's
    ParentTurn m_parent;
    QHash<TurnId, QList<std::function<void(const ParentTurn&)>>> m_waiting; // being read
};

} // namespace loquat
