// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/options/templateeditor.h"

#include "ui/theme/tokens.h"

#include <QFontDatabase>
#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace loquat {

using namespace Qt::StringLiterals;

TemplateEditor::TemplateEditor(QWidget* parent)
    : OptionEditor(parent)
    , m_text(new QPlainTextEdit)
{
    m_text->setPlaceholderText(u"{{ .System }} {{ .Prompt }}"_s);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(theme::grid * 20);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_text);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_showing)
            Q_EMIT edited();
    });
}

std::optional<QJsonValue> TemplateEditor::value() const
{
    const QString text = m_text->toPlainText();
    return text.isEmpty() ? std::nullopt : std::optional(QJsonValue(text));
}

void TemplateEditor::setValue(const std::optional<QJsonValue>& value)
{
    const QScopedValueRollback guard(m_showing, true);
    const QString text = value ? value->toString() : QString();
    if (text != m_text->toPlainText())
        m_text->setPlainText(text);
}

QString TemplateEditor::problem() const
{
    return value() ? QString() : tr("Not sent while it is empty.");
}

QWidget* TemplateEditor::field() const
{
    return m_text;
}

} // namespace loquat
