// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/chat/replystate.h"
#include "app/chat/turnorigin.h"

#include <QHash>
#include <QList>

namespace loquat {

// What the tree knows of a turn without its texts.
struct TurnNode
{
    TurnId id;
    TurnId parent; // invalid: a first turn
    qint64 createdMs = 0;
    TurnOrigin origin = TurnOrigin::Asked;
    ReplyState state = ReplyState::Queued;
    bool excluded = false;  // kept, but not sent as part of the past
    int textLength = 0;     // UTF-16 units of prompt and reply together: a guess at its height
    bool corrected = false; // the person put another text in place of the reply's

    bool operator==(const TurnNode&) const = default;
};

// The shape of a conversation: ids, parents and small figures, so that ten thousand turns cost
// little. A node whose parent is unknown counts as a first turn.
class TurnTree
{
public:
    void insert(const TurnNode& node); // replaces a node of the same id
    // With everything below it: those that were taken out, parents first.
    QList<TurnNode> remove(TurnId id);

    bool contains(TurnId id) const { return m_nodes.contains(id); }
    const TurnNode* find(TurnId id) const;
    qsizetype size() const { return m_nodes.size(); }
    bool isEmpty() const { return m_nodes.isEmpty(); }

    // From the first turn down to `id`, both included; empty for an unknown id.
    QList<TurnId> pathTo(TurnId id) const;
    // Children of `parent` (of the root for an invalid id), oldest first.
    QList<TurnId> children(TurnId parent) const;
    // The last turn reached from `id` by always taking the newest child.
    TurnId newestLeaf(TurnId id) const;

    // How many turns have none below them.
    int leafCount() const;

    bool operator==(const TurnTree&) const = default;

private:
    QHash<TurnId, TurnNode> m_nodes;
    QHash<TurnId, QList<TurnId>> m_children;
};

} // namespace loquat
