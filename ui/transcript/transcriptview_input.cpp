// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the reader does with a TranscriptView: mouse, keyboard, menu.
#include "ui/theme/tokens.h"
#include "ui/transcript/blockhand.h"
#include "ui/transcript/picturehand.h"
#include "ui/transcript/transcriptview.h"
#include "ui/transcript/turnbuttons.h"

#include <QApplication>
#include <QClipboard>
#include <QFontMetrics>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QStyleHints>

#include <algorithm>

namespace loquat {

namespace {

constexpr int autoScrollMs = 30;

std::optional<CaretMover::Step> stepOf(const QKeyEvent& event)
{
    using Step = CaretMover::Step;
    static constexpr std::pair<QKeySequence::StandardKey, Step> steps[]{
        {QKeySequence::SelectNextWord, Step::WordRight},
        {QKeySequence::SelectPreviousWord, Step::WordLeft},
        {QKeySequence::SelectNextChar, Step::Right},
        {QKeySequence::SelectPreviousChar, Step::Left},
        {QKeySequence::SelectNextLine, Step::LineDown},
        {QKeySequence::SelectPreviousLine, Step::LineUp},
        {QKeySequence::SelectNextPage, Step::PageDown},
        {QKeySequence::SelectPreviousPage, Step::PageUp},
        {QKeySequence::SelectStartOfLine, Step::LineStart},
        {QKeySequence::SelectEndOfLine, Step::LineEnd},
        {QKeySequence::SelectStartOfDocument, Step::Start},
        {QKeySequence::SelectEndOfDocument, Step::End},
    };
    for (const auto& [key, step] : steps) {
        if (event.matches(key))
            return step;
    }
    const auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
    if (modifiers == (Qt::ControlModifier | Qt::ShiftModifier)) {
        if (event.key() == Qt::Key_Up)
            return Step::ParagraphUp;
        if (event.key() == Qt::Key_Down)
            return Step::ParagraphDown;
    }
    return std::nullopt;
}

// What the key does with the current turn, besides Ctrl+C.
std::optional<TurnMenu::Choice> turnKey(const QKeyEvent& event, const QWidget& widget)
{
    using Choice = TurnMenu::Choice;
    for (const Choice choice : {Choice::CopyMarkdown, Choice::CopyCode, Choice::Continue}) {
        if (TurnMenu::keys(choice, widget).matches(event))
            return choice;
    }
    return std::nullopt;
}

} // namespace

bool TranscriptView::useKey(const QKeyEvent& event)
{
    const auto choice = turnKey(event, *this);
    const int index = currentTurn();
    const TurnItem* turn = choice ? m_content.item(index) : nullptr;
    if (!turn || !TurnMenu::isOffered(*choice, *turn))
        return false;
    use(*choice, index);
    return true;
}

bool TranscriptView::event(QEvent* event)
{
    // These belong to the transcript while it has the focus, whatever the window uses them for.
    if (event->type() == QEvent::ShortcutOverride) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Copy) || key->matches(QKeySequence::SelectAll) ||
            stepOf(*key) || turnKey(*key, *this)) {
            key->accept();
            return true;
        }
    }
    return QAbstractScrollArea::event(event);
}

bool TranscriptView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave)
        leave();
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        m_hand->showToolTip(hitAt(help->pos()), *help);
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void TranscriptView::leave()
{
    setHovered(hasFocus() ? m_current : -1);
}

void TranscriptView::focusInEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusInEvent(event);
    const bool byKeyboard =
        event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    if (byKeyboard && m_current < 0) {
        setCurrent(currentTurn());
        setHovered(m_current);
    }
    viewport()->update();
}

void TranscriptView::focusOutEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void TranscriptView::wheelEvent(QWheelEvent* event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        // A touchpad sends many small turns; a notch of a wheel is one step.
        m_zoomTurn += event->angleDelta().y();
        const int steps = m_zoomTurn / QWheelEvent::DefaultDeltasPerStep;
        m_zoomTurn -= steps * QWheelEvent::DefaultDeltasPerStep;
        if (steps != 0)
            Q_EMIT zoomRequested(steps);
        event->accept();
        return;
    }
    m_zoomTurn = 0;
    const QPoint at = event->position().toPoint();
    if (m_hand->wheel(m_content.indexAt(toContent(at).y()), hitAt(at), *event))
        return;
    QAbstractScrollArea::wheelEvent(event);
    if (event->angleDelta().y() > 0 && m_y > 0)
        m_following = false;
    else if (event->angleDelta().y() < 0)
        m_following = m_y >= farthest() && !hasSelection();
}

