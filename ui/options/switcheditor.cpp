// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/options/switcheditor.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QScopedValueRollback>

namespace loquat {

SwitchEditor::SwitchEditor(bool start, QWidget* parent)
    : OptionEditor(parent)
    , m_choice(new QComboBox)
    , m_start(start)
{
    m_choice->addItem(tr("Yes"), true);
    m_choice->addItem(tr("No"), false);
    m_choice->setFocusPolicy(Qt::StrongFocus);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_choice);
    setValue(std::nullopt);
    connect(m_choice, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_showing)
            Q_EMIT edited();
    });
}

std::optional<QJsonValue> SwitchEditor::value() const
{
    return QJsonValue(m_choice->currentData().toBool());
}

void SwitchEditor::setValue(const std::optional<QJsonValue>& value)
{
    const QScopedValueRollback guard(m_showing, true);
    m_choice->setCurrentIndex((value ? value->toBool() : m_start) ? 0 : 1);
}

QWidget* SwitchEditor::field() const
{
    return m_choice;
}

} // namespace loquat
