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
    readTurns(wanted, context, use);
}

void Branch::readTurns(const QList<TurnId>& ids, QObject* context,
                       const std::function<void(const Result<QList<Turn>>&)>& use)
{
    if (!m_store || ids.isEmpty()) {
        QMetaObject::invokeMethod(
            context, [use] { use(QList<Turn>{}); }, Qt::QueuedConnection);
        return;
    }
    whenDone(m_store->turns(ids), context, use);
}

void Branch::readOriginal(const Attachment& picture, QObject* context,
                          const std::function<void(const Result<QByteArray>&)>& use)
{
    const auto orWhatIsSent = [use, sent = picture.jpeg](const Result<QByteArray>& original) {
        use(original && original->isEmpty() ? Result<QByteArray>(sent) : original);
    };
    if (!picture.original.isEmpty() || !m_store) {
        QMetaObject::invokeMethod(
            context, [orWhatIsSent, bytes = picture.original] { orWhatIsSent(bytes); },
            Qt::QueuedConnection);
        return;
    }
    whenDone(m_store->original(picture.sha256), context, orWhatIsSent);
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
    m_visited.clear();
    rebuildPath(head);
    Q_EMIT reset();
    Q_EMIT treeChanged();
}

void Branch::rebuildPath(TurnId head)
{
    m_path = m_tree.pathTo(head);
    m_index.clear();
    for (int i = 0; i < m_path.size(); ++i) {
        m_index.insert(m_path.at(i), i);
        m_visited.insert(i == 0 ? TurnId{} : m_path.at(i - 1), m_path.at(i));
    }
}

// Tells where the path parts from what it was.
void Branch::followPath(TurnId head)
{
    const QList<TurnId> before = m_path;
    ++m_epoch;
    m_fetching.clear();
    rebuildPath(head);
    const auto parting = std::mismatch(before.begin(), before.end(), m_path.begin(), m_path.end());
    Q_EMIT rebranched(int(parting.first - before.begin()));
}

TurnId Branch::leafBelow(TurnId id) const
{
    TurnId leaf = id;
    for (;;) {
        const TurnId next = m_visited.value(leaf);
        const TurnNode* node = m_tree.find(next);
        if (!node || node->parent != leaf)
            return m_tree.newestLeaf(leaf);
        leaf = next;
    }
}

void Branch::setHead(TurnId head)
{
    followPath(head);
    Q_EMIT treeChanged();
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
    node.corrected = turn.reply.correction.has_value();
    node.textLength = int(turn.prompt.size() + turn.reply.text.size());
    return node;
}

void Branch::appendTurn(const Turn& turn)
{
    const bool below = turn.parent == head();
    m_tree.insert(nodeOf(turn));
    m_turns.insert(turn.id, turn);
    if (below) {
        m_visited.insert(turn.parent, turn.id);
        m_index.insert(turn.id, count());
        m_path.append(turn.id);
        Q_EMIT appended(count() - 1);
    } else {
        followPath(turn.id);
    }
    Q_EMIT treeChanged();
}

QList<TurnNode> Branch::removeTurn(TurnId id)
{
    const TurnNode* node = m_tree.find(id);
    if (!node)
        return {};
    const TurnId parent = node->parent;
    const bool onPath = indexOf(id) >= 0;
    const QList<TurnNode> removed = m_tree.remove(id);
    for (const TurnNode& one : removed)
        m_turns.remove(one.id);
    if (onPath) {
        const QList<TurnId> beside = m_tree.children(parent);
        followPath(beside.isEmpty() ? parent : m_tree.newestLeaf(beside.last()));
    }
    Q_EMIT treeChanged();
    return removed;
}

void Branch::restoreNodes(const QList<TurnNode>& nodes)
{
    for (const TurnNode& node : nodes)
        m_tree.insert(node);
    Q_EMIT treeChanged();
}

void Branch::updateTurn(const Turn& turn)
{
    const TurnNode* known = m_tree.find(turn.id);
    if (!known)
        return;
    Turn now = turn;
    now.excluded = known->excluded;
    if (const auto old = m_turns.constFind(turn.id); old != m_turns.constEnd()) {
        now.reply.correction = old->reply.correction;
        now.thinkingOpen = old->thinkingOpen;
    }
    const TurnNode node = nodeOf(now);
    m_turns.insert(turn.id, now);
    changeNode(node);
}

void Branch::changeNode(const TurnNode& node)
{
    const bool looksDifferent = *m_tree.find(node.id) != node;
    m_tree.insert(node);
    if (const int index = indexOf(node.id); index >= 0)
        Q_EMIT changed(index);
    if (looksDifferent)
        Q_EMIT treeChanged();
}

void Branch::setExcluded(TurnId id, bool excluded)
{
    const TurnNode* known = m_tree.find(id);
    if (!known)
        return;
    TurnNode node = *known;
    node.excluded = excluded;
    if (const auto turn = m_turns.find(id); turn != m_turns.end())
        turn->excluded = excluded;
    changeNode(node);
}

void Branch::setCorrection(TurnId id, const std::optional<QString>& text)
{
    const TurnNode* known = m_tree.find(id);
    if (!known)
        return;
    TurnNode node = *known;
    node.corrected = text.has_value();
    if (const auto turn = m_turns.find(id); turn != m_turns.end())
        turn->reply.correction = text;
    changeNode(node);
}

void Branch::setThinkingOpen(TurnId id, bool open)
{
    if (const auto found = m_turns.find(id); found != m_turns.end())
        found->thinkingOpen = open;
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
