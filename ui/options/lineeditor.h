// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/options/optioneditor.h"

#include <functional>

class QLineEdit;

namespace loquat {

// A line of text that is read into a value by a function.
class LineEditor final : public OptionEditor
{
    Q_OBJECT
public:
    struct Reading
    {
        std::function<std::optional<QJsonValue>(const QString&)> fromText;
        std::function<QString(const QJsonValue&)> toText;
        QString start;       // shown while nothing is set
        QString problem;     // said where the text makes no value; may be empty
        bool isCode = false; // in letters of one width, below the check box
    };

    explicit LineEditor(Reading reading, QWidget* parent = nullptr);

    std::optional<QJsonValue> value() const override { return m_value; }
    std::optional<QJsonValue> unfinished() const override;
    void setValue(const std::optional<QJsonValue>& value) override;
    QString problem() const override;
    bool isWide() const override { return m_reading.isCode; }
    QWidget* field() const override;

private:
    Reading m_reading;
    QLineEdit* m_line;
    std::optional<QJsonValue> m_value;
};

} // namespace loquat
