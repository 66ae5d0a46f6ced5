// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked of a MarkdownBody once it is laid out: painting, places, what is in it.
#include "ui/transcript/markdownbody.h"

#include <QPainter>

#include <algorithm>

namespace loquat {

namespace {

constexpr qint64 sliceNs = 5'000'000;
constexpr qsizetype readAtOnce = 8'192;

} // namespace

// The library that reads what stands inside a line is not made for threads: a long text is read
// here, a slice in each turn of the event loop.
void MarkdownBody::readSlice()
{
    QElapsedTimer clock;
    clock.start();
    const qsizetype from = m_readLength;
    do {
        const QStringView next = QStringView(m_unread).mid(m_readLength, readAtOnce);
        m_stream->append(next);
        m_readLength += next.size();
        render();
    } while (m_readLength < m_unread.size() && clock.nsecsElapsed() < sliceNs);
    if (from == 0)
        changedFrom(0);
    changedFrom(m_heights.total());
    if (m_readLength < m_unread.size())
        return;
    m_unread.clear();
    if (m_ended)
        end();
}

int MarkdownBody::unreadHeight() const
{
    if (m_unread.isEmpty() || m_readLength == 0)
        return 0;
    const qint64 left = m_unread.size() - m_readLength;
    return int(left * std::max(m_heights.total(), 1) / m_readLength);
}

void MarkdownBody::paint(QPainter& painter, const QRect& clip, const QPalette&,
                         const TextMarks& marks) const
{
    for (int i = std::max(0, m_heights.indexAt(clip.top())); i < pieceCount(); ++i) {
        if (m_heights.top(i) > clip.bottom())
            break;
        const int y = topOfPiece(i);
        painter.save();
        painter.translate(0, y);
        piece(i).paint(painter, clip.translated(0, -y), marks, m_entries[std::size_t(i)].start);
        painter.restore();
    }
}

int MarkdownBody::positionAt(const QPoint& point) const
{
    if (m_entries.empty() || point.y() < 0)
        return 0;
    if (point.y() >= height())
        return length();
    const int index = m_heights.indexAt(point.y());
    const QPoint inside = point - QPoint(0, topOfPiece(index));
    return m_entries[std::size_t(index)].start + piece(index).positionAt(inside);
}

QRect MarkdownBody::cursorRect(int position) const
{
    if (m_entries.empty())
        return {0, 0, 1, m_style->lineHeight()};
    const int index = entryAt(position);
    const int inside =
        std::clamp(position - m_entries[std::size_t(index)].start, 0, piece(index).part().length());
    return piece(index).cursorRect(inside).translated(0, topOfPiece(index));
}

BodyHit MarkdownBody::hitAt(const QPoint& point) const
{
    if (m_entries.empty() || point.y() < 0 || point.y() >= height())
        return {};
    const int index = m_heights.indexAt(point.y());
    BodyHit hit = piece(index).hitAt(point - QPoint(0, topOfPiece(index)));
    hit.piece = index;
    return hit;
}

bool MarkdownBody::scrollSideways(int piece, int pixels)
{
    return piece >= 0 && piece < pieceCount() &&
           m_entries[std::size_t(piece)].piece->scrollSideways(pixels);
}

bool MarkdownBody::dragSideBar(int piece, int pixels)
{
    return piece >= 0 && piece < pieceCount() &&
           m_entries[std::size_t(piece)].piece->dragSideBar(pixels);
}

TextRange MarkdownBody::spanOf(int index) const
{
    if (index < 0 || index >= pieceCount())
        return {};
    const int y = topOfPiece(index);
    return {y, y + piece(index).height()};
}

bool MarkdownBody::reveal(int position)
{
    if (m_entries.empty())
        return false;
    Entry& entry = m_entries[std::size_t(entryAt(position))];
    return entry.piece->reveal(position - entry.start);
}

QList<BodyCode> MarkdownBody::codes() const
{
    QList<BodyCode> found;
    for (int i = 0; i < pieceCount(); ++i) {
        if (piece(i).part().kind == FlowPart::Kind::Code)
            found.append(codeOf(i));
    }
    return found;
}

BodyCode MarkdownBody::codeOf(int index) const
{
    if (index < 0 || index >= pieceCount())
        return {};
    const FlowPart& part = piece(index).part();
    return part.kind == FlowPart::Kind::Code ? BodyCode{part.language, part.text.text} : BodyCode{};
}

QStringList MarkdownBody::targets(TextLook look) const
{
    constexpr qsizetype most = 30; // more is no menu
    QStringList found;
    const auto add = [&found, look](const FlowText& text) {
        for (const LookRange& range : text.ranges) {
            if (range.target >= 0 && (range.looks & look) && found.size() < most &&
                !found.contains(text.targets.at(range.target)))
                found.append(text.targets.at(range.target));
        }
    };
    for (int i = 0; i < pieceCount() && found.size() < most; ++i) {
        const FlowPart& part = piece(i).part();
        add(part.text);
        for (const QList<FlowText>& row : part.rows) {
            for (const FlowText& cell : row)
                add(cell);
        }
    }
    return found;
}

} // namespace loquat
