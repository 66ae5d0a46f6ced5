// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/options/formateditor.h"

#include "ui/options/jsonobjecttext.h"
#include "ui/theme/tokens.h"

#include <QComboBox>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QScopedValueRollback>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr int anyJson = 0;
constexpr int bySchema = 1;

} // namespace

FormatEditor::FormatEditor(QWidget* parent)
    : OptionEditor(parent)
    , m_choice(new QComboBox)
    , m_schema(new QPlainTextEdit)
{
    m_choice->addItem(tr("JSON"));
    m_choice->addItem(tr("JSON Schema…"));
    m_choice->setFocusPolicy(Qt::StrongFocus);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_choice);

    m_schema->setObjectName("formatSchema"_L1);
    m_schema->setAccessibleName(tr("Format schema"));
    m_schema->setPlaceholderText(u"{ \"type\": \"object\", … }"_s);
    m_schema->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_schema->setTabChangesFocus(true);
    m_schema->setFixedHeight(theme::grid * 28);

    setValue(std::nullopt);
    connect(m_choice, &QComboBox::currentIndexChanged, this, [this](int index) {
        if (m_showing)
            return;
        m_schema->setVisible(index == bySchema);
        take();
    });
    connect(m_schema, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_showing)
            take();
    });
}

void FormatEditor::setValue(const std::optional<QJsonValue>& value)
{
    const QScopedValueRollback guard(m_showing, true);
    m_value = value ? *value : QJsonValue("json"_L1);
    const QString text = m_value->toString();
    const bool schema = JsonObjectText::read(text).object.has_value();
    m_choice->setCurrentIndex(schema ? bySchema : anyJson);
    m_schema->setPlainText(schema ? text : QString());
    m_schema->setVisible(schema);
}

QString FormatEditor::problem() const
{
    if (m_value || !usesSchema())
        return {};
    const JsonObjectText read = JsonObjectText::read(m_schema->toPlainText());
    if (read.line > 0) {
        return tr("Not sent: no valid JSON at line %1.").arg(read.line);
    }
    return tr("Not sent until this is a JSON object, in braces.");
}

QWidget* FormatEditor::lowerPart() const
{
    return m_schema;
}

QWidget* FormatEditor::field() const
{
    return m_choice;
}

void FormatEditor::take()
{
    const QString schema = m_schema->toPlainText();
    if (!usesSchema())
        m_value = QJsonValue("json"_L1);
    else if (JsonObjectText::read(schema).object)
        m_value = QJsonValue(schema);
    else
        m_value = std::nullopt;
    Q_EMIT edited();
}

bool FormatEditor::usesSchema() const
{
    return m_choice->currentIndex() == bySchema;
}

} // namespace loquat
