// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/transcript/findhits.h"
#include "ui/transcript/needles.h"
#include "ui/transcript/readingpath.h"
#include "ui/transcript/replyreading.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QSet>
#include <QTimer>

#include <memory>

namespace loquat {

class TranscriptContent;

// Looks for a text or words in a whole conversation, also in turns that are neither laid out nor fetched:
// from the reader's place on, then from the start, a few milliseconds at a time. While a reply
// grows its hits are kept up to date, at a twentieth of the time at most.
class TranscriptFind final : public QObject
{
    Q_OBJECT
public:
    explicit TranscriptFind(const TranscriptContent& content, QObject* parent = nullptr);

    // Begins anew; the first hit at or after `from` becomes the current one. No needle: the end.
    void search(const Needles& needles, const TextSpot& from);
    // After the content shows another branch: looks for the same there, if for anything.
    void branchChanged();

    bool isOn() const { return !m_needles.isEmpty(); }
    bool isSearching() const { return m_left > 0; }
    const FindHits& hits() const { return m_hits; }
    // Makes the next hit (1) or the one before (-1) the current one, around the ends.
    void step(int direction);
    // The same from a place: the first hit behind it, or the last one before.
    void stepFrom(const TextSpot& spot, int direction);

Q_SIGNALS:
    void changed(); // hits, the current one, or whether it is still searching
    void currentChosen(const loquat::FindHits::Hit& hit); // to be shown

private:
    void start(const TextSpot& from);
    void work();
    void readFrom(int index);
    bool isReadUp(int index, const Turn& turn);
    void searchTurn(int index, const Turn& turn);
    void searchGrown();
    void noteGrown(int index);
    void choose(const FindHits::Hit& hit);

    const TranscriptContent& m_content;
    QPointer<ReadingPath> m_path;
    Needles m_needles;
    // A long reply that is being read to be looked through, and whose it is.
    std::unique_ptr<ReplyReading> m_long;
    TurnId m_longTurn;
    FindHits m_hits;
    TextSpot m_from;
    bool m_chosen = false; // a current hit since the search began
    int m_next = 0;
    int m_left = 0;             // turns still to be looked through
    QHash<TurnId, Turn> m_read; // ahead of the search
    bool m_reading = false;
    quint64 m_epoch = 0;
    QSet<int> m_grown;
    QTimer m_workTimer;
    QTimer m_grownTimer;
    int m_grownPauseMs = 0;
};

} // namespace loquat
