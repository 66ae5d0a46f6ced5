// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/options/optioneditor.h"

class QComboBox;
class QPushButton;

namespace loquat {

class NumberedTextEdit;

// Any JSON, or JSON by a schema, which must be a JSON Schema in a JSON object: protocol.md §10.2.
// The value is "json" or the schema's text as it was typed. A text that is a JSON object but no
// proper schema is sent all the same: the server decides.
class FormatEditor final : public OptionEditor
{
    Q_OBJECT
public:
    explicit FormatEditor(QWidget* parent = nullptr);

    std::optional<QJsonValue> value() const override { return m_value; }
    std::optional<QJsonValue> unfinished() const override;
    void setValue(const std::optional<QJsonValue>& value) override;
    QString problem() const override;
    // Where the schema is typed; hidden while none is asked for.
    QWidget* lowerPart() const override;
    QWidget* field() const override;

    // Without a window to edit it in.
    void setSmall();

Q_SIGNALS:
    void enlargeRequested(); // the schema wants a larger editor

private:
    void take();
    bool usesSchema() const;
    void showFault();

    QComboBox* m_choice;
    QWidget* m_lower;
    QPushButton* m_enlarge = nullptr;
    NumberedTextEdit* m_schema;
    std::optional<QJsonValue> m_value;
    QString m_problem;
    bool m_showing = false;
};

} // namespace loquat
