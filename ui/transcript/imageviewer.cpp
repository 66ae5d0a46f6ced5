// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/imageviewer.h"

#include "app/images/plaindrawing.h"
#include "ui/theme/tokens.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScreen>
#include <QStyle>

namespace loquat {

ImageViewer::ImageViewer(const Attachment& attachment, QWidget* parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_picture.loadFromData(
        withoutReferences(attachment.jpeg.isEmpty() ? attachment.original : attachment.jpeg));
    const QString name = attachment.name.isEmpty() ? tr("Picture") : attachment.name;
    setWindowTitle(tr("%1, %2 × %3").arg(name).arg(m_picture.width()).arg(m_picture.height()));
    setAccessibleName(windowTitle());
    setObjectName(QStringLiteral("imageViewer"));
}

QSize ImageViewer::sizeHint() const
{
    const QSize most = screen()->availableSize() * 9 / 10;
    QSize size = m_picture.size() / m_picture.devicePixelRatio();
    if (size.width() > most.width() || size.height() > most.height())
        size.scale(most, Qt::KeepAspectRatio);
    return size.expandedTo({160, 120});
}

void ImageViewer::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme::colour(palette(), theme::Colour::Window));
    if (m_picture.isNull()) {
        painter.setPen(theme::colour(palette(), theme::Colour::MutedText));
        painter.drawText(rect(), Qt::AlignCenter, tr("This picture cannot be shown."));
        return;
    }
    QSize size = m_picture.size();
    if (size.width() > width() || size.height() > height())
        size.scale(this->size(), Qt::KeepAspectRatio);
    const QRect place = QStyle::alignedRect(layoutDirection(), Qt::AlignCenter, size, rect());
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawPixmap(place, m_picture);
}

void ImageViewer::mouseReleaseEvent(QMouseEvent*)
{
    accept();
}

void ImageViewer::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        accept();
    else
        QDialog::keyPressEvent(event);
}

} // namespace loquat
