// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/options/decimalspinbox.h"

#include "ui/theme/tokens.h"

#include <QLineEdit>
#include <QWheelEvent>

#include <algorithm>

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
    connect(lineEdit(), &QLineEdit::textEdited, this, [this] { Q_EMIT numberTyped(isNumber()); });
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
    const QValidator::State state = QDoubleSpinBox::validate(text, position);
    return state == QValidator::Invalid ? QValidator::Intermediate : state;
}

void DecimalSpinBox::setUsualRange(double least, double most)
{
    m_least = least;
    m_most = most;
}

void DecimalSpinBox::stepBy(int steps)
{
    const double before = value();
    QDoubleSpinBox::stepBy(steps);
    setValue(std::clamp(value(), std::min(m_least, before), std::max(m_most, before)));
}

bool DecimalSpinBox::isNumber() const
{
    QString text = lineEdit()->text();
    int position = 0;
    return validate(text, position) == QValidator::Acceptable;
}

void DecimalSpinBox::wheelEvent(QWheelEvent* event)
{
    if (hasFocus())
        QDoubleSpinBox::wheelEvent(event);
    else
        event->ignore();
}

} // namespace loquat
