// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/thumbnailbutton.h"

#include "ui/widgets/closemark.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

namespace loquat {

namespace {

constexpr int side = 52;
constexpr int overhang = 4; // of the mark beyond the picture's corner
constexpr int corner = 6;
constexpr int dotStep = 9;
constexpr qreal dotRadius = 2.2;

// Enough for the sharpest screens; the original may be huge.
constexpr int keptSide = side * 3;

QImage filling(const QImage& image)
{
    if (image.isNull())
        return image;
    const int shorter = qMin(image.width(), image.height());
    const QRect middle((image.width() - shorter) / 2, (image.height() - shorter) / 2, shorter,
                       shorter);
    return image.copy(middle).scaled(keptSide, keptSide, Qt::KeepAspectRatio,
                                     Qt::SmoothTransformation);
}

} // namespace

ThumbnailButton::ThumbnailButton(const QImage& image, const QString& name, QWidget* parent)
    : QAbstractButton(parent)
    , m_image(filling(image))
    , m_remove(new CloseMark(CloseMark::Shape::Filled, this))
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(name);
    setAccessibleDescription(tr("Press Delete to remove it."));
    setToolTip(QStringLiteral("<span>%1</span>").arg(name.toHtmlEscaped()));
    m_remove->setAccessibleName(tr("Remove %1").arg(name));
    m_remove->setToolTip(tr("Remove (Delete)"));
    connect(m_remove, &CloseMark::clicked, this, &ThumbnailButton::removeRequested);
    resize(sizeHint());
}

void ThumbnailButton::setImage(const QImage& image)
{
    m_image = filling(image);
    update();
}

void ThumbnailButton::setWaiting(bool waiting)
{
    m_waiting = waiting;
    update();
}

QSize ThumbnailButton::sizeHint() const
{
    return {side + overhang, side + overhang};
}

// Still, so that nothing is repainted while many pictures are read.
void ThumbnailButton::paintDots(QPainter& painter, const QRectF& shape) const
{
    QColor veil = palette().color(QPalette::Light);
    veil.setAlphaF(0.55F);
    painter.fillRect(shape, veil);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().color(QPalette::WindowText));
    for (const int place : {-1, 0, 1})
        painter.drawEllipse(shape.center() + QPointF(place * dotStep, 0), dotRadius, dotRadius);
}

void ThumbnailButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const QRectF shape(pictureRect());
    QPainterPath path;
    path.addRoundedRect(shape, corner, corner);
    painter.fillPath(path, palette().color(QPalette::Light));
    painter.save();
    painter.setClipPath(path);
    if (!m_image.isNull())
        painter.drawImage(shape, m_image);
    if (m_waiting)
        paintDots(painter, shape);
    painter.restore();
    const bool ring = hasFocus();
    painter.setPen(QPen(palette().color(ring ? QPalette::Highlight : QPalette::Mid), ring ? 2 : 1));
    painter.setBrush(Qt::NoBrush);
    const qreal inset = ring ? 1 : 0.5;
    painter.drawRoundedRect(shape.adjusted(inset, inset, -inset, -inset), corner - inset,
                            corner - inset);
}

void ThumbnailButton::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) {
        Q_EMIT removeRequested();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void ThumbnailButton::resizeEvent(QResizeEvent*)
{
    m_remove->move(isRightToLeft() ? 0 : width() - m_remove->width(), 0);
}

QRect ThumbnailButton::pictureRect() const
{
    return {isRightToLeft() ? overhang : 0, overhang, side, side};
}

} // namespace loquat
