// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/caretmover.h"

#include "ui/transcript/transcriptcontent.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace loquat {

namespace {

constexpr int reach = 512; // no character and no word is longer
constexpr int around = 400;

bool isAtBegin(const QTextBoundaryFinder& finder)
{
    return finder.boundaryReasons() & QTextBoundaryFinder::StartOfItem;
}

} // namespace

CaretMover::CaretMover(TranscriptContent& content)
    : m_content(content)
{}

void CaretMover::layOutAround(int y)
{
    m_content.layOut(y - around, y + around);
}

const TextBody* CaretMover::body(const TextSpot& spot)
{
    if (spot.turn < 0 || spot.turn >= m_content.count())
        return nullptr;
    if (!m_content.item(spot.turn)) {
        const int top = m_content.topOf(spot.turn);
        m_content.layOut(top, top + 1);
    }
    const TurnItem* turn = m_content.item(spot.turn);
    return turn ? &turn->body(spot.part) : nullptr;
}

QRect CaretMover::caretRect(const TextSpot& spot) const
{
    const TurnItem* turn = m_content.item(spot.turn);
    if (!turn)
        return {};
    const TextBody& text = turn->body(spot.part);
    return text.cursorRect(std::min(spot.position, text.length()))
        .translated(turn->rectOf(spot.part).topLeft() + QPoint(0, m_content.topOf(spot.turn)));
}

TextSpot CaretMover::moved(const TextSpot& from, Step step, int page)
{
    TextSpot start = from;
    const TextBody* text = body(start);
    if (!text)
        return from;
    start.position = std::clamp(start.position, 0, text->length());
    const bool vertical = step == Step::LineUp || step == Step::LineDown || step == Step::PageUp ||
                          step == Step::PageDown;
    if (!vertical)
        m_x.reset();
    else if (!m_x)
        m_x = caretRect(start).left();
    const TextRange paragraph = text->paragraphAt(start.position);
    const bool rightToLeft = QStringView(text->text())
                                 .mid(paragraph.from, paragraph.to - paragraph.from)
                                 .left(reach)
                                 .isRightToLeft();
    const int forward = rightToLeft ? -1 : 1;
    switch (step) {
    case Step::Left:
        return byCharacter(start, -forward);
    case Step::Right:
        return byCharacter(start, forward);
    case Step::WordLeft:
        return byWord(start, -forward);
    case Step::WordRight:
        return byWord(start, forward);
    case Step::LineUp:
        return byLine(start, -1);
    case Step::LineDown:
        return byLine(start, 1);
    case Step::ParagraphUp:
        return byParagraph(start, -1);
    case Step::ParagraphDown:
        return byParagraph(start, 1);
    case Step::LineStart:
        start.position = text->lineAt(start.position).from;
        return start;
    case Step::LineEnd: {
        const TextRange line = text->lineAt(start.position);
        // Behind the last character of a line that was wrapped stands the next line's start.
        start.position = line.to < paragraph.to ? std::max(line.from, line.to - 1) : line.to;
        return start;
    }
    case Step::PageUp:
        return byPage(start, -page);
    case Step::PageDown:
        return byPage(start, page);
    case Step::Start:
        return m_content.start();
    case Step::End: {
        TextSpot end = m_content.end();
        const TextBody* last = body(end);
        end.position = last ? last->length() : 0;
        return end;
    }
    }
    return from;
}

TextSpot CaretMover::neighbour(const TextSpot& from, int direction)
{
    int turn = from.turn;
    int part = int(from.part) + direction;
    for (;; part += direction) {
        if (part < int(TurnPart::Prompt) || part > int(TurnPart::Answer)) {
            turn += direction;
            part = direction < 0 ? int(TurnPart::Answer) : int(TurnPart::Prompt);
        }
        const TextSpot spot{turn, TurnPart(part), 0};
        if (!body(spot))
            return {};
        if (m_content.item(turn)->isShown(spot.part))
            return spot;
    }
}

