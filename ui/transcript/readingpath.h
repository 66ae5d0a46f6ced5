// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/branch.h"
#include "ui/transcript/turnversions.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QSet>

#include <functional>

namespace loquat {

// A branch as it is read. A reply and the turns that continue it are one turn here: the first one
// with all their text, and the state in which the last one is. A corrected reply has its correction
// for text. Everything else is as in Branch, whose signals it passes on with its own indexes.
class ReadingPath final : public QObject
{
    Q_OBJECT
public:
    explicit ReadingPath(Branch& branch, QObject* parent = nullptr);

    Branch* branch() const { return m_branch; } // nullptr once it is destroyed

    int count() const { return int(m_first.size()); }
    TurnId idAt(int index) const; // the first turn's
    int indexOf(TurnId id) const; // also of a turn that continues another; -1: not on this path
    QList<TurnId> turnsAt(int index) const; // all that are one here, at least one
    TurnNode nodeAt(int index) const;
    // Those of its turns that stand beside others: the first one, and the last one that continues
    // it; at most two.
    QList<TurnVersions> versionsAt(int index) const;

    const Turn* turnAt(int index);           // valid until something changes
    const Turn* turnAtHand(int index) const; // the same without fetching anything
    void read(int first, int last, QObject* context,
              const std::function<void(const Result<QList<Turn>>&)>& use);

    // Whether the reply is shown as it came, although it was corrected. Tells changed().
    void showOriginal(int index, bool shown);
    bool showsOriginal(int index) const { return m_original.contains(idAt(index)); }

Q_SIGNALS:
    void reset();
    void rebranched(int from);
    void appended(int index);
    void changed(int index);
    void grew(int index, const loquat::ReplyDelta& delta);
    void loaded(int first, int last);
    void treeChanged();
    void loadFailed(const loquat::Error& error);

private:
    int rowOf(int branchIndex) const;
    int lastOf(int index) const; // of the branch
    void rebuild(int fromRow);
    void takeAppended(int branchIndex);
    void takeRebranched(int branchIndex);
    void takeGrowth(int branchIndex, const ReplyDelta& delta);
    bool isPlain(int index, const Turn& first) const;
    Turn joined(int index, const std::function<const Turn*(int)>& turn) const;
    bool hasAll(int index) const;
    void forget(int index) { m_made.remove(idAt(index)); }

    QPointer<Branch> m_branch;
    QList<int> m_first;                 // of each index: where it begins in the branch
    int m_length = 0;                   // of the branch when that was last looked at
    mutable QHash<TurnId, Turn> m_made; // those that are not simply a turn of the branch
    QSet<TurnId> m_original;
};

} // namespace loquat
