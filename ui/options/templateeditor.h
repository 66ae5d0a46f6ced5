// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/options/optioneditor.h"

class QPlainTextEdit;

namespace loquat {

// A template in place of the model's own: text of several lines.
class TemplateEditor final : public OptionEditor
{
    Q_OBJECT
public:
    explicit TemplateEditor(QWidget* parent = nullptr);

    std::optional<QJsonValue> value() const override;
    void setValue(const std::optional<QJsonValue>& value) override;
    QString problem() const override;
    bool isWide() const override { return true; }
    QWidget* field() const override;

private:
    QPlainTextEdit* m_text;
    bool m_showing = false;
};

} // namespace loquat
