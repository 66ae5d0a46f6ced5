// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QImage>

namespace loquat {

class CloseMark;

// A picture of 52 pixels with a round mark at its corner that takes it away. clicked() is for
// looking at it; Delete or Backspace while it has the focus removes it as the mark does.
class ThumbnailButton : public QAbstractButton
{
    Q_OBJECT

public:
    // The name is what a screen reader and the tooltip say; plain text.
    ThumbnailButton(const QImage& image, const QString& name, QWidget* parent = nullptr);

    void setImage(const QImage& image);
    void setWaiting(bool waiting); // three dots say that it is still being read
    QSize sizeHint() const override;

Q_SIGNALS:
    void removeRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QRect pictureRect() const;
    void paintDots(QPainter& painter, const QRectF& shape) const;

    QImage m_image;
    CloseMark* m_remove;
    bool m_waiting = false;
};

} // namespace loquat
