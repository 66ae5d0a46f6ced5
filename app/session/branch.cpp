// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/branch.h"

#include "app/base/whendone.h"
#include "app/storage/conversationstore.h"

#include <algorithm>

namespace loquat {

namespace {

constexpr int pageTurns = 16;      // fetched before and after the one asked for
constexpr int mostTurnsKept = 400; // with their texts

} // namespace

Branch::Branch(ConversationStore* store, QObject* parent)
    : QObject(parent)
    , m_store(store)
{}

int Branch::indexOf(TurnId id) const
{
    return m_index.value(id, -1);
}

const TurnNode& Branch::nodeAt(int index) const
{
    return *m_tree.find(m_path.at(index));
}

const Turn* Branch::turnAt(int index)
{
    const auto found = m_turns.constFind(m_path.at(index));
    if (found != m_turns.constEnd())
        return &*found;
    fetch(index - pageTurns, index + pageTurns);
    return nullptr;
}

const Turn* Branch::turnAtHand(int index) const
{
    const auto found = m_turns.constFind(m_path.at(index));
    return found == m_turns.constEnd() ? nullptr : &*found;
}

void Branch::read(int first, int last, QObject* context,
                  const std::function<void(const Result<QList<Turn>>&)>& use)
{
    QList<TurnId> wanted;
    for (int i = std::max(0, first); i <= std::min(last, count() - 1); ++i) {
        if (!m_turns.contains(m_path.at(i)))
            wanted.append(m_path.at(i));
    }
    if (!m_store || wanted.isEmpty()) {
        QMetaObject::invokeMethod(
            context, [use] { use(QList<Turn>{}); }, Qt::QueuedConnection);
        return;
    }
    whenDone(m_store->turns(wanted), context, use);
}

void Branch::prefetch(int first, int last)
{
    fetch(first, last);
}

void Branch::fetch(int first, int last)
{
    if (!m_store || m_path.isEmpty())
        return;
    first = std::clamp(first, 0, count() - 1);
    last = std::clamp(last, 0, count() - 1);
    QList<TurnId> wanted;
    for (int i = first; i <= last; ++i) {
        const TurnId id = m_path.at(i);
        if (!m_turns.contains(id) && !m_fetching.contains(id)) {
            wanted.append(id);
            m_fetching.insert(id);
        }
    }
    if (wanted.isEmpty())
        return;
    const quint64 asked = m_epoch;
    whenDone(m_store->turns(wanted), this, [this, wanted, asked](const Result<QList<Turn>>& turns) {
        if (asked != m_epoch)
            return;
        for (const TurnId id : wanted)
            m_fetching.remove(id);
        if (!turns) {
            Q_EMIT loadFailed(turns.error());
            return;
        }
        int from = count();
        int to = -1;
        for (const Turn& turn : *turns) {
            const int index = indexOf(turn.id);
            if (index < 0 || m_turns.contains(turn.id))
                continue;
            m_turns.insert(turn.id, turn);
            from = std::min(from, index);
            to = std::max(to, index);
        }
        if (to < 0)
            return;
        forgetFarFrom((from + to) / 2);
        Q_EMIT loaded(from, to);
    });
}

void Branch::forgetFarFrom(int index)
{
    if (m_turns.size() <= mostTurnsKept)
        return;
    const int reach = mostTurnsKept / 4;
    m_turns.removeIf([&](const std::pair<const TurnId&, Turn&>& entry) {
        return isTerminal(entry.second.reply.state) &&
               std::abs(indexOf(entry.first) - index) > reach;
    });
}

void Branch::setContents(const TurnTree& tree, TurnId head)
{
    ++m_epoch;
    m_tree = tree;
    m_turns.clear();
    m_fetching.clear();
    rebuildPath(head);
    Q_EMIT reset();
}

void Branch::rebuildPath(TurnId head)
{
    m_path = m_tree.pathTo(head);
    m_index.clear();
    for (int i = 0; i < m_path.size(); ++i)
        m_index.insert(m_path.at(i), i);
}

TurnNode Branch::nodeOf(const Turn& turn)
{
    TurnNode node;
    node.id = turn.id;
    node.parent = turn.parent;
    node.createdMs = turn.createdMs;
    node.origin = turn.origin;
    node.state = turn.reply.state;
    node.excluded = turn.excluded;
    node.textLength = int(turn.prompt.size() + turn.reply.text.size());
    return node;
}

void Branch::appendTurn(const Turn& turn)
{
    const bool below = turn.parent == head();
    m_tree.insert(nodeOf(turn));
    m_turns.insert(turn.id, turn);
    if (below) {
        m_index.insert(turn.id, count());
        m_path.append(turn.id);
        Q_EMIT appended(count() - 1);
        return;
    }
    ++m_epoch;
    m_fetching.clear();
    rebuildPath(turn.id);
    Q_EMIT reset();
}

void Branch::removeTurn(TurnId id)
{
    const TurnNode* node = m_tree.find(id);
    if (!node)
        return;
    const TurnId parent = node->parent;
    const bool onPath = indexOf(id) >= 0;
    m_tree.remove(id);
    m_turns.remove(id);
    if (!onPath)
        return;
    ++m_epoch;
    m_fetching.clear();
    rebuildPath(m_tree.newestLeaf(parent));
    Q_EMIT reset();
}

void Branch::updateTurn(const Turn& turn)
{
    m_tree.insert(nodeOf(turn));
    m_turns.insert(turn.id, turn);
    if (const int index = indexOf(turn.id); index >= 0)
        Q_EMIT changed(index);
}

void Branch::growReply(TurnId id, const ReplyDelta& delta)
{
    const auto found = m_turns.find(id);
    if (found == m_turns.end())
        return;
    applyDelta(delta, found->reply.thinking, found->reply.text);
    if (const int index = indexOf(id); index >= 0)
        Q_EMIT grew(index, delta);
}

} // namespace loquat
