// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/transcripttext.h"

#include <QColor>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace loquat {

namespace {

const QString between = QStringLiteral("\n\n");
constexpr int longestSentence = 4096;

TextRange sentenceIn(const QString& text, TextRange paragraph, int position)
{
    const int from = std::max(paragraph.from, position - longestSentence);
    const int to = std::min(paragraph.to, position + longestSentence);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Sentence, text.mid(from, to - from));
    finder.setPosition(position - from);
    const auto start = finder.isAtBoundary() ? position - from : finder.toPreviousBoundary();
    finder.setPosition(std::max<qsizetype>(0, start));
    const auto end = finder.toNextBoundary();
    return {from + int(std::max<qsizetype>(0, start)), end < 0 ? to : from + int(end)};
}

TextRange characterIn(const QString& text, int position)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text.mid(position, 64));
    finder.toNextBoundary();
    return {position, position + std::max(1, int(finder.position()))};
}

} // namespace

TranscriptText::TranscriptText(TranscriptView* view)
    : m_view(view)
{}

QList<TranscriptText::Piece> TranscriptText::pieces() const
{
    QList<Piece> pieces;
    if (!m_view || !m_view->path())
        return pieces;
    int start = 0;
    for (const TranscriptView::Message& message : messages()) {
        pieces.append({m_view->path()->indexOf(message.turn), message.part, start, message.text});
        start += int(message.text.size() + between.size());
    }
    return pieces;
}

const TranscriptText::Piece& TranscriptText::pieceAt(const QList<Piece>& pieces, int offset)
{
    const auto after =
        std::partition_point(pieces.begin(), pieces.end(),
                             [offset](const Piece& piece) { return piece.start <= offset; });
    return after == pieces.begin() ? *after : *std::prev(after);
}

TextSpot TranscriptText::spotOf(int offset) const
{
    const QList<Piece> all = pieces();
    if (all.isEmpty())
        return {};
    const Piece& piece = pieceAt(all, offset);
    return {piece.turn, piece.part, std::clamp(offset - piece.start, 0, int(piece.text.size()))};
}

int TranscriptText::offsetOf(const TextSpot& spot) const
{
    for (const Piece& piece : pieces()) {
        if (piece.turn == spot.turn && piece.part == spot.part)
            return piece.start + std::min(spot.position, int(piece.text.size()));
    }
    return -1;
}

const TextBody* TranscriptText::bodyOf(const Piece& piece) const
{
    const TurnItem* turn = m_view ? m_view->content().item(piece.turn) : nullptr;
    return turn ? &turn->body(piece.part) : nullptr;
}

int TranscriptText::characterCount() const
{
    const QList<Piece> all = pieces();
    return all.isEmpty() ? 0 : all.last().start + int(all.last().text.size());
}

QString TranscriptText::text(int start, int end) const
{
    QStringList parts;
    for (const Piece& piece : pieces())
        parts.append(piece.text);
    const QString all = parts.size() == 1 ? parts.first() : parts.join(between);
    return all.mid(start, end - start);
}

void TranscriptText::selection(int index, int* start, int* end) const
{
    *start = *end = 0;
    if (index != 0 || !m_view)
        return;
    bool begun = false;
    for (const Piece& piece : pieces()) {
        const TextRange range =
            m_view->selection().rangeIn(piece.turn, piece.part, int(piece.text.size()));
        if (range.isEmpty())
            continue;
        if (!begun)
            *start = piece.start + range.from;
        *end = piece.start + range.to;
        begun = true;
    }
}

int TranscriptText::selectionCount() const
{
    int start = 0;
    int end = 0;
    selection(0, &start, &end);
    return end > start ? 1 : 0;
}

void TranscriptText::addSelection(int start, int end)
{
    const TextSpot from = spotOf(start);
    if (from.isValid())
        m_view->select({from, spotOf(end)});
}

void TranscriptText::removeSelection(int)
{
    if (m_view)
        m_view->clearSelection();
}

void TranscriptText::setSelection(int, int start, int end)
{
    addSelection(start, end);
}

int TranscriptText::cursorPosition() const
{
    return m_view ? offsetOf(m_view->selection().caret) : -1;
}

void TranscriptText::setCursorPosition(int position)
{
    const TextSpot spot = spotOf(position);
    if (!spot.isValid())
        return;
    m_view->select({spot, spot});
    m_view->reveal(spot, spot);
}

