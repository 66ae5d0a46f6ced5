// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/turntree.h"

#include <algorithm>

namespace loquat {

void TurnTree::insert(const TurnNode& node)
{
    if (const auto old = m_nodes.constFind(node.id); old != m_nodes.constEnd()) {
        if (old->parent != node.parent)
            m_children[old->parent].removeOne(node.id);
    }
    m_nodes.insert(node.id, node);
    QList<TurnId>& siblings = m_children[node.parent];
    if (!siblings.contains(node.id)) {
        const auto place = std::upper_bound(siblings.begin(), siblings.end(), node.id);
        siblings.insert(place, node.id);
    }
}

QList<TurnNode> TurnTree::remove(TurnId id)
{
    const auto found = m_nodes.constFind(id);
    if (found == m_nodes.constEnd())
        return {};
    QList<TurnId>& siblings = m_children[found->parent];
    siblings.removeOne(id);
    if (siblings.isEmpty())
        m_children.remove(found->parent);
    QList<TurnNode> removed;
    QList<TurnId> doomed{id};
    while (!doomed.isEmpty()) {
        const TurnId next = doomed.takeLast();
        doomed += m_children.take(next);
        removed.append(m_nodes.take(next));
    }
    return removed;
}

const TurnNode* TurnTree::find(TurnId id) const
{
    const auto found = m_nodes.constFind(id);
    return found == m_nodes.constEnd() ? nullptr : &*found;
}

QList<TurnId> TurnTree::pathTo(TurnId id) const
{
    QList<TurnId> path;
    for (const TurnNode* node = find(id); node && path.size() <= m_nodes.size();
         node = find(node->parent))
        path.append(node->id);
    std::reverse(path.begin(), path.end());
    return path;
}

QList<TurnId> TurnTree::children(TurnId parent) const
{
    return m_children.value(parent);
}

TurnId TurnTree::newestLeaf(TurnId id) const
{
    TurnId leaf = id;
    for (QList<TurnId> below = children(leaf); !below.isEmpty(); below = children(leaf))
        leaf = below.last();
    return leaf;
}

int TurnTree::leafCount() const
{
    qsizetype inner = 0;
    for (auto below = m_children.begin(); below != m_children.end(); ++below)
        inner +=
            below.key().isValid() && m_nodes.contains(below.key()) && !below->isEmpty() ? 1 : 0;
    return int(m_nodes.size() - inner);
}

} // namespace loquat
