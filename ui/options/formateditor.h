// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/options/optioneditor.h"

class QComboBox;
class QPlainTextEdit;

namespace loquat {

// Any JSON, or JSON by a schema, which must be a JSON object: protocol.md §10.2. The value is
// "json" or the schema's text as it was typed.
class FormatEditor final : public OptionEditor
{
    Q_OBJECT
public:
    explicit FormatEditor(QWidget* parent = nullptr);

    std::optional<QJsonValue> value() const override { return m_value; }
    void setValue(const std::optional<QJsonValue>& value) override;
    QString problem() const override;
    // Where the schema is typed; hidden while none is asked for.
    QWidget* lowerPart() const override;
    QWidget* field() const override;

private:
    void take();
    bool usesSchema() const;

    QComboBox* m_choice;
    QPlainTextEdit* m_schema;
    std::optional<QJsonValue> m_value;
    bool m_showing = false;
};

} // namespace loquat