void TranscriptView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
        return;
    }
    if (event->matches(QKeySequence::SelectAll)) {
        selectAll();
        return;
    }
    if (moveCaret(event) || useKey(*event))
        return;
    const bool control = event->modifiers() & Qt::ControlModifier;
    switch (event->key()) {
    case Qt::Key_Home:
        scrollTo(0);
        return;
    case Qt::Key_End:
        clearSelection();
        jumpToNewest();
        return;
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (control) {
            moveCurrent(event->key() == Qt::Key_Up ? -1 : 1);
            return;
        }
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const TurnItem* turn = m_content.item(currentTurn())) {
            if (turn->hasThinking())
                toggleThinking(currentTurn());
            if (turn->hasThinking() || m_pictureHand->openFirst(*turn))
                return;
        }
        break;
    case Qt::Key_Delete:
        if (hasCurrentTurn()) {
            use(TurnMenu::Choice::Delete, m_current);
            return;
        }
        break;
    case Qt::Key_Escape:
        if (hasSelection()) {
            clearSelection();
            return;
        }
        break;
    default:
        break;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

void TranscriptView::mousePressEvent(QMouseEvent* event)
{
    const QPoint at = event->position().toPoint();
    const auto* hints = QApplication::styleHints();
    const bool third = m_sinceDoubleClick.isValid() &&
                       m_sinceDoubleClick.elapsed() < hints->mouseDoubleClickInterval() &&
                       (at - m_pressedAt).manhattanLength() < hints->startDragDistance();
    m_sinceDoubleClick.invalidate();
    press(event, third ? 3 : 1);
}

void TranscriptView::mouseDoubleClickEvent(QMouseEvent* event)
{
    m_sinceDoubleClick.start();
    press(event, 2);
}

void TranscriptView::press(QMouseEvent* event, int clicks)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressedAt = event->position().toPoint();
    const QPoint point = toContent(m_pressedAt);
    m_pressedTurn = m_content.indexAt(point.y());
    m_pressed = {};
    m_caretShown = false;
    setCurrent(-1);
    m_pressed = hitAt(m_pressedAt);
    if (m_hand->press(m_pressedTurn, m_pressed, m_pressedAt))
        return;
    const bool isButton = m_pressed.kind == TurnItem::Hit::Block &&
                          m_pressed.block.kind != BodyHit::Kind::Link &&
                          m_pressed.block.kind != BodyHit::Kind::Picture &&
                          m_pressed.block.kind != BodyHit::Kind::Formula;
    if (m_pressed.kind == TurnItem::Hit::ThinkingToggle || m_pressed.kind == TurnItem::Hit::Image ||
        isButton)
        return;
    m_drag.begin(m_content.spotAt(point), clicks, event->modifiers() & Qt::ShiftModifier);
    selectionMoved();
}

void TranscriptView::mouseMoveEvent(QMouseEvent* event)
{
    const QPoint at = event->position().toPoint();
    if (m_hand->isDragging()) {
        m_hand->dragTo(at);
        return;
    }
    if (!m_drag.isRunning()) {
        hover(at);
        return;
    }
    dragTo(at);
    const bool outside = at.y() < 0 || at.y() >= viewport()->height();
    if (!outside)
        m_autoScroll.stop();
    else if (!m_autoScroll.isActive())
        m_autoScroll.start(autoScrollMs, this);
}

void TranscriptView::dragTo(const QPoint& inViewport)
{
    m_draggedTo = inViewport;
    const TranscriptSelection before = m_drag.selection();
    m_drag.moveTo(m_content.spotAt(toContent(inViewport)));
    if (before != m_drag.selection())
        selectionMoved();
}

void TranscriptView::selectionMoved()
{
    // Text that is being selected must not run away under the mouse.
    m_following = !hasSelection() && m_y >= farthest();
    viewport()->update();
    Q_EMIT selectionChanged();
}

void TranscriptView::timerEvent(QTimerEvent* event)
{
    if (event->timerId() != m_autoScroll.timerId()) {
        QAbstractScrollArea::timerEvent(event);
        return;
    }
    const int height = viewport()->height();
    const int beyond = m_draggedTo.y() < 0 ? m_draggedTo.y() : m_draggedTo.y() - height + 1;
    scrollTo(m_y + std::clamp(beyond, -120, 120) / 2 + (beyond < 0 ? -1 : 1));
    dragTo(m_draggedTo);
}

