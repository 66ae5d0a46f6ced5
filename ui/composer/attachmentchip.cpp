// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/attachmentchip.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/closemark.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr int padding = theme::grid * 2;
constexpr int mostWidth = theme::grid * 55;
constexpr int high = 52; // as the pictures beside it
constexpr int overhang = 4;

} // namespace

AttachmentChip::AttachmentChip(const QString& name, const QString& cost, QWidget* parent)
    : QAbstractButton(parent)
    , m_name(name)
    , m_cost(cost)
    , m_remove(new CloseMark(CloseMark::Shape::Filled, this))
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(name);
    setAccessibleDescription(cost.isEmpty() ? tr("Press Delete to remove it.")
                                            : cost + u". "_s + tr("Press Delete to remove it."));
    setToolTip(u"<span>%1</span>"_s.arg(name.toHtmlEscaped()));
    m_remove->setAccessibleName(tr("Remove %1").arg(name));
    m_remove->setToolTip(tr("Remove (Delete)"));
    connect(m_remove, &CloseMark::clicked, this, &AttachmentChip::removeRequested);
    resize(sizeHint());
}

QSize AttachmentChip::sizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    const int wanted =
        std::max(metrics.horizontalAdvance(m_name), metrics.horizontalAdvance(m_cost)) +
        2 * padding;
    return {std::min(wanted, mostWidth) + overhang,
            std::max(high, 2 * metrics.height() + padding) + overhang};
}

QRect AttachmentChip::textRect() const
{
    return isRightToLeft() ? rect().adjusted(overhang, overhang, 0, 0)
                           : rect().adjusted(0, overhang, -overhang, 0);
}

void AttachmentChip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool ring = hasFocus();
    const qreal inset = ring ? 1 : 0.5;
    const QRectF shape = QRectF(textRect()).adjusted(inset, inset, -inset, -inset);
    painter.setPen(QPen(palette().color(ring ? QPalette::Highlight : QPalette::Mid), ring ? 2 : 1));
    painter.setBrush(palette().color(QPalette::Window));
    painter.drawRoundedRect(shape, 6, 6);
    const QRect room = textRect().adjusted(padding, padding / 2, -padding, -padding / 2);
    const QFontMetrics metrics = fontMetrics();
    const int middle = room.center().y();
    painter.setPen(palette().color(QPalette::WindowText));
    const QRect upper(room.left(), m_cost.isEmpty() ? room.top() : middle - metrics.height(),
                      room.width(), m_cost.isEmpty() ? room.height() : metrics.height());
    painter.drawText(upper, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                     metrics.elidedText(m_name, Qt::ElideMiddle, room.width()));
    painter.setPen(theme::colour(palette(), theme::Colour::MutedText));
    painter.drawText(QRect(room.left(), middle, room.width(), metrics.height()),
                     Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                     metrics.elidedText(m_cost, Qt::ElideRight, room.width()));
}

void AttachmentChip::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)
        return Q_EMIT removeRequested();
    QAbstractButton::keyPressEvent(event);
}

void AttachmentChip::resizeEvent(QResizeEvent*)
{
    m_remove->move(isRightToLeft() ? 0 : width() - m_remove->width(), 0);
}

void AttachmentChip::changeEvent(QEvent* event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

} // namespace loquat
