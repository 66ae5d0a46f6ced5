// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/attachment.h"

#include <QDialog>
#include <QPixmap>

namespace loquat {

// One picture as large as the screen allows; a click, Enter or Escape closes it.
class ImageViewer final : public QDialog
{
    Q_OBJECT
public:
    explicit ImageViewer(const Attachment& attachment, QWidget* parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QPixmap m_picture;
};

} // namespace loquat
