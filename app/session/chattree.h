// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/chat/conversation.h"
#include "app/chat/turnedit.h"
#include "app/chat/turntree.h"

#include <QList>
#include <QObject>

#include <optional>

namespace loquat {

class Branch;
class Clock;
class ConversationStore;

// What a person does to a conversation's tree besides asking: walk in it, leave turns out, correct
// replies, delete branches. All is shown at once and stored behind it. Ids that are not in the tree
// are ignored. GUI thread only.
class ChatTree final : public QObject
{
    Q_OBJECT
public:
    // All must outlive this.
    ChatTree(Branch& branch, ConversationStore& store, const Clock& clock,
             QObject* parent = nullptr);

    // Shows the path through the turn, down to the leaf last seen below it, else the newest one.
    void goTo(TurnId id);
    // Shows the path down to the turn and no further: the next prompt makes a branch there.
    void branchHere(TurnId id);
    // The child of the same parent, so many places further; it ends at the first and the last.
    // False if there is none.
    bool goToSibling(TurnId id, int step);

    // Kept, but not sent as part of the past.
    void setExcluded(const QList<TurnId>& ids, bool excluded);
    // In place of the text that came, which is kept; nothing: that text again.
    void setCorrection(TurnId id, const std::optional<QString>& text);

    // Takes the turn out with everything below it. `remove` can be undone, the last one first, as
    // long as this lives.
    void remove(TurnId id);
    bool canUndo() const { return !m_removals.isEmpty(); }
    void undo();

    // What is edited in place is kept until it is sent or dropped, also over a restart, so that
    // nothing is lost when something else is shown.
    void keepEdit(const TurnEdit& edit); // in place of the one of the same turn and part
    void dropEdit(TurnId turn, bool ofReply);
    const QList<TurnEdit>& edits() const { return m_edits; } // the last one touched last
    // As they were stored; those of turns that are not in the tree are left out.
    void takeStoredEdits(const QList<TurnEdit>& edits);

Q_SIGNALS:
    void headMoved(loquat::TurnId head);
    // What earlier turns say to a model has changed.
    void pastChanged();
    // The turn and what is below it are about to go: a reply in there must end now.
    void removing(loquat::TurnId top);
    void removed(int turns); // so many; undo() brings them back
    void restored();
    void editsChanged(); // by keepEdit or dropEdit
    // Counts as they are in the store now.
    void recounted(const loquat::Conversation& conversation);
    void stored();
    void storeFailed(const loquat::Error& error);

private:
    struct Removal
    {
        TurnId top;
        TurnId head; // as it was
        QList<TurnNode> nodes;
    };

    void moveHead(TurnId head);
    bool takeOut(TurnId turn, bool ofReply);
    void take(const Result<void>& result);
    void take(const Result<Conversation>& result);

    Branch& m_branch;
    ConversationStore& m_store;
    const Clock& m_clock;
    QList<Removal> m_removals;
    QList<TurnEdit> m_edits;
};

} // namespace loquat
