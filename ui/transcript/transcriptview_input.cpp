// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the reader does with a TranscriptView: mouse, keyboard, menu.
#include "ui/theme/tokens.h"
#include "ui/transcript/blockhand.h"
#include "ui/transcript/imageviewer.h"
#include "ui/transcript/replymenu.h"
#include "ui/transcript/transcriptview.h"
#include "ui/transcript/turnbuttons.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <QStyleHints>

#include <algorithm>
#include <limits>

namespace loquat {

namespace {

constexpr int autoScrollMs = 30;

} // namespace

bool TranscriptView::event(QEvent* event)
{
    // These belong to the transcript while it has the focus, whatever the window uses them for.
    if (event->type() == QEvent::ShortcutOverride) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Copy) || key->matches(QKeySequence::SelectAll)) {
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
        m_current = currentTurn();
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
    if (event->modifiers() & Qt::ControlModifier) { // zoom is the window's
        event->ignore();
        return;
    }
    const QPoint at = event->position().toPoint();
    if (m_hand->wheel(m_content.indexAt(toContent(at).y()), hitAt(at), *event))
        return;
    QAbstractScrollArea::wheelEvent(event);
    if (event->angleDelta().y() < 0)
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
        if (const TurnItem* turn = m_content.item(currentTurn()); turn && turn->hasThinking()) {
            toggleThinking(currentTurn());
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
    if (m_current >= 0) {
        m_current = -1;
        viewport()->update();
    }
    m_pressed = hitAt(m_pressedAt);
    if (m_hand->press(m_pressedTurn, m_pressed, m_pressedAt))
        return;
    const bool isButton = m_pressed.kind == TurnItem::Hit::Block &&
                          m_pressed.block.kind != BodyHit::Kind::Link &&
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
        auto* viewer =
            new ImageViewer(m_content.item(turn)->turn().attachments.at(hit.image), this);
        viewer->open();
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

void TranscriptView::moveCurrent(int step)
{
    if (m_content.count() == 0)
        return;
    m_current =
        m_current < 0 ? currentTurn() : std::clamp(m_current + step, 0, m_content.count() - 1);
    const int top = m_content.topOf(m_current);
    if (top < m_y || top + std::min(m_content.heightOf(m_current), viewport()->height()) >
                         m_y + viewport()->height())
        scrollTo(top);
    m_hovered = m_current;
    placeWidgets();
    viewport()->update();
}

void TranscriptView::toggleThinking(int index)
{
    const TurnItem* turn = m_content.item(index);
    if (!turn)
        return;
    const int line = m_content.topOf(index) + turn->thinkingToggle().top() - m_y;
    m_content.setThinkingOpen(index, !turn->isThinkingOpen());
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

void TranscriptView::clearSelection()
{
    if (!hasSelection())
        return;
    m_drag.clear();
    selectionMoved();
}

void TranscriptView::copyReply(int index)
{
    if (index < 0 || !m_branch)
        return;
    constexpr int end = std::numeric_limits<int>::max();
    m_copier->start({{index, TurnPart::Answer, 0}, {index, TurnPart::Answer, end}},
                    QClipboard::Clipboard);
}

void TranscriptView::copyMarkdown(int index)
{
    if (const Turn* turn = m_branch ? m_branch->turnAt(index) : nullptr)
        QApplication::clipboard()->setText(turn->reply.text);
}

void TranscriptView::copyPrompt(int index)
{
    if (index < 0 || !m_branch)
        return;
    if (const Turn* turn = m_branch->turnAt(index))
        QApplication::clipboard()->setText(turn->prompt);
}

void TranscriptView::requestAction(TurnId id, ErrorAction action)
{
    const int index = m_branch ? m_branch->indexOf(id) : -1;
    // What stands below a turn would be hidden by asking again there.
    if (index < 0 || (asksAgain(action) && index != m_branch->count() - 1))
        return;
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
        const Turn* turn = m_branch->turnAt(index);
        Q_EMIT errorActionRequested(action,
                                    turn && turn->reply.error ? *turn->reply.error : Error{}, id);
        break;
    }
    }
}

void TranscriptView::contextMenuEvent(QContextMenuEvent* event)
{
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    const QPoint at = viewport()->mapFromGlobal(event->globalPos());
    const int index = byMouse ? m_content.indexAt(toContent(at).y()) : currentTurn();
    const TurnItem* turn = m_content.item(index);
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (hasSelection()) {
        menu->addAction(tr("Copy selection"), QKeySequence::Copy, this,
                        &TranscriptView::copySelection);
        menu->addSeparator();
    }
    if (turn) {
        const TurnId id = turn->turn().id;
        const auto add = [&](const QString& text, bool enabled, auto use) {
            menu->addAction(text, this,
                            [this, id, use] {
                                if (const int now = m_branch ? m_branch->indexOf(id) : -1; now >= 0)
                                    use(now);
                            })
                ->setEnabled(enabled);
        };
        ReplyMenu::addTo(*menu, *turn, byMouse ? hitAt(at) : TurnItem::Hit(), *m_hand);
        add(tr("Copy reply"), turn->isShown(TurnPart::Answer), [this](int i) { copyReply(i); });
        add(tr("Copy reply as Markdown"), turn->isShown(TurnPart::Answer),
            [this](int i) { copyMarkdown(i); });
        add(tr("Copy prompt"), true, [this](int i) { copyPrompt(i); });
        if (turn->isLast())
            add(tr("Retry"), isTerminal(turn->turn().reply.state),
                [this, id](int) { Q_EMIT retryRequested(id); });
        if (turn->hasThinking())
            add(turn->isThinkingOpen() ? tr("Hide thoughts") : tr("Show thoughts"), true,
                [this](int i) { toggleThinking(i); });
        menu->addSeparator();
    }
    menu->addAction(tr("Select all"), QKeySequence::SelectAll, this, &TranscriptView::selectAll)
        ->setEnabled(m_content.count() > 0);
    const QPoint middle = turn ? QPoint(m_columnLeft, std::clamp(m_content.topOf(index) - m_y, 0,
                                                                 viewport()->height() - 1))
                               : viewport()->rect().center();
    menu->popup(byMouse ? event->globalPos() : viewport()->mapToGlobal(middle));
}

} // namespace loquat
