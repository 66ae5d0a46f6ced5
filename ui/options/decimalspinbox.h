// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDoubleSpinBox>

namespace loquat {

// A number in the locale's spelling. Point and comma both work as the decimal sign when typed; at
// least minimumDecimals() and at most decimals() places are shown; the wheel changes it only while
// it has the focus, so that scrolling past it is safe.
class DecimalSpinBox : public QDoubleSpinBox
{
    Q_OBJECT
public:
    explicit DecimalSpinBox(QWidget* parent = nullptr);

    int minimumDecimals() const { return m_minimumDecimals; }
    void setMinimumDecimals(int places) { m_minimumDecimals = places; }

    // How many digits the field has room for, whatever the font.
    void setRoomFor(int digits);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
    QString textFromValue(double value) const override;
    double valueFromText(const QString& text) const override;
    QValidator::State validate(QString& text, int& position) const override;

protected:
    void wheelEvent(QWheelEvent* event) override;

private:
    int m_minimumDecimals = 0;
    int m_digits = 4;
};

} // namespace loquat
