// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/optionspec.h"
#include "ui/options/optioneditor.h"

class QSlider;

namespace loquat {

class DecimalSpinBox;

// A number as `spec` describes it, with a slider where its range is small enough for one.
class NumberEditor final : public OptionEditor
{
    Q_OBJECT
public:
    // `start` is shown while nothing is set.
    NumberEditor(const OptionSpec& spec, double start, QWidget* parent = nullptr);

    // The slider reaches only to `top`; the field takes more.
    void addSlider(double top, const QString& accessibleName);

    std::optional<QJsonValue> value() const override { return m_value; }
    void setValue(const std::optional<QJsonValue>& value) override;
    QString problem() const override { return m_problem; }
    QWidget* field() const override;

private:
    void showNumber(double number);
    void showOnSlider(double number);
    QJsonValue shown() const;
    void take();

    OptionSpec m_spec;
    double m_start;
    QJsonValue m_value;
    DecimalSpinBox* m_field;
    QString m_problem; // with what is typed
    QSlider* m_slider = nullptr;
    bool m_showing = false;
};

} // namespace loquat
