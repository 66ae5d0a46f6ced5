// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace loquat {

// A small cross that takes something away. Filled: a round disc that stands on a picture. It takes
// no focus of its own: what it removes does, and answers to the Delete key.
class CloseMark : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Shape
    {
        Bare,
        Filled
    };

    explicit CloseMark(Shape shape, QWidget* parent = nullptr);

    QSize sizeHint() const override; // 16 by 16

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Shape m_shape;
};

} // namespace loquat
