// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/options/lineeditor.h"

#include "app/chat/halftyped.h"

#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLineEdit>

namespace loquat {

LineEditor::LineEditor(Reading reading, QWidget* parent)
    : OptionEditor(parent)
    , m_reading(std::move(reading))
    , m_line(new QLineEdit)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_line);
    if (m_reading.isCode) {
        QFont code = QFontDatabase::systemFont(QFontDatabase::FixedFont);
        code.setPointSizeF(font().pointSizeF());
        m_line->setFont(code);
    }
    setValue(std::nullopt);
    connect(m_line, &QLineEdit::textEdited, this, [this](const QString& text) {
        m_value = m_reading.fromText(text);
        Q_EMIT edited();
    });
}

std::optional<QJsonValue> LineEditor::unfinished() const
{
    if (m_value || m_line->text().isEmpty())
        return std::nullopt;
    return halfTyped(m_line->text());
}

void LineEditor::setValue(const std::optional<QJsonValue>& value)
{
    if (const auto typed = value ? halfTypedText({}, *value) : std::nullopt) {
        m_line->setText(*typed);
        m_value.reset();
        return;
    }
    m_line->setText(value ? m_reading.toText(*value) : m_reading.start);
    m_value = value ? value : m_reading.fromText(m_reading.start);
}

QString LineEditor::problem() const
{
    return m_value ? QString() : m_reading.problem;
}

QWidget* LineEditor::field() const
{
    return m_line;
}

} // namespace loquat
