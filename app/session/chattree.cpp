// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/chattree.h"

#include "app/base/clock.h"
#include "app/base/whendone.h"
#include "app/session/branch.h"
#include "app/storage/conversationstore.h"

#include <algorithm>

namespace loquat {

ChatTree::ChatTree(Branch& branch, ConversationStore& store, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_branch(branch)
    , m_store(store)
    , m_clock(clock)
{}

void ChatTree::goTo(TurnId id)
{
    if (m_branch.tree().contains(id))
        moveHead(m_branch.leafBelow(id));
}

void ChatTree::branchHere(TurnId id)
{
    if (m_branch.tree().contains(id))
        moveHead(id);
}

bool ChatTree::goToSibling(TurnId id, int step)
{
    const TurnNode* node = m_branch.tree().find(id);
    if (!node)
        return false;
    const QList<TurnId> siblings = m_branch.tree().children(node->parent);
    const qsizetype here = siblings.indexOf(id);
    const qsizetype there = std::clamp<qsizetype>(here + step, 0, siblings.size() - 1);
    if (there == here)
        return false;
    goTo(siblings.at(there));
    return true;
}

void ChatTree::moveHead(TurnId head)
{
    if (head == m_branch.head())
        return;
    m_branch.setHead(head);
    Q_EMIT headMoved(head);
}

void ChatTree::setExcluded(const QList<TurnId>& ids, bool excluded)
{
    bool any = false;
    for (const TurnId id : ids) {
        const TurnNode* node = m_branch.tree().find(id);
        if (!node || node->excluded == excluded)
            continue;
        any = true;
        m_branch.setExcluded(id, excluded);
        whenDone(m_store.setExcluded(id, excluded), this,
                 [this](const Result<void>& result) { take(result); });
    }
    if (any)
        Q_EMIT pastChanged();
}

void ChatTree::setCorrection(TurnId id, const std::optional<QString>& text)
{
    if (!m_branch.tree().contains(id))
        return;
    m_branch.setCorrection(id, text);
    whenDone(m_store.setCorrection(id, text), this,
             [this](const Result<void>& result) { take(result); });
    Q_EMIT pastChanged();
}

void ChatTree::remove(TurnId id)
{
    if (!m_branch.tree().contains(id))
        return;
    Q_EMIT removing(id);
    const TurnId head = m_branch.head();
    const QList<TurnNode> nodes = m_branch.removeTurn(id);
    m_removals.append({id, head, nodes});
    // The store moves a head that is gone to the same place; this one is told for the others.
    whenDone(m_store.deleteTurns(id, m_clock.nowMs()), this,
             [this](const Result<Conversation>& result) { take(result); });
    if (m_branch.head() != head)
        Q_EMIT headMoved(m_branch.head());
    Q_EMIT pastChanged();
    Q_EMIT removed(int(nodes.size()));
}

void ChatTree::undo()
{
    if (m_removals.isEmpty())
        return;
    const Removal removal = m_removals.takeLast();
    m_branch.restoreNodes(removal.nodes);
    whenDone(m_store.restoreTurns(removal.top), this,
             [this](const Result<Conversation>& result) { take(result); });
    moveHead(removal.head);
    Q_EMIT pastChanged();
    Q_EMIT restored();
}

void ChatTree::keepEdit(const TurnEdit& edit)
{
    takeOut(edit.turn, edit.ofReply);
    m_edits.append(edit);
    Q_EMIT editsChanged();
}

void ChatTree::dropEdit(TurnId turn, bool ofReply)
{
    if (takeOut(turn, ofReply))
        Q_EMIT editsChanged();
}

bool ChatTree::takeOut(TurnId turn, bool ofReply)
{
    return m_edits.removeIf([=](const TurnEdit& edit) {
        return edit.turn == turn && edit.ofReply == ofReply;
    }) > 0;
}

void ChatTree::takeStoredEdits(const QList<TurnEdit>& edits)
{
    m_edits.clear();
    for (const TurnEdit& edit : edits) {
        if (m_branch.tree().contains(edit.turn))
            m_edits.append(edit);
    }
}

void ChatTree::take(const Result<void>& result)
{
    if (result)
        Q_EMIT stored();
    else
        Q_EMIT storeFailed(result.error());
}

void ChatTree::take(const Result<Conversation>& result)
{
    if (result)
        Q_EMIT recounted(*result);
    take(result.transform([](const Conversation&) {}));
}

} // namespace loquat
