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
#include <optional>

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
    // The same of any turns of the tree, all of them.
    void readTurns(const QList<TurnId>& ids, QObject* context,
                   const std::function<void(const Result<QList<Turn>>&)>& use);
    // The bytes of a picture's file as it was given; those that are sent where it is not kept.
    // `use` is called as in read().
    void readOriginal(const Attachment& picture, QObject* context,
                      const std::function<void(const Result<QByteArray>&)>& use);
    // Asks for a page around these turns ahead of need.
    void prefetch(int first, int last);

    TurnId head() const { return m_path.isEmpty() ? TurnId{} : m_path.last(); }
    const TurnTree& tree() const { return m_tree; }

    // The leaf below the turn that was on the path last, else the newest one.
    TurnId leafBelow(TurnId id) const;

    // For ChatSession and its ChatTree: they alone change a branch.
    void setContents(const TurnTree& tree, TurnId head);
    void setHead(TurnId head);         // of the tree; invalid: the path is empty
    void appendTurn(const Turn& turn); // below the head, or beside it: the path follows it
    // State, figures, error; not what a person has set. Ignored for a turn that is gone.
    void updateTurn(const Turn& turn);
    void setThinkingOpen(TurnId id, bool open); // nothing is emitted: the view did it
    void growReply(TurnId id, const ReplyDelta& delta);
    void setExcluded(TurnId id, bool excluded);
    void setCorrection(TurnId id, const std::optional<QString>& text);
    // With everything below it, which is given back, parents first. A path through it goes on
    // beside it, or ends at its parent.
    QList<TurnNode> removeTurn(TurnId id);
    void restoreNodes(const QList<TurnNode>& nodes); // the path stays

Q_SIGNALS:
    void reset();              // everything is different
    void rebranched(int from); // the path has other turns from here on, or none
    void treeChanged();        // turns came or went, or what is known of one is different
    void appended(int index);  // one more turn at the end
    void changed(int index);   // its state or figures
    void grew(int index, const loquat::ReplyDelta& delta);
    void loaded(int first, int last); // turnAt() works for these now
    void loadFailed(const loquat::Error& error);

private:
    static TurnNode nodeOf(const Turn& turn);
    void fetch(int first, int last);
    void forgetFarFrom(int index);
    void rebuildPath(TurnId head);
    void followPath(TurnId head);
    void changeNode(const TurnNode& node);

    ConversationStore* m_store;
    TurnTree m_tree;
    QList<TurnId> m_path;
    QHash<TurnId, int> m_index;
    QHash<TurnId, Turn> m_turns; // fetched or running
    QSet<TurnId> m_fetching;
    QHash<TurnId, TurnId> m_visited; // by parent: the child that was on the path last
    quint64 m_epoch = 0;             // answers asked for before the last reset are dropped
};

} // namespace loquat
