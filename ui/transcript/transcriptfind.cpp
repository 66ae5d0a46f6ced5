// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/transcriptfind.h"

#include "ui/transcript/showntext.h"
#include "ui/transcript/transcriptcontent.h"

#include <QElapsedTimer>

#include <algorithm>
#include <utility>

namespace loquat {

namespace {

constexpr qint64 sliceNs = 4'000'000;
constexpr qsizetype longReply = 50'000; // characters of source: reading it takes a slice or more
constexpr int pageTurns = 200;          // read from the store at a time
constexpr int grownPauseMs = 100;       // hits in a growing reply need not be newer than this
constexpr int shareOfTime = 20;         // looking through it again takes one part in this many

} // namespace

TranscriptFind::TranscriptFind(const TranscriptContent& content, QObject* parent)
    : QObject(parent)
    , m_content(content)
    , m_grownPauseMs(grownPauseMs)
{
    m_workTimer.setSingleShot(true);
    m_workTimer.setInterval(0);
    m_grownTimer.setSingleShot(true);
    connect(&m_workTimer, &QTimer::timeout, this, &TranscriptFind::work);
    connect(&m_grownTimer, &QTimer::timeout, this, &TranscriptFind::searchGrown);
}

void TranscriptFind::search(const Needles& needles, const TextSpot& from)
{
    m_needles = needles;
    start(from);
}

void TranscriptFind::branchChanged()
{
    start({});
}

void TranscriptFind::start(const TextSpot& from)
{
    ++m_epoch;
    if (m_path)
        m_path->disconnect(this);
    m_path = isOn() ? m_content.path() : nullptr;
    m_read.clear();
    m_grown.clear();
    m_reading = false;
    m_workTimer.stop();
    m_grownTimer.stop();
    m_long.reset();
    const int turns = m_path ? m_path->count() : 0;
    m_hits.reset(turns);
    m_from = from.isValid() && from.turn < turns ? from : TextSpot{0, TurnPart::Prompt, 0};
    m_chosen = false;
    m_next = turns > 0 ? m_from.turn : 0;
    m_left = turns;
    if (m_path) {
        connect(m_path, &ReadingPath::reset, this, [this] { start({}); });
        connect(m_path, &ReadingPath::rebranched, this, [this] { start({}); });
        connect(m_path, &ReadingPath::appended, this, [this](int index) {
            if (index != m_hits.turns())
                return;
            // Before the search has come to the end it will come to this one too.
            const bool stillToCome = m_left > 0 && m_next >= m_from.turn;
            m_hits.appendTurn();
            if (stillToCome)
                ++m_left;
            else
                noteGrown(index);
        });
        connect(m_path, &ReadingPath::changed, this, &TranscriptFind::noteGrown);
        connect(m_path, &ReadingPath::grew, this, &TranscriptFind::noteGrown);
    }
    // What can be found at once is shown at once.
    work();
}

void TranscriptFind::work()
{
    QElapsedTimer clock;
    clock.start();
    const int turns = m_hits.turns();
    while (m_path && m_left > 0 && clock.nsecsElapsed() < sliceNs) {
        const int index = m_next;
        const Turn* turn = m_path->turnAtHand(index);
        const auto read = m_read.constFind(m_path->idAt(index));
        if (!turn && read != m_read.constEnd())
            turn = &*read;
        if (!turn) {
            readFrom(index);
            break;
        }
        if (!isReadUp(index, *turn))
            break;
        searchTurn(index, *turn);
        m_read.remove(turn->id);
        m_next = (m_next + 1) % turns;
        --m_left;
    }
    if (m_left > 0 && !m_reading)
        m_workTimer.start();
    if (m_left == 0 && !m_chosen && m_hits.count() > 0)
        choose(m_hits.at(m_hits.numberFrom(m_from) % m_hits.count()));
    Q_EMIT changed();
}

void TranscriptFind::readFrom(int index)
{
    if (m_reading)
        return;
    m_reading = true;
    const int last = std::min(index + pageTurns, m_hits.turns()) - 1;
    m_path->read(index, last, this,
                 [this, index, last, asked = m_epoch](const Result<QList<Turn>>& turns) {
                     if (asked != m_epoch || !m_path)
                         return;
                     m_reading = false;
                     m_read.clear();
                     if (turns) {
                         for (const Turn& turn : *turns)
                             m_read.insert(turn.id, turn);
                     }
                     // A turn that cannot be read has nothing to be found in it.
                     for (int i = index; i <= last; ++i) {
                         Turn& known = m_read[m_path->idAt(i)];
                         known.id = m_path->idAt(i);
                     }
                     work();
                 });
}

// Goes on reading a long reply that is not read anywhere else; false if that takes longer.
bool TranscriptFind::isReadUp(int index, const Turn& turn)
{
    const TurnItem* item = m_content.item(index);
    if (turn.reply.text.size() < longReply || (item && item->isComplete()) ||
        !m_needles.mayBeIn(TurnPart::Answer, turn.reply.text))
        return true;
    if (!m_long || m_longTurn != turn.id) {
        m_long = std::make_unique<ReplyReading>(turn.reply.text);
        m_longTurn = turn.id;
    }
    return m_long->readFor(sliceNs);
}

void TranscriptFind::searchTurn(int index, const Turn& turn)
{
    const TurnItem* item = m_content.item(index);
    const auto find = [&](TurnPart part, const QString& source) {
        if (!m_needles.mayBeIn(part, source))
            return std::vector<TextRange>();
        if (item && (part != TurnPart::Answer || item->isComplete()))
            return m_needles.hitsIn(item->body(part).text());
        if (part == TurnPart::Answer && m_long && m_longTurn == turn.id)
            return m_needles.hitsIn(std::exchange(m_long, nullptr)->shown());
        return m_needles.hitsIn(shownText(part, source));
    };
    FindHits::OfTurn hits;
    if (turn.origin != TurnOrigin::Continue)
        hits[0] = find(TurnPart::Prompt, turn.prompt);
    hits[1] = find(TurnPart::Thinking, turn.reply.thinking);
    hits[2] = find(TurnPart::Answer, turn.reply.text);
    m_hits.set(index, std::move(hits));
    if (m_chosen)
        return;
    const int first = m_hits.numberFrom(index == m_from.turn ? m_from : TextSpot{index});
    if (const FindHits::Hit hit = m_hits.at(first); hit.turn == index)
        choose(hit);
}

void TranscriptFind::choose(const FindHits::Hit& hit)
{
    m_chosen = true;
    m_hits.setCurrent(hit);
    Q_EMIT currentChosen(hit);
}

void TranscriptFind::noteGrown(int index)
{
    m_grown.insert(index);
    if (!m_grownTimer.isActive())
        m_grownTimer.start(m_grownPauseMs);
}

void TranscriptFind::searchGrown()
{
    QElapsedTimer clock;
    clock.start();
    for (const int index : std::exchange(m_grown, {})) {
        const Turn* turn = m_path && index < m_hits.turns() ? m_path->turnAtHand(index) : nullptr;
        // What the search has not come to yet it will see as it is then.
        const int turns = m_hits.turns();
        const bool stillToCome = m_left > 0 && (index - m_next + turns) % turns < m_left;
        if (turn && !stillToCome)
            searchTurn(index, *turn);
    }
    m_grownPauseMs = std::max(grownPauseMs, int(clock.elapsed()) * shareOfTime);
    Q_EMIT changed();
}

void TranscriptFind::step(int direction)
{
    const FindHits::Hit& now = m_hits.current();
    if (!now.isValid()) {
        stepFrom(m_from, direction);
        return;
    }
    const int count = m_hits.count();
    choose(m_hits.at((m_hits.currentNumber() + direction + count) % count));
    Q_EMIT changed();
}

void TranscriptFind::stepFrom(const TextSpot& spot, int direction)
{
    const int count = m_hits.count();
    if (count == 0)
        return;
    const int from = m_hits.numberFrom(spot) + (direction < 0 ? -1 : 0);
    choose(m_hits.at((from + count) % count));
    Q_EMIT changed();
}

} // namespace loquat
