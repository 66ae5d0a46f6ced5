// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sidebar/chatlistview.h"

#include "app/lists/conversationlistmodel.h"
#include "ui/theme/tokens.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QDrag>
#include <QMimeData>
#include <QPainter>

#include <memory>

namespace loquat {

namespace {

ChatRow rowAt(const QModelIndex& index)
{
    return index.data(ConversationListModel::RowRole).value<ChatRow>();
}

} // namespace

ChatListView::ChatListView(QWidget* parent)
    : QListView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setSelectionMode(ExtendedSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(EditKeyPressed | DoubleClicked);
    setResizeMode(Adjust);
    setDragEnabled(true);
    setAcceptDrops(true);
    // Onto a row, never between two.
    setDragDropOverwriteMode(true);
    setDropIndicatorShown(false);
    // What is behind the list shows through.
    viewport()->setAutoFillBackground(false);
}

bool ChatListView::isFolder(const QModelIndex& index) const
{
    return index.isValid() &&
           index.data(ConversationListModel::KindRole).toInt() == int(ChatRow::Kind::Folder);
}

bool ChatListView::isChat(const QModelIndex& index) const
{
    return index.isValid() &&
           index.data(ConversationListModel::KindRole).toInt() == int(ChatRow::Kind::Chat);
}

bool ChatListView::isFolded(const QModelIndex& index) const
{
    return rowAt(index).folder.folded;
}

// A double click on a folder folds it twice; it does not rename it.
bool ChatListView::edit(const QModelIndex& index, EditTrigger trigger, QEvent* event)
{
    if (trigger == DoubleClicked && isFolder(index))
        return false;
    return QListView::edit(index, trigger, event);
}

void ChatListView::startDrag(Qt::DropActions)
{
    QModelIndexList dragged = selectedIndexes();
    if (isFolder(currentIndex()))
        dragged = {currentIndex()};
    if (dragged.isEmpty() || !(dragged.first().flags() & Qt::ItemIsDragEnabled))
        return;
    const QString text = dragged.size() == 1 ? dragged.first().data().toString()
                                             : tr("%n chat(s)", nullptr, int(dragged.size()));
    const QFontMetrics metrics(font());
    const QString shown = metrics.elidedText(text, Qt::ElideRight, theme::sidebarWidth);
    const QSize size(metrics.horizontalAdvance(shown) + 6 * theme::grid,
                     metrics.height() + 3 * theme::grid);
    QPixmap picture(size * devicePixelRatioF());
    picture.setDevicePixelRatio(devicePixelRatioF());
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme::colour(palette(), theme::Colour::Border));
    painter.setBrush(theme::colour(palette(), theme::Colour::Raised));
    painter.drawRoundedRect(QRectF(QPointF(), size).adjusted(0.5, 0.5, -0.5, -0.5), theme::radius,
                            theme::radius);
    painter.setPen(theme::colour(palette(), theme::Colour::Text));
    painter.setFont(font());
    painter.drawText(QRect(QPoint(), size), Qt::AlignCenter, shown);
    painter.end();

    auto* drag = new QDrag(this);
    drag->setMimeData(model()->mimeData(dragged));
    drag->setPixmap(picture);
    Q_EMIT dragging(true);
    drag->exec(Qt::MoveAction);
    Q_EMIT dragging(false);
    showTarget({}, false);
}

void ChatListView::dragMoveEvent(QDragMoveEvent* event)
{
    QListView::dragMoveEvent(event); // scrolls at the edges
    const QModelIndex onto = indexAt(event->position().toPoint());
    const bool takes = model()->canDropMimeData(event->mimeData(), Qt::MoveAction, -1, -1, onto);
    if (takes) {
        event->setDropAction(Qt::MoveAction);
        event->accept();
    } else {
        event->ignore();
    }
    showTarget(onto, takes);
}

void ChatListView::dragLeaveEvent(QDragLeaveEvent* event)
{
    QListView::dragLeaveEvent(event);
    showTarget({}, false);
}

void ChatListView::dropEvent(QDropEvent* event)
{
    const QModelIndex onto = indexAt(event->position().toPoint());
    setState(NoState);
    stopAutoScroll();
    showTarget({}, false);
    if (model()->dropMimeData(event->mimeData(), Qt::MoveAction, -1, -1, onto)) {
        event->setDropAction(Qt::MoveAction);
        event->accept();
    } else {
        event->ignore();
    }
}

void ChatListView::showTarget(const QModelIndex& index, bool shown)
{
    if (m_hasTarget == shown && m_target == index)
        return;
    m_target = index;
    m_hasTarget = shown;
    viewport()->update();
}

void ChatListView::paintEvent(QPaintEvent* event)
{
    QListView::paintEvent(event);
    if (!m_hasTarget)
        return;
    const QRect place = m_target.isValid() ? visualRect(m_target) : viewport()->rect();
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme::colour(palette(), theme::Colour::Accent), 2));
    painter.drawRoundedRect(QRectF(place).adjusted(1, 1, -1, -1), theme::radius, theme::radius);
}

void ChatListView::contextMenuEvent(QContextMenuEvent* event)
{
    QModelIndex index = indexAt(event->pos());
    QPoint place = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard) {
        index = currentIndex();
        place = viewport()->mapToGlobal(index.isValid() ? visualRect(index).center()
                                                        : QPoint(theme::grid, theme::grid));
    }
    event->accept();
    Q_EMIT menuRequested(index, place);
}

void ChatListView::goToFolderOf(const QModelIndex& index)
{
    if (rowAt(index).section != ChatRow::Section::Folder)
        return;
    for (int row = index.row() - 1; row >= 0; --row) {
        if (isFolder(index.siblingAtRow(row)))
            return setCurrentIndex(index.siblingAtRow(row));
    }
}

ActionKeys ChatListView::renameKeys(const QWidget& widget)
{
    return {widget, QStringLiteral("renameChat"), {QKeySequence(Qt::Key_F2)}};
}

bool ChatListView::event(QEvent* event)
{
    // In the list the key belongs to the row, elsewhere in the window to the chat that is shown.
    if (event->type() == QEvent::ShortcutOverride &&
        renameKeys(*this).matches(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    return QListView::event(event);
}

void ChatListView::keyPressEvent(QKeyEvent* event)
{
    const QModelIndex here = currentIndex();
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const int key = event->key();
    const bool fold = key == (mirrored ? Qt::Key_Right : Qt::Key_Left);
    const bool unfold = key == (mirrored ? Qt::Key_Left : Qt::Key_Right);
    if (state() != EditingState && renameKeys(*this).matches(*event)) {
        if (here.isValid())
            edit(here);
        return;
    }
    if (state() != EditingState && event->modifiers() == Qt::NoModifier) {
        if (key == Qt::Key_Delete) {
            Q_EMIT deleteRequested();
            return;
        }
        if (isFolder(here) && (fold || unfold || key == Qt::Key_Space)) {
            Q_EMIT foldRequested(here, key == Qt::Key_Space ? !isFolded(here) : fold);
            return;
        }
        if (isChat(here) && fold) {
            goToFolderOf(here);
            return;
        }
    }
    QListView::keyPressEvent(event);
}

} // namespace loquat
