// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/options/thinkeditor.h"

#include "app/chat/requestsettings.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QScopedValueRollback>

namespace loquat {

using namespace Qt::StringLiterals;

ThinkEditor::ThinkEditor(QWidget* parent)
    : OptionEditor(parent)
    , m_choice(new QComboBox)
{
    m_choice->addItem(tr("Off"), false);
    m_choice->addItem(tr("On"), true);
    m_choice->addItem(tr("Low"), u"low"_s);
    m_choice->addItem(tr("Medium"), u"medium"_s);
    m_choice->addItem(tr("High"), u"high"_s);
    m_choice->addItem(tr("Max"), u"max"_s);
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

std::optional<QJsonValue> ThinkEditor::value() const
{
    return QJsonValue::fromVariant(m_choice->currentData());
}

void ThinkEditor::setValue(const std::optional<QJsonValue>& value)
{
    const QScopedValueRollback guard(m_showing, true);
    const QVariant wanted = value && isThinkValue(*value) ? value->toVariant() : QVariant(true);
    m_choice->setCurrentIndex(m_choice->findData(wanted));
}

QWidget* ThinkEditor::field() const
{
    return m_choice;
}

} // namespace loquat
