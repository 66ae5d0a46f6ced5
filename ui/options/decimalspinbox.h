// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDoubleSpinBox>

namespace loquat {

// A number in the locale's spelling. Anything can be typed; what is no number leaves the number as
// it was, and comes back to it when the field is left. Point and comma both work as the decimal
// sign when typed; at least minimumDecimals() and at most decimals() places are shown; the wheel
// changes it only while it has the focus, so that scrolling past it is safe.
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
    void stepBy(int steps) override; // within the usual range

    // That the arrow keys keep to; what is typed may go beyond it.
    void setUsualRange(double least, double most);
    // Whether what is typed makes a number.
    bool isNumber() const;

Q_SIGNALS:
    void numberTyped(bool isNumber); // with each change by typing

protected:
    void wheelEvent(QWheelEvent* event) override;

private:
    int m_minimumDecimals = 0;
    int m_digits = 4;
    double m_least = 0;
    double m_most = 0;
};

} // namespace loquat
