// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/markdownbody.h"

#include "app/base/letgo.h"
#include "ui/transcript/codepiece.h"
#include "ui/transcript/piecegaps.h"
#include "ui/transcript/tablepiece.h"
#include "ui/transcript/textpiece.h"

#include <algorithm>
#include <utility>

namespace loquat {

namespace {

constexpr qsizetype longestAtOnce = 24'000;
constexpr qint64 letGoNs = 3'000'000;
constexpr int nowhere = std::numeric_limits<int>::max();
// Showing takes at most this share of the time, where it is dear at all.
constexpr int restFactor = 4;
constexpr qint64 dearNs = 2'000'000;
constexpr qint64 longestRestNs = 250'000'000;

} // namespace

MarkdownBody::MarkdownBody()
    : m_style(std::make_shared<ReadingStyle>(BodyStyle()))
    , m_stream(std::make_unique<MarkdownStream>())
{}

MarkdownBody::~MarkdownBody() = default;

void MarkdownBody::setStyle(const BodyStyle& style)
{
    if (style == m_style->base())
        return;
    m_style = std::make_shared<ReadingStyle>(style);
    m_laidOut.clear();
    QList<int> heights;
    heights.reserve(pieceCount());
    for (int i = 0; i < pieceCount(); ++i) {
        Entry& entry = m_entries[std::size_t(i)];
        entry.piece->setStyle(m_style);
        setAbove(i);
        heights.append(entry.gap + entry.piece->height());
    }
    m_heights.reset(heights);
    changedFrom(0);
}

void MarkdownBody::setText(const QString& source)
{
    m_stream = std::make_unique<MarkdownStream>();
    m_taken = 0;
    m_sealed = FlowBuilder();
    m_closed = 0;
    m_ended = false;
    m_readLength = 0;
    m_unread.clear();
    m_spent.clear();
    if (source.size() > longestAtOnce) {
        m_unread = source;
        readSlice();
        return;
    }
    m_stream->append(source);
    render();
}

void MarkdownBody::append(const QString& more)
{
    if (!m_stream || more.isEmpty())
        return;
    if (!m_unread.isEmpty()) {
        m_unread += more;
        return;
    }
    m_stream->append(more);
    m_behind = true;
    if (dueInMs() == 0)
        render();
}

void MarkdownBody::finish()
{
    m_ended = true;
    if (m_stream && m_unread.isEmpty())
        end();
}

void MarkdownBody::end()
{
    m_stream->finish();
    render();
    // The blocks live on as parts.
    m_spent = m_stream->takeStable();
    m_stream.reset();
    m_sealed = FlowBuilder();
}

int MarkdownBody::dueInMs() const
{
    if (!m_unread.isEmpty() || !m_spent.isEmpty())
        return 0;
    if (!m_behind)
        return -1;
    if (m_costNs < dearNs)
        return 0;
    const qint64 rest = std::min(m_costNs * restFactor, longestRestNs);
    const qint64 left = rest - m_sinceRender.nsecsElapsed();
    return int(std::max<qint64>(0, (left + 999'999) / 1'000'000));
}

void MarkdownBody::catchUp()
{
    if (!m_unread.isEmpty())
        readSlice();
    else if (m_behind)
        render();
    else
        letGoFor(m_spent, letGoNs);
}

int MarkdownBody::takeChangedFrom()
{
    return std::exchange(m_changedFrom, nowhere);
}

void MarkdownBody::render()
{
    m_sinceRender.start();
    if (!m_stream->takeReread().isEmpty()) {
        // A definition that came late changes what was read long ago.
        m_taken = 0;
        m_sealed = FlowBuilder();
        m_closed = 0;
    }
    const QList<Block>& stable = m_stream->stable();
    for (; m_taken < stable.size(); ++m_taken)
        m_sealed.add(stable.at(m_taken));
    QList<FlowPart> parts = m_sealed.takeClosed();
    const int closed = int(parts.size());
    FlowBuilder open = m_sealed;
    for (const Block& block : m_stream->tail())
        open.add(block);
    parts += open.parts();
    replaceFrom(m_closed, parts);
    m_closed += closed;
    m_behind = false;
    m_costNs = m_sinceRender.nsecsElapsed();
}

std::unique_ptr<BodyPiece> MarkdownBody::makePiece(const FlowPart& part) const
{
    switch (part.kind) {
    case FlowPart::Kind::Code:
        return std::make_unique<CodePiece>(part, m_style);
    case FlowPart::Kind::Table:
        return std::make_unique<TablePiece>(part, m_style);
    default:
        return std::make_unique<TextPiece>(part, m_style);
    }
}

void MarkdownBody::put(int index, const FlowPart& part)
{
    if (index == pieceCount()) {
        m_entries.push_back({makePiece(part), 0, 0});
        m_heights.append(0);
        changedFrom(m_heights.top(index));
        return;
    }
    Entry& entry = m_entries[std::size_t(index)];
    int from = 0;
    const int top = m_heights.top(index);
    if (entry.piece->become(part, from)) {
        changedFrom(top + entry.gap + from);
        return;
    }
    entry.piece = makePiece(part);
    m_laidOut.erase(index);
    changedFrom(top);
}

void MarkdownBody::replaceFrom(int first, const QList<FlowPart>& parts)
{
    int firstDifferent = -1;
    for (int i = 0; i < int(parts.size()); ++i) {
        const int index = first + i;
        if (index < pieceCount() && piece(index).part() == parts.at(i))
            continue;
        if (firstDifferent < 0)
            firstDifferent = index;
        put(index, parts.at(i));
    }
    const int count = first + int(parts.size());
    if (count < pieceCount()) {
        changedFrom(m_heights.top(count));
        if (firstDifferent < 0)
            firstDifferent = count;
        m_laidOut.erase(m_laidOut.lower_bound(count), m_laidOut.end());
        m_entries.resize(std::size_t(count));
        while (m_heights.count() > count)
            m_heights.removeLast();
    }
    if (firstDifferent < 0)
        return;
    for (int i = firstDifferent; i < pieceCount(); ++i) {
        setAbove(i);
        m_heights.setHeight(i, m_entries[std::size_t(i)].gap + piece(i).height());
    }
    renewText(firstDifferent);
}

int MarkdownBody::endOf(int index) const
{
    return m_entries[std::size_t(index)].start + piece(index).part().length();
}

void MarkdownBody::renewText(int first)
{
    for (int i = first; i < pieceCount(); ++i) {
        const FlowPart& part = piece(i).part();
        Entry& entry = m_entries[std::size_t(i)];
        const int before = i == 0 ? 0 : endOf(i - 1);
        const QString separator = i == 0 ? QString() : part.separator();
        const QString shown = part.shown();
        const int start = before + int(separator.size());
        // A long block that only grew is not written again.
        const bool grew = i + 1 == pieceCount() && start == entry.start && start < m_text.size() &&
                          QStringView(shown).startsWith(QStringView(m_text).mid(start));
        if (grew) {
            m_text += QStringView(shown).mid(m_text.size() - start);
            return;
        }
        entry.start = start;
        m_text.truncate(before);
        m_text += separator;
        m_text += shown;
    }
    m_text.truncate(pieceCount() == 0 ? 0 : endOf(pieceCount() - 1));
}

void MarkdownBody::setAbove(int index)
{
    Entry& entry = m_entries[std::size_t(index)];
    const FlowPart* before = index > 0 ? &piece(index - 1).part() : nullptr;
    entry.gap = gapBetween(before, entry.piece->part(), *m_style);
    entry.piece->setAbove(entry.gap, before ? sharedNests(*before, entry.piece->part()) : 0);
}

int MarkdownBody::topOfPiece(int index) const
{
    return m_heights.top(index) + m_entries.at(std::size_t(index)).gap;
}

int MarkdownBody::entryAt(int position) const
{
    const auto after = std::upper_bound(m_entries.begin(), m_entries.end(), position,
                                        [](int value, const Entry& e) { return value < e.start; });
    return std::max(0, int(after - m_entries.begin()) - 1);
}

bool MarkdownBody::layOut(int top, int bottom)
{
    bool changed = false;
    for (int i = std::max(0, m_heights.indexAt(top)); i < pieceCount(); ++i) {
        const int y = topOfPiece(i);
        if (y >= bottom)
            break;
        Entry& entry = m_entries[std::size_t(i)];
        m_laidOut.insert(i);
        entry.piece->layOut(top - y, bottom - y);
        const int height = entry.gap + entry.piece->height();
        if (height != m_heights.height(i)) {
            m_heights.setHeight(i, height);
            changedFrom(m_heights.top(i));
            changed = true;
        }
    }
    return changed;
}

void MarkdownBody::release(int top, int bottom)
{
    for (auto it = m_laidOut.begin(); it != m_laidOut.end();) {
        const int y = topOfPiece(*it);
        Entry& entry = m_entries[std::size_t(*it)];
        entry.piece->release(top - y, bottom - y);
        const bool outside = y + entry.piece->height() <= top || y > bottom;
        it = outside ? m_laidOut.erase(it) : std::next(it);
    }
}

int MarkdownBody::firstLaidOutRun(int top, int bottom) const
{
    const int first = std::max(0, m_heights.indexAt(top));
    for (auto it = m_laidOut.lower_bound(first); it != m_laidOut.end(); ++it) {
        const int y = topOfPiece(*it);
        if (y >= bottom)
            break;
        const int position = piece(*it).laidOutPosition(top - y, bottom - y);
        if (position >= 0)
            return m_entries[std::size_t(*it)].start + position;
    }
    return -1;
}

int MarkdownBody::topOfRun(int run) const
{
    if (m_entries.empty())
        return 0;
    const int index = entryAt(run);
    return topOfPiece(index) + piece(index).topOf(run - m_entries[std::size_t(index)].start);
}

} // namespace loquat
