// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QString>

namespace loquat {

// One line of plain text that gives way to its neighbours: what does not fit is cut with an
// ellipsis and then shown whole as the tooltip. The accessible name is always the whole text.
class ElidedLabel : public QFrame
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget* parent = nullptr);
    explicit ElidedLabel(const QString& text, QWidget* parent = nullptr);

    QString text() const { return m_text; }
    // Line breaks are shown as spaces.
    void setText(const QString& text);
    void setElideMode(Qt::TextElideMode mode); // ElideRight at first
    // Drawn in the palette's placeholder colour.
    void setMuted(bool muted);
    bool isElided() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void updateToolTip();

    QString m_text;
    Qt::TextElideMode m_mode = Qt::ElideRight;
    bool m_muted = false;
};

} // namespace loquat
