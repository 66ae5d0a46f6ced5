// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QIconEngine>
#include <QString>

namespace loquat::theme {

// Draws one SVG from the resources, with "currentColor" replaced by a colour of the application's
// palette at the moment of drawing. Pixmaps are cached by file, size and colour.
class LineIconEngine final : public QIconEngine
{
public:
    LineIconEngine(QString file, Colour role);

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state,
                         qreal scale) override;
    QSize actualSize(const QSize& size, QIcon::Mode mode, QIcon::State state) override;
    QIconEngine* clone() const override;
    QString key() const override;
    bool isNull() override;

private:
    QString m_file;
    Colour m_role;
};

} // namespace loquat::theme
