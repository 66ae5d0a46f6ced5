// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What a TranscriptView does with turns and texts: select, copy, go to a place, show a menu.
#include "ui/transcript/showntext.h"
#include "ui/transcript/transcriptview.h"
#include "ui/transcript/turnmenu.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>

#include <algorithm>
#include <limits>

namespace loquat {

namespace {

constexpr int longestNeedle = 200;

} // namespace

void TranscriptView::toggleThinking(int index)
{
    const TurnItem* turn = m_content.item(index);
    if (!turn)
        return;
    const int line = m_content.topOf(index) + turn->thinkingToggle().top() - m_y;
    m_content.setThinkingOpen(index, !turn->isThinkingOpen());
    Q_EMIT thinkingToggled(turn->turn().id, turn->isThinkingOpen());
    // The line that was clicked stays under the mouse, or comes back into view.
    m_repaintAll = true;
    scrollTo(m_content.topOf(index) + turn->thinkingToggle().top() - std::max(0, line));
}

void TranscriptView::copySelection()
{
    if (hasSelection())
        m_copier->start(m_drag.selection(), QClipboard::Clipboard);
    else
        copyReply(currentTurn());
}

void TranscriptView::selectAll()
{
    m_drag.select({m_content.start(), m_content.end()});
    selectionMoved();
}

void TranscriptView::select(const TranscriptSelection& selection)
{
    m_drag.select(selection);
    m_caretShown = true;
    selectionMoved();
}

QString TranscriptView::selectedLine() const
{
    const TextSpot first = m_drag.selection().first();
    const TurnItem* turn = hasSelection() ? m_content.item(first.turn) : nullptr;
    if (!turn)
        return {};
    const TextBody& text = turn->body(first.part);
    const TextRange range = m_drag.selection().rangeIn(first.turn, first.part, text.length());
    return text.text()
        .mid(range.from, std::min(range.to - range.from, longestNeedle))
        .section(u'\n', 0, 0);
}

void TranscriptView::clearSelection()
{
    if (!hasSelection())
        return;
    m_drag.clear();
    m_caretShown = false;
    selectionMoved();
}

void TranscriptView::copyReply(int index)
{
    if (index < 0 || !m_path)
        return;
    constexpr int end = std::numeric_limits<int>::max();
    m_copier->start({{index, TurnPart::Answer, 0}, {index, TurnPart::Answer, end}},
                    QClipboard::Clipboard);
}

void TranscriptView::copyMarkdown(int index)
{
    if (const Turn* turn = m_path && index >= 0 ? m_path->turnAt(index) : nullptr)
        QApplication::clipboard()->setText(turn->reply.text);
}

void TranscriptView::copyCode(int index)
{
    QStringList codes;
    if (const TurnItem* turn = m_content.item(index)) {
        for (const BodyCode& code : turn->body(TurnPart::Answer).codes())
            codes.append(code.text);
    }
    if (!codes.isEmpty())
        QApplication::clipboard()->setText(codes.join(QStringLiteral("\n\n")));
}

void TranscriptView::copyPrompt(int index)
{
    if (index < 0 || !m_path)
        return;
    if (const Turn* turn = m_path->turnAt(index))
        QApplication::clipboard()->setText(turn->prompt);
}

void TranscriptView::copyThoughts(int index)
{
    if (index < 0 || !m_path)
        return;
    if (const Turn* turn = m_path->turnAt(index))
        QApplication::clipboard()->setText(turn->reply.thinking);
}

void TranscriptView::requestAction(TurnId id, ErrorAction action)
{
    const int index = m_path ? m_path->indexOf(id) : -1;
    // What stands below a turn would be hidden by asking again there.
    if (index < 0 || (asksAgain(action) && index != m_path->count() - 1))
        return;
    // It is the end of a reply that went wrong.
    id = m_path->turnsAt(index).last();
    switch (action) {
    case ErrorAction::Retry:
        Q_EMIT retryRequested(id);
        break;
    case ErrorAction::RetryWithoutStreaming:
        Q_EMIT retryWithoutStreamingRequested(id);
        break;
    case ErrorAction::Continue:
        Q_EMIT continueRequested(id);
        break;
    default: {
        const Turn* turn = m_path->turnAt(index);
        Q_EMIT errorActionRequested(action,
                                    turn && turn->reply.error ? *turn->reply.error : Error{}, id);
        break;
    }
    }
}

void TranscriptView::setHits(const FindHits* hits)
{
    m_hits = hits;
    updateMarks();
}

void TranscriptView::updateMarks()
{
    viewport()->update();
}

TextSpot TranscriptView::spotAt(const QPoint& inViewport) const
{
    return m_content.spotAt(toContent(inViewport));
}

TextSpot TranscriptView::firstVisible() const
{
    TextSpot spot = m_content.spotAt({0, m_y});
    const TurnItem* turn = m_content.item(spot.turn);
    // The line at the very top may be half a line.
    if (turn && m_mover.caretRect(spot).top() < m_y &&
        spot.position < turn->body(spot.part).length())
        spot.position = std::min(turn->body(spot.part).lineAt(spot.position).to,
                                 turn->body(spot.part).length());
    return spot;
}

QRect TranscriptView::rectOf(const TextSpot& from, int length) const
{
    const TurnItem* turn = m_content.item(from.turn);
    if (!turn || !turn->isShown(from.part))
        return {};
    const TextBody& text = turn->body(from.part);
    QRect rect = toViewport(m_mover.caretRect(from));
    TextSpot to = from;
    to.position = std::clamp(from.position + length, 0, text.length());
    const QRect end = toViewport(m_mover.caretRect(to));
    if (end.top() == rect.top())
        return rect.united(end).adjusted(0, 0, end.left() > rect.left() ? -1 : 0, 0);
    // From one line to another: whole lines.
    const QRect whole =
        toViewport(turn->rectOf(from.part).translated(0, m_content.topOf(from.turn)));
    if (length == 1) // the last character of a line that is wrapped, or a line end
        return rect;
    return {whole.left(), rect.top(), whole.width(), end.bottom() - rect.top() + 1};
}

ReadingPlace TranscriptView::place() const
{
    if (m_aim && m_aim->to < 0)
        return m_aim->place;
    if (m_following || m_content.count() == 0)
        return {};
    const TextSpot spot = m_content.spotAt({0, m_y});
    if (!m_content.item(spot.turn))
        return {m_path->idAt(spot.turn), TurnPart::Prompt, 0, m_content.topOf(spot.turn) - m_y};
    return {m_path->idAt(spot.turn), spot.part, spot.position, m_mover.caretRect(spot).top() - m_y};
}

void TranscriptView::reveal(const TextSpot& from, const TextSpot& to)
{
    if (!m_path || from.turn < 0 || from.turn >= m_content.count())
        return;
    m_aim = Aim{{m_path->idAt(from.turn), from.part, from.position, 0}, to.position};
    tryAim();
}

void TranscriptView::tryAim()
{
    const int index = m_aim && m_path ? m_path->indexOf(m_aim->place.turn) : -1;
    if (index < 0)
        return;
    const Aim aim = *m_aim;
    m_following = false;
    const auto go = [this](int y) {
        m_y = y;
        settle();
    };
    if (!m_content.item(index))
        go(m_content.topOf(index) + std::min(0, -aim.place.below));
    const TurnItem* turn = m_content.item(index);
    if (!turn)
        return; // it is being fetched
    if (aim.place.part == TurnPart::Thinking && !turn->isThinkingOpen())
        keepStill([this, index] { m_content.setThinkingOpen(index, true); });
    if (aim.place.part == TurnPart::Answer && !turn->isComplete() &&
        aim.place.position >= turn->body(TurnPart::Answer).length()) {
        go(m_content.topOf(index));
        return; // it is being read
    }
    const TextSpot spot{index, aim.place.part, aim.place.position};
    const int height = viewport()->height();
    // Its line is known only when it is laid out, and that may move it.
    for (int round = 0; round < 4; ++round) {
        const QRect line = m_mover.caretRect(spot);
        const QRect end = m_mover.caretRect({index, aim.place.part, std::max(0, aim.to)});
        const int before = m_y;
        if (aim.to < 0)
            go(line.top() - aim.place.below);
        else if (line.top() < m_y + layoutLine() || end.bottom() >= m_y + height - layoutLine())
            go(line.top() - height / 3);
        if (m_y == before && m_mover.caretRect(spot) == line)
            break;
    }
    m_aim.reset();
    m_following = false;
}

int TranscriptView::lengthOf(int index, TurnPart part) const
{
    const TurnItem* turn = m_content.item(index);
    return turn ? turn->body(part).length() : 0;
}

void TranscriptView::tellGrowth(int index, TurnPart part, int before)
{
    const TurnId turn = m_path->idAt(index);
    const int now = lengthOf(index, part);
    if (part == TurnPart::Answer) {
        m_grownTurn = turn;
        m_grownTo = now;
    }
    if (now > before)
        Q_EMIT textGrew(turn, part, before);
}

void TranscriptView::keepStill(const std::function<void()>& change)
{
    const TranscriptContent::Mark mark = m_content.markIn(m_y, m_y + viewport()->height());
    change();
    if (!m_following)
        m_y += m_content.yOf(mark) - mark.y;
    settle();
}

QList<TranscriptView::Message> TranscriptView::messages() const
{
    QList<Message> messages;
    const int first = m_shown.isEmpty() ? 0 : m_shown.first().index - 1;
    const int last = m_shown.isEmpty() ? -1 : m_shown.last().index + 1;
    for (int i = first; i <= last; ++i) {
        const TurnItem* turn = m_content.item(i);
        if (!turn)
            continue;
        const auto add = [&](TurnPart part, const QString& name, const QRect& inTurn) {
            const QRect rect = toViewport(inTurn.translated(0, m_content.topOf(i)));
            Message message{turn->turn().id, part, name, {}, {}, rect, false};
            message.isFolded = part == TurnPart::Thinking && !turn->isThinkingOpen();
            if (!message.isFolded)
                message.text = turn->body(part).text();
            if (part == TurnPart::Answer)
                message.description = turn->belowAnswer();
            else if (part == TurnPart::Prompt)
                message.description = TurnWords::attachments(turn->pictures(part));
            messages.append(message);
        };
        if (!turn->promptBlock().isNull())
            add(TurnPart::Prompt, tr("You"), turn->promptBlock());
        if (turn->hasThinking())
            add(TurnPart::Thinking, turn->thinkingText(),
                turn->isThinkingOpen()
                    ? turn->thinkingToggle().united(turn->rectOf(TurnPart::Thinking))
                    : turn->thinkingToggle());
        add(TurnPart::Answer, turn->headerText(), turn->answerRect());
    }
    return messages;
}

void TranscriptView::contextMenuEvent(QContextMenuEvent* event)
{
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    const QPoint at = viewport()->mapFromGlobal(event->globalPos());
    const int index = byMouse ? m_content.indexAt(toContent(at).y()) : currentTurn();
    const TurnItem* turn = m_content.item(index);
    const QPoint middle = turn ? QPoint(m_columnLeft, std::clamp(m_content.topOf(index) - m_y, 0,
                                                                 viewport()->height() - 1))
                               : viewport()->rect().center();
    showMenu(index, byMouse ? hitAt(at) : TurnItem::Hit(),
             byMouse ? event->globalPos() : viewport()->mapToGlobal(middle));
}

void TranscriptView::showMenu(int index, const TurnItem::Hit& hit, const QPoint& globalPos)
{
    const TurnItem* turn = m_content.item(index);
    auto* menu = new TurnMenu(turn, {hasSelection(), m_content.count() > 0, m_wrapCode}, hit,
                              *m_hand, *m_pictureHand, this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu, &TurnMenu::chosen, this,
            [this, id = turn ? turn->turn().id : TurnId{}](TurnMenu::Choice choice) {
                use(choice, m_path && id.isValid() ? m_path->indexOf(id) : -1);
            });
    menu->popup(globalPos);
}

void TranscriptView::use(TurnMenu::Choice choice, int index)
{
    using Choice = TurnMenu::Choice;
    switch (choice) {
    case Choice::CopySelection:
        copySelection();
        break;
    case Choice::CopyReply:
        copyReply(index);
        break;
    case Choice::CopyMarkdown:
        copyMarkdown(index);
        break;
    case Choice::CopyCode:
        copyCode(index);
        break;
    case Choice::CopyPrompt:
        copyPrompt(index);
        break;
    case Choice::CopyThoughts:
        copyThoughts(index);
        break;
    case Choice::Retry:
        if (index >= 0)
            requestAction(m_path->idAt(index), ErrorAction::Retry);
        break;
    case Choice::Continue:
        if (index >= 0)
            requestAction(m_path->idAt(index), ErrorAction::Continue);
        break;
    case Choice::Thoughts:
        toggleThinking(index);
        break;
    case Choice::WrapCode:
        Q_EMIT wrapCodeRequested(!m_wrapCode);
        break;
    case Choice::SelectAll:
        selectAll();
        break;
    case Choice::Find:
        Q_EMIT findRequested();
        break;
    case Choice::Print:
        Q_EMIT printRequested();
        break;
    case Choice::Export:
        if (index >= 0)
            Q_EMIT exportRequested(m_path->idAt(index));
        break;
    default:
        useOnTree(choice, index);
        break;
    }
}

} // namespace loquat