TextRange TranscriptText::rangeAt(const QList<Piece>& pieces, int offset,
                                  QAccessible::TextBoundaryType boundary) const
{
    const Piece& piece = pieceAt(pieces, offset);
    const TextBody* body = bodyOf(piece);
    const int length = int(piece.text.size());
    // What stands between two texts belongs to the end of the first one.
    const bool isLast = &piece == &pieces.last();
    const int whole = length + (isLast ? 0 : int(between.size()));
    const int position = std::clamp(offset - piece.start, 0, length);
    TextRange range{position, position};
    if (body && position <= body->length()) {
        switch (boundary) {
        case QAccessible::CharBoundary:
            if (offset - piece.start >= length)
                return {offset, std::min(offset + 1, piece.start + whole)};
            range = characterIn(piece.text, position);
            break;
        case QAccessible::WordBoundary:
            range = body->wordAt(position);
            if (range.to <= position && position < length) // a line end
                range = {position, position + 1};
            break;
        case QAccessible::SentenceBoundary:
            range = sentenceIn(piece.text, body->paragraphAt(position), position);
            break;
        case QAccessible::LineBoundary:
            range = body->lineAt(position);
            break;
        case QAccessible::ParagraphBoundary:
            range = body->paragraphAt(position);
            break;
        case QAccessible::NoBoundary:
            range = {0, length};
            break;
        }
    }
    // A line end belongs to what it ends, or walking from one to the next would not come past it.
    const bool ends =
        boundary != QAccessible::CharBoundary && boundary != QAccessible::WordBoundary;
    if (ends && range.to < length && piece.text.at(range.to) == u'\n')
        ++range.to;
    if (range.to >= length && (ends || position >= length))
        range.to = whole;
    return {piece.start + range.from, piece.start + std::max(range.to, range.from)};
}

QString TranscriptText::give(TextRange range, int* start, int* end) const
{
    *start = range.from;
    *end = range.to;
    return text(range.from, range.to);
}

QString TranscriptText::textAtOffset(int offset, QAccessible::TextBoundaryType boundary, int* start,
                                     int* end) const
{
    *start = *end = -1;
    const QList<Piece> all = pieces();
    if (all.isEmpty() || offset < 0 || offset > characterCount())
        return {};
    return give(rangeAt(all, offset, boundary), start, end);
}

QString TranscriptText::textBeforeOffset(int offset, QAccessible::TextBoundaryType boundary,
                                         int* start, int* end) const
{
    *start = *end = -1;
    const QList<Piece> all = pieces();
    if (all.isEmpty() || offset < 0 || offset > characterCount())
        return {};
    const TextRange here = rangeAt(all, offset, boundary);
    return here.from > 0 ? give(rangeAt(all, here.from - 1, boundary), start, end) : QString();
}

QString TranscriptText::textAfterOffset(int offset, QAccessible::TextBoundaryType boundary,
                                        int* start, int* end) const
{
    *start = *end = -1;
    const QList<Piece> all = pieces();
    if (all.isEmpty() || offset < 0 || offset > characterCount())
        return {};
    const TextRange here = rangeAt(all, offset, boundary);
    return here.to < characterCount() ? give(rangeAt(all, here.to, boundary), start, end)
                                      : QString();
}

QRect TranscriptText::characterRect(int offset) const
{
    const TextSpot spot = spotOf(offset);
    if (!spot.isValid())
        return {};
    const QRect rect = m_view->rectOf(spot, 1);
    return rect.isNull() ? QRect()
                         : QRect(m_view->viewport()->mapToGlobal(rect.topLeft()), rect.size());
}

int TranscriptText::offsetAtPoint(const QPoint& onScreen) const
{
    if (!m_view)
        return -1;
    const QPoint point = m_view->viewport()->mapFromGlobal(onScreen);
    return m_view->viewport()->rect().contains(point) ? offsetOf(m_view->spotAt(point)) : -1;
}

void TranscriptText::scrollToSubstring(int start, int end)
{
    const TextSpot from = spotOf(start);
    TextSpot to = spotOf(end);
    if (!from.isValid())
        return;
    if (to.turn != from.turn || to.part != from.part)
        to = from;
    m_view->reveal(from, to);
}

QString TranscriptText::attributes(int offset, int* start, int* end) const
{
    *start = *end = 0;
    const QList<Piece> all = pieces();
    if (all.isEmpty())
        return {};
    const Piece& piece = pieceAt(all, offset);
    const TextBody* body = bodyOf(piece);
    if (!body)
        return {};
    TextRange range;
    const QTextCharFormat format =
        body->formatAt(std::clamp(offset - piece.start, 0, body->length()), &range);
    *start = piece.start + range.from;
    *end = piece.start + range.to;
    const QFont font = format.font();
    QString names = QStringLiteral("font-family:%1;font-size:%2pt;font-weight:%3;font-style:%4;")
                        .arg(font.family())
                        .arg(font.pointSizeF())
                        .arg(font.bold() ? QStringLiteral("bold") : QStringLiteral("normal"),
                             font.italic() ? QStringLiteral("italic") : QStringLiteral("normal"));
    if (format.fontStrikeOut())
        names += QStringLiteral("text-line-through-type:single;");
    if (format.fontUnderline())
        names += QStringLiteral("text-underline-type:single;");
    return names;
}

} // namespace loquat