TextSpot CaretMover::byCharacter(const TextSpot& from, int direction)
{
    const TextBody* text = body(from);
    TextSpot to = from;
    if (direction > 0 ? from.position >= text->length() : from.position <= 0) {
        const TextSpot next = neighbour(from, direction);
        if (!next.isValid())
            return from;
        to = next;
        to.position = direction > 0 ? 0 : body(next)->length();
        return to;
    }
    const int begin = std::max(0, from.position - reach);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text->text().mid(begin, 2 * reach));
    finder.setPosition(from.position - begin);
    const auto next = direction > 0 ? finder.toNextBoundary() : finder.toPreviousBoundary();
    to.position = next < 0 ? from.position + direction : begin + int(next);
    return to;
}

TextSpot CaretMover::byWord(const TextSpot& from, int direction)
{
    const TextBody* text = body(from);
    if (direction > 0 ? from.position >= text->length() : from.position <= 0)
        return byCharacter(from, direction);
    TextSpot to = from;
    const int begin = std::max(0, from.position - reach);
    const QString near = text->text().mid(begin, 2 * reach);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, near);
    finder.setPosition(from.position - begin);
    for (;;) {
        const auto next = direction > 0 ? finder.toNextBoundary() : finder.toPreviousBoundary();
        if (next < 0)
            break;
        to.position = begin + int(next);
        if (isAtBegin(finder))
            break;
    }
    if (to.position == from.position)
        to.position += direction;
    return to;
}

TextSpot CaretMover::byLine(const TextSpot& from, int direction)
{
    layOutAround(caretRect(from).center().y());
    const TextBody* text = body(from);
    const TurnItem* turn = m_content.item(from.turn);
    const TextRange line = text->lineAt(from.position);
    const bool endsParagraph = line.to < text->length() && text->text().at(line.to) == u'\n';
    const int there = direction < 0 ? line.from - 1 : line.to + (endsParagraph ? 1 : 0);
    if (there >= 0 && (there < text->length() || (there == text->length() && endsParagraph))) {
        const TextRange other = text->lineAt(there);
        const int x = *m_x - turn->rectOf(from.part).left();
        const int hit = text->positionAt({x, text->cursorRect(there).center().y()});
        // Behind the last character of a line that was wrapped stands the next line's start.
        const bool wrapped = other.to < text->length() && text->text().at(other.to) != u'\n';
        const int last = wrapped ? std::max(other.from, other.to - 1) : other.to;
        return {from.turn, from.part, std::clamp(hit, other.from, last)};
    }
    const TextSpot next = neighbour(from, direction);
    if (!next.isValid())
        return {from.turn, from.part, direction > 0 ? text->length() : 0};
    // Its place is known only when it is laid out.
    for (int round = 0; round < 2; ++round) {
        const QRect rect = m_content.item(next.turn)->rectOf(next.part);
        const int edge = m_content.topOf(next.turn) + (direction > 0 ? rect.top() : rect.bottom());
        layOutAround(edge);
    }
    const TurnItem* beside = m_content.item(next.turn);
    const TextBody& other = beside->body(next.part);
    const int x = *m_x - beside->rectOf(next.part).left();
    return {next.turn, next.part,
            other.positionAt({x, direction > 0 ? 1 : std::max(0, other.height() - 2)})};
}

TextSpot CaretMover::byParagraph(const TextSpot& from, int direction)
{
    const TextBody* text = body(from);
    const TextRange paragraph = text->paragraphAt(from.position);
    if (direction < 0 && from.position > paragraph.from)
        return {from.turn, from.part, paragraph.from};
    if (direction < 0 && paragraph.from > 0)
        return {from.turn, from.part, text->paragraphAt(paragraph.from - 1).from};
    if (direction > 0 && paragraph.to < text->length())
        return {from.turn, from.part, paragraph.to + 1};
    const TextSpot next = neighbour(from, direction);
    if (!next.isValid())
        return {from.turn, from.part, direction > 0 ? text->length() : 0};
    const int length = body(next)->length();
    return {next.turn, next.part, direction > 0 ? 0 : body(next)->paragraphAt(length).from};
}

TextSpot CaretMover::byPage(const TextSpot& from, int distance)
{
    layOutAround(caretRect(from).center().y());
    const int y =
        std::clamp(caretRect(from).center().y() + distance, 0, std::max(0, m_content.height() - 1));
    layOutAround(y);
    const TextSpot to = m_content.spotAt({*m_x, y});
    return m_content.item(to.turn) ? to : from;
}

} // namespace loquat
