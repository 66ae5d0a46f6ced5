// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/options/numbereditor.h"

#include "ui/options/decimalspinbox.h"
#include "ui/theme/tokens.h"

#include <QHBoxLayout>
#include <QScopedValueRollback>
#include <QSlider>

#include <cmath>

namespace loquat {

namespace {

constexpr int floatPlaces = 6;
constexpr int shownFloatPlaces = 2;
constexpr double largestExactInteger = 9007199254740991.0;

} // namespace

NumberEditor::NumberEditor(const OptionSpec& spec, double start, QWidget* parent)
    : OptionEditor(parent)
    , m_spec(spec)
    , m_start(start)
    , m_field(new DecimalSpinBox)
{
    const bool whole = spec.kind == OptionKind::Integer;
    m_field->setDecimals(whole ? 0 : floatPlaces);
    m_field->setMinimumDecimals(whole ? 0 : shownFloatPlaces);
    m_field->setSingleStep(spec.step);
    m_field->setRoomFor(spec.maximum > 1000 ? 10 : 4);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::grid * 2);
    row->addWidget(m_field, 0, Qt::AlignRight);
    setValue(std::nullopt);
    connect(m_field, &DecimalSpinBox::numberTyped, this, [this](bool number) {
        const QString problem = number ? QString()
                                       : tr("This is no number; %1 is kept.")
                                             .arg(m_field->textFromValue(m_field->value()));
        if (problem == m_problem)
            return;
        m_problem = problem;
        Q_EMIT edited();
    });
    connect(m_field, &QDoubleSpinBox::editingFinished, this, [this] {
        if (m_problem.isEmpty())
            return;
        m_problem.clear();
        Q_EMIT edited();
    });
    connect(m_field, &QDoubleSpinBox::valueChanged, this, [this](double number) {
        if (m_showing)
            return;
        showOnSlider(number);
        take();
    });
}

void NumberEditor::addSlider(double top, const QString& accessibleName)
{
    m_slider = new QSlider(Qt::Horizontal);
    m_slider->setRange(0, int(std::lround((top - m_spec.minimum) / m_spec.step)));
    m_slider->setAccessibleName(accessibleName);
    m_slider->setFocusPolicy(Qt::StrongFocus);
    m_slider->setMinimumWidth(theme::grid * 12);
    static_cast<QHBoxLayout*>(layout())->insertWidget(0, m_slider, 1);
    showOnSlider(m_field->value());
    connect(m_slider, &QSlider::valueChanged, this, [this](int step) {
        if (m_showing)
            return;
        {
            const QScopedValueRollback guard(m_showing, true);
            m_field->setValue(m_spec.minimum + step * m_spec.step);
        }
        take();
    });
}

void NumberEditor::setValue(const std::optional<QJsonValue>& value)
{
    showNumber(value ? value->toDouble(m_start) : m_start);
    m_value = value ? *value : shown();
    m_problem.clear();
}

QWidget* NumberEditor::field() const
{
    return m_field;
}

void NumberEditor::showNumber(double number)
{
    const QScopedValueRollback guard(m_showing, true);
    // What is unusual is marked, not refused.
    m_field->setRange(-largestExactInteger, largestExactInteger);
    m_field->setUsualRange(m_spec.minimum, m_spec.maximum);
    m_field->setValue(number);
    showOnSlider(number);
}

void NumberEditor::showOnSlider(double number)
{
    if (!m_slider)
        return;
    const QScopedValueRollback guard(m_showing, true);
    const double step = std::round((number - m_spec.minimum) / m_spec.step);
    m_slider->setValue(int(std::clamp(step, 0.0, double(m_slider->maximum()))));
}

QJsonValue NumberEditor::shown() const
{
    const double number = m_field->value();
    return m_spec.kind == OptionKind::Integer ? QJsonValue(qint64(std::llround(number)))
                                              : QJsonValue(number);
}

void NumberEditor::take()
{
    m_value = shown();
    Q_EMIT edited();
}

} // namespace loquat