void TranscriptView::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_autoScroll.stop();
    if (m_hand->isDragging()) {
        m_hand->release();
        return;
    }
    const bool wasSelecting = m_drag.isRunning();
    m_drag.end();
    // A link is text as well: it opens by a click that selects nothing.
    if (wasSelecting && (hasSelection() || m_pressed.kind != TurnItem::Hit::Block)) {
        if (hasSelection() && QApplication::clipboard()->supportsSelection())
            m_copier->start(m_drag.selection(), QClipboard::Selection);
        return;
    }
    const QPoint point = toContent(event->position().toPoint());
    const int index = m_content.indexAt(point.y());
    const TurnItem* turn = m_content.item(index);
    if (!turn || index != m_pressedTurn)
        return;
    if (const TurnItem::Hit hit = hitAt(event->position().toPoint()); hit == m_pressed)
        activate(index, hit);
}

void TranscriptView::activate(int turn, const TurnItem::Hit& hit)
{
    if (hit.kind == TurnItem::Hit::ThinkingToggle) {
        toggleThinking(turn);
    } else if (hit.kind == TurnItem::Hit::Image) {
        m_pictureHand->open(m_content.item(turn)->pictures(hit.part).at(hit.image));
    } else {
        m_hand->click(turn, hit);
    }
}

TurnItem::Hit TranscriptView::hitAt(const QPoint& inViewport) const
{
    const QPoint point = toContent(inViewport);
    const int index = point.y() < m_content.height() ? m_content.indexAt(point.y()) : -1;
    const TurnItem* turn = m_content.item(index);
    return turn ? turn->hitTest(point - QPoint(0, m_content.topOf(index))) : TurnItem::Hit();
}

void TranscriptView::hover(const QPoint& inViewport)
{
    const QPoint point = toContent(inViewport);
    const int index = point.y() < m_content.height() ? m_content.indexAt(point.y()) : -1;
    Qt::CursorShape shape = Qt::ArrowCursor;
    const TurnItem::Hit hit = hitAt(inViewport);
    switch (hit.kind) {
    case TurnItem::Hit::Text:
        shape = Qt::IBeamCursor;
        break;
    case TurnItem::Hit::Block:
        if (hit.block.kind == BodyHit::Kind::Formula)
            shape = Qt::IBeamCursor;
        else if (hit.block.kind != BodyHit::Kind::SideBar)
            shape = Qt::PointingHandCursor;
        break;
    case TurnItem::Hit::ThinkingToggle:
    case TurnItem::Hit::Image:
        shape = Qt::PointingHandCursor;
        break;
    case TurnItem::Hit::Nothing:
        break;
    }
    if (viewport()->cursor().shape() != shape)
        viewport()->setCursor(shape);
    setHovered(index);
}

void TranscriptView::setHovered(int index)
{
    if (index == m_hovered || (m_buttons->hasFocus() && index >= 0))
        return;
    m_hovered = index;
    placeWidgets();
}

int TranscriptView::currentTurn() const
{
    if (m_current >= 0 && m_current < m_content.count())
        return m_current;
    return m_content.indexAt(m_y + viewport()->height() - 1);
}

void TranscriptView::setCurrent(int index)
{
    if (index == m_current)
        return;
    m_current = index;
    viewport()->update();
    Q_EMIT currentTurnChanged();
}

void TranscriptView::moveCurrent(int step)
{
    if (m_content.count() == 0)
        return;
    setCurrent(m_current < 0 ? currentTurn()
                             : std::clamp(m_current + step, 0, m_content.count() - 1));
    const int top = m_content.topOf(m_current);
    if (top < m_y || top + std::min(m_content.heightOf(m_current), viewport()->height()) >
                         m_y + viewport()->height())
        scrollTo(top);
    m_hovered = m_current;
    placeWidgets();
}

bool TranscriptView::moveCaret(QKeyEvent* event)
{
    const auto step = stepOf(*event);
    if (!step || m_content.count() == 0)
        return false;
    TranscriptSelection selection = m_drag.selection();
    if (!selection.caret.isValid()) {
        const TextSpot start =
            m_current >= 0 ? TextSpot{m_current, TurnPart::Prompt, 0} : firstVisible();
        selection = {start, start};
    }
    keepStill([&] {
        selection.caret =
            m_mover.moved(selection.caret, *step, viewport()->height() - 2 * layoutLine());
    });
    m_drag.select(selection);
    m_caretShown = true;
    selectionMoved();
    showCaret();
    return true;
}

void TranscriptView::showCaret()
{
    const QRect caret = m_mover.caretRect(m_drag.selection().caret);
    const int height = viewport()->height();
    int y = m_y;
    if (caret.top() < m_y)
        y = caret.top() - layoutLine() / 2;
    else if (caret.bottom() >= m_y + height)
        y = caret.bottom() + layoutLine() / 2 - height;
    if (y != m_y)
        scrollTo(y);
}

int TranscriptView::layoutLine() const
{
    return QFontMetrics(font()).lineSpacing() * 7 / 5;
}

} // namespace loquat
