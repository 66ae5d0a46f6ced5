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
    fill();
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

void ThinkEditor::fill()
{
    m_choice->clear();
    if (!m_levelsOnly) {
        m_choice->addItem(tr("Off"), false);
        m_choice->addItem(tr("On"), true);
    }
    m_choice->addItem(tr("Low"), u"low"_s);
    m_choice->addItem(tr("Medium"), u"medium"_s);
    m_choice->addItem(tr("High"), u"high"_s);
    if (!m_levelsOnly)
        m_choice->addItem(tr("Max"), u"max"_s);
}

void ThinkEditor::setFamily(const QString& family)
{
    const bool levelsOnly = family.startsWith("gptoss"_L1);
    if (levelsOnly == m_levelsOnly)
        return;
    const std::optional<QJsonValue> before = value();
    m_levelsOnly = levelsOnly;
    const QScopedValueRollback guard(m_showing, true);
    fill();
    // What is not ticked is only where one would begin.
    setValue(isEnabled() ? before : std::nullopt);
}

std::optional<QJsonValue> ThinkEditor::value() const
{
    return QJsonValue::fromVariant(m_choice->currentData());
}

void ThinkEditor::setValue(const std::optional<QJsonValue>& value)
{
    const QScopedValueRollback guard(m_showing, true);
    const QVariant wanted = value && isThinkValue(*value) ? value->toVariant() : QVariant(true);
    int index = m_choice->findData(wanted);
    if (index < 0 && !value) // it is only the start value
        index = 0;
    if (index < 0) {
        m_choice->addItem(wanted.toBool()                      ? tr("On")
                          : wanted.typeId() == QMetaType::Bool ? tr("Off")
                                                               : wanted.toString(),
                          wanted);
        index = m_choice->count() - 1;
    }
    m_choice->setCurrentIndex(index);
}

QWidget* ThinkEditor::field() const
{
    return m_choice;
}

} // namespace loquat
