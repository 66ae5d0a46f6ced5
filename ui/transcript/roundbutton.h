// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace loquat {

// A round button with an icon that floats above what it belongs to.
class RoundButton final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit RoundButton(QWidget* parent);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool hitButton(const QPoint& point) const override;
};

} // namespace loquat
