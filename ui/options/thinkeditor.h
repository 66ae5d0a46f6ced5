// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/options/optioneditor.h"

class QComboBox;

namespace loquat {

// Off and On are sent as booleans, the levels as texts: protocol.md §10.1.
class ThinkEditor final : public OptionEditor
{
    Q_OBJECT
public:
    explicit ThinkEditor(QWidget* parent = nullptr);

    std::optional<QJsonValue> value() const override;
    // Some families of models take only some of the values.
    void setFamily(const QString& family);
    // One that the model does not take, or nobody, is added to the list.
    void setValue(const std::optional<QJsonValue>& value) override;
    QWidget* field() const override;

private:
    void fill();

    QComboBox* m_choice;
    bool m_levelsOnly = false;
    bool m_showing = false;
};

} // namespace loquat
