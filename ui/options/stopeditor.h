// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/options/optioneditor.h"

namespace loquat {

class ChipEdit;

// The texts that end a reply, always an array on the wire; an empty list makes no value, for it
// would take the model's own away (protocol.md §8).
class StopEditor final : public OptionEditor
{
    Q_OBJECT
public:
    explicit StopEditor(QWidget* parent = nullptr);

    std::optional<QJsonValue> value() const override { return m_value; }
    void setValue(const std::optional<QJsonValue>& value) override;
    QString problem() const override;
    bool isWide() const override { return true; }
    QWidget* field() const override;

private:
    ChipEdit* m_chips;
    std::optional<QJsonValue> m_value;
};

} // namespace loquat
