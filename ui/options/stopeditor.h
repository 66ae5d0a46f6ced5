// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/options/optioneditor.h"

namespace loquat {

class ChipEdit;
class MutedLabel;

// The texts that end a reply, always an array on the wire; an empty list makes no value, for it
// would take the model's own away (protocol.md §8). Below them it says where the last reply would
// have stopped, with what is being typed as well.
class StopEditor final : public OptionEditor
{
    Q_OBJECT
public:
    explicit StopEditor(QWidget* parent = nullptr);

    void setLastReply(const QString& text); // empty: there is none

    std::optional<QJsonValue> value() const override { return m_value; }
    void setValue(const std::optional<QJsonValue>& value) override;
    QString problem() const override;
    bool isWide() const override { return true; }
    QWidget* field() const override;

private:
    void showTrial();

    ChipEdit* m_chips;
    MutedLabel* m_trial;
    QString m_reply;
    std::optional<QJsonValue> m_value;
};

} // namespace loquat
