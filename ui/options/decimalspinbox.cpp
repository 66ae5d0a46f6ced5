// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/options/decimalspinbox.h"

#include "ui/theme/tokens.h"

#include <QWheelEvent>

namespace loquat {

namespace {

QString withLocalSign(QString text, const QLocale& locale)
{
    return text.replace(u'.', locale.decimalPoint()).replace(u',', locale.decimalPoint());
}

} // namespace

DecimalSpinBox::DecimalSpinBox(QWidget* parent)
    : QDoubleSpinBox(parent)
{
    setButtonSymbols(QAbstractSpinBox::NoButtons);
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void DecimalSpinBox::setRoomFor(int digits)
{
    m_digits = digits;
    updateGeometry();
}

QSize DecimalSpinBox::sizeHint() const
{
    const int frame = 6 * theme::grid;
    const int width = fontMetrics().horizontalAdvance(QString(m_digits, u'0')) + frame;
    return {width, QDoubleSpinBox::sizeHint().height()};
}

QString DecimalSpinBox::textFromValue(double value) const
{
    QLocale spelling = locale();
    spelling.setNumberOptions(QLocale::OmitGroupSeparator);
    int places = decimals();
    QString text = spelling.toString(value, 'f', places);
    const QString zero = spelling.zeroDigit();
    while (places > m_minimumDecimals && text.endsWith(zero)) {
        text.chop(zero.size());
        --places;
    }
    if (places == 0 && decimals() > 0)
        text.chop(spelling.decimalPoint().size());
    return text;
}

double DecimalSpinBox::valueFromText(const QString& text) const
{
    return locale().toDouble(withLocalSign(text, locale()));
}

QValidator::State DecimalSpinBox::validate(QString& text, int& position) const
{
    if (decimals() > 0)
        text = withLocalSign(text, locale());
    return QDoubleSpinBox::validate(text, position);
}

void DecimalSpinBox::wheelEvent(QWheelEvent* event)
{
    if (hasFocus())
        QDoubleSpinBox::wheelEvent(event);
    else
        event->ignore();
}

} // namespace loquat
