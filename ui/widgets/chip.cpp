// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chip.h"

#include "ui/widgets/closemark.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>

namespace loquat {

namespace {

constexpr int padding = 9;
constexpr int mostWidth = 180;

} // namespace

Chip::Chip(const QString& text, QWidget* parent)
    : QWidget(parent)
    , m_text(text)
    , m_remove(new CloseMark(CloseMark::Shape::Bare, this))
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(text);
    setAccessibleDescription(tr("Press Delete to remove it."));
    m_remove->setAccessibleName(tr("Remove %1").arg(text));
    m_remove->setToolTip(tr("Remove (Delete)"));
    connect(m_remove, &CloseMark::clicked, this, &Chip::removeRequested);
}

QSize Chip::sizeHint() const
{
    const int wanted = padding + fontMetrics().horizontalAdvance(m_text) + m_remove->width() + 4;
    return {qMin(wanted, mostWidth), qMax(22, fontMetrics().height() + 4)};
}

void Chip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool ring = hasFocus();
    const qreal inset = ring ? 1 : 0.5;
    const QRectF shape = QRectF(rect()).adjusted(inset, inset, -inset, -inset);
    painter.setPen(QPen(palette().color(ring ? QPalette::Highlight : QPalette::Mid), ring ? 2 : 1));
    painter.setBrush(palette().color(QPalette::Window));
    painter.drawRoundedRect(shape, shape.height() / 2, shape.height() / 2);

    painter.setPen(palette().color(QPalette::WindowText));
    const int mark = m_remove->width() + 3;
    const QRect room = isRightToLeft() ? rect().adjusted(mark, 0, -padding, 0)
                                       : rect().adjusted(padding, 0, -mark, 0);
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     fontMetrics().elidedText(m_text, Qt::ElideRight, room.width() + 1));
}

void Chip::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) {
        Q_EMIT removeRequested();
        return;
    }
    QWidget::keyPressEvent(event);
}

void Chip::resizeEvent(QResizeEvent*)
{
    const int y = (height() - m_remove->height()) / 2;
    m_remove->move(isRightToLeft() ? 3 : width() - m_remove->width() - 3, y);
}

void Chip::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

} // namespace loquat
