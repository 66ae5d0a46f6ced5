// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/options/optioneditor.h"

class QComboBox;

namespace loquat {

// Yes or no.
class SwitchEditor final : public OptionEditor
{
    Q_OBJECT
public:
    explicit SwitchEditor(bool start, QWidget* parent = nullptr);

    std::optional<QJsonValue> value() const override;
    void setValue(const std::optional<QJsonValue>& value) override;
    QWidget* field() const override;

private:
    QComboBox* m_choice;
    bool m_start;
    bool m_showing = false;
};

} // namespace loquat
