// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace loquat {

// A raised box with a thin border and round corners; what stands in it is its layout's matter.
class Card : public QWidget
{
    Q_OBJECT

public:
    explicit Card(QWidget* parent = nullptr);

    void setRadius(int radius); // 8 at first
    // The border takes the accent: something in the card has the focus, or can be dropped here.
    void setHighlighted(bool highlighted);
    bool isHighlighted() const { return m_highlighted; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_radius;
    bool m_highlighted = false;
};

} // namespace loquat
