// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/options/stopeditor.h"

#include "ui/widgets/chipedit.h"

#include <QJsonArray>
#include <QLineEdit>
#include <QVBoxLayout>

namespace loquat {

StopEditor::StopEditor(QWidget* parent)
    : OptionEditor(parent)
    , m_chips(new ChipEdit)
{
    m_chips->editor()->setPlaceholderText(tr("add…"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_chips);
    connect(m_chips, &ChipEdit::textsChanged, this, [this](const QStringList& texts) {
        m_value.reset();
        if (!texts.isEmpty())
            m_value = QJsonArray::fromStringList(texts);
        Q_EMIT edited();
    });
}

void StopEditor::setValue(const std::optional<QJsonValue>& value)
{
    QStringList texts;
    if (value && value->isString())
        texts.append(value->toString());
    else if (value)
        texts = value->toVariant().toStringList();
    m_chips->setTexts(texts);
    m_value = value;
}

QString StopEditor::problem() const
{
    return m_value ? QString() : tr("Type a text and press Enter.");
}

QWidget* StopEditor::field() const
{
    return m_chips->editor();
}

} // namespace loquat
