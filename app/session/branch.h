// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/chat/turn.h"
#include "app/chat/turntree.h"
#include "app/wire/replydecoder.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>

#include <functional>

namespace loquat {

class ConversationStore;

// The visible path through a conversation's tree, from its first turn to its head. Shapes are
// known at once; prompts and replies are fetched from the store in pages when they are asked for.
// GUI thread only.
class Branch final : public QObject
{
    Q_OBJECT
public:
    explicit Branch(ConversationStore* store, QObject* parent = nullptr);

    int count() const { return int(m_path.size()); }
    TurnId idAt(int index) const { return m_path.at(index); }
    int indexOf(TurnId id) const; // -1: not on this path
    const TurnNode& nodeAt(int index) const;
    // The turn with its texts, or nullptr while it is being fetched; loaded() follows then.
    const Turn* turnAt(int index);
    // The same without fetching anything.
    const Turn* turnAtHand(int index) const;
    // Reads those of the turns that are not at hand from the store, without keeping them here:
    // for whoever goes through all of them. `use` is called once, later, unless `context` is
    // destroyed before.
    void read(int first, int last, QObject* context,
              const std::function<void(const Result<QList<Turn>>&)>& use);
    // Asks for a page around these turns ahead of need.
    void prefetch(int first, int last);

    TurnId head() const { return m_path.isEmpty() ? TurnId{} : m_path.last(); }
    const TurnTree& tree() const { return m_tree; }

    // For ChatSession: it alone changes a branch.
    void setContents(const TurnTree& tree, TurnId head);
    void appendTurn(const Turn& turn); // below the head, or beside it: the path follows it
    void updateTurn(const Turn& turn); // state, figures, error
    void growReply(TurnId id, const ReplyDelta& delta);
    void removeTurn(TurnId id); // it could not be stored: as if it had not been asked

Q_SIGNALS:
    void reset();             // another path: everything is different
    void appended(int index); // one more turn at the end
    void changed(int index);  // its state or figures
    void grew(int index, const loquat::ReplyDelta& delta);
    void loaded(int first, int last); // turnAt() works for these now
    void loadFailed(const loquat::Error& error);

private:
    static TurnNode nodeOf(const Turn& turn);
    void fetch(int first, int last);
    void forgetFarFrom(int index);
    void rebuildPath(TurnId head);

    ConversationStore* m_store;
    TurnTree m_tree;
    QList<TurnId> m_path;
    QHash<TurnId, int> m_index;
    QHash<TurnId, Turn> m_turns; // fetched or running
    QSet<TurnId> m_fetching;
    quint64 m_epoch = 0; // answers asked for before the last reset are dropped
};

} // namespace loquat
