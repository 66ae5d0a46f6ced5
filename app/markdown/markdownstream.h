// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/markdown/blockreader.h"
#include "app/markdown/definitions.h"
#include "app/markdown/inlinereader.h"

#include <QHash>
#include <QStringView>

#include <optional>
#include <utility>

namespace loquat {

// Markdown that is still arriving. What has been read for certain is in stable(); the rest, at most
// a few blocks of bounded length, is in tail() and is read anew when text has come.
//
// A block is stable as soon as the lines that have arrived whole close it, at any depth: an item of
// an open list, a row of an open table, and in very long paragraphs and code the pieces before the
// last. A line that is still arriving closes nothing; while it consists of markup alone ("-", "``",
// "1.", "|--") it is not shown.
//
// Stable blocks change in one case only: a link or footnote definition arrives that an earlier
// block refers to. takeReread() then tells which ones have been read again.
//
// The cost of append() and tail() together is bounded by what is appended and by the length at
// which blocks are cut (see parseMarkdown), not by what has been read already. Not thread-safe; may
// live in any thread.
class MarkdownStream
{
public:
    // Adds text. Cuts may lie anywhere, also inside a surrogate pair or a line end.
    // Must not be called after finish().
    void append(QStringView piece);

    // The text has ended: everything becomes stable, the tail is empty.
    void finish();

    const QList<Block>& stable() const { return m_stable; }
    // The same after finish(), when they are no longer wanted here.
    QList<Block> takeStable() { return std::exchange(m_stable, {}); }

    // The blocks after the stable ones, as they are if nothing more comes. Valid until append().
    const QList<Block>& tail() const;

    // Indexes into stable(), ascending, of the blocks that have been read again since the last
    // call.
    QList<qsizetype> takeReread();

    // UTF-16 code units appended so far.
    qsizetype length() const { return m_consumed + m_pending.size(); }

private:
    void readLines(bool last);
    void feed(QStringView text, bool lineEnds);
    void commit();
    void readAgain(const QSet<QString>& labels);

    BlockReader m_reader;
    Definitions m_definitions;
    mutable InlineReader m_inlines;
    QList<Block> m_stable;
    mutable std::optional<QList<Block>> m_tail;
    QString m_pending;         // what no whole line has been made of yet
    qsizetype m_searched = 0;  // how much of m_pending holds no line end
    qsizetype m_consumed = 0;  // offset of m_pending in the source
    bool m_insideLine = false; // m_pending goes on in a line whose beginning has been read
    RawBlocks m_read;
    QHash<qsizetype, RawBlock> m_unresolved;
    QHash<QString, QList<qsizetype>> m_waiting; // label to the stable blocks that ask for it
    QSet<qsizetype> m_reread;
};

} // namespace loquat
