// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/options/formateditor.h"

#include "app/chat/halftyped.h"
#include "ui/options/jsonobjecttext.h"
#include "ui/options/schemawords.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/numberedtextedit.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr int anyJson = 0;
constexpr int bySchema = 1;

} // namespace

FormatEditor::FormatEditor(QWidget* parent)
    : OptionEditor(parent)
    , m_choice(new QComboBox)
    , m_lower(new QWidget)
    , m_schema(new NumberedTextEdit)
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
    m_schema->setFixedHeight(theme::grid * 28);
    auto* enlarge = new QPushButton(tr("Edit large…"));
    m_enlarge = enlarge;
    enlarge->setObjectName("enlargeSchema"_L1);
    enlarge->setToolTip(tr("Opens the schema in a window and checks the last reply by it"));
    enlarge->setAutoDefault(false);
    connect(enlarge, &QPushButton::clicked, this, &FormatEditor::enlargeRequested);
    auto* lower = new QVBoxLayout(m_lower);
    lower->setContentsMargins(0, 0, 0, 0);
    lower->setSpacing(theme::grid);
    lower->addWidget(m_schema);
    lower->addWidget(enlarge, 0, Qt::AlignRight);

    setValue(std::nullopt);
    connect(m_choice, &QComboBox::currentIndexChanged, this, [this](int index) {
        if (m_showing)
            return;
        m_lower->setVisible(index == bySchema);
        take();
    });
    connect(m_schema, &NumberedTextEdit::textChanged, this, [this] {
        if (!m_showing)
            take();
    });
}

void FormatEditor::setSmall()
{
    m_enlarge->hide();
}

void FormatEditor::setValue(const std::optional<QJsonValue>& value)
{
    const QScopedValueRollback guard(m_showing, true);
    const QString text = value ? value->toString() : u"json"_s;
    const bool schema = text != "json"_L1;
    m_value.reset();
    if (!halfTypedText(u"format"_s, text))
        m_value = QJsonValue(text);
    m_choice->setCurrentIndex(schema ? bySchema : anyJson);
    if (m_schema->toPlainText() != (schema ? text : QString()))
        m_schema->setPlainText(schema ? text : QString());
    m_lower->setVisible(schema);
    showFault();
}

std::optional<QJsonValue> FormatEditor::unfinished() const
{
    const QString text = m_schema->toPlainText();
    // "json" would be a value again.
    if (m_value || text.isEmpty() || text == "json"_L1)
        return std::nullopt;
    return QJsonValue(text);
}

QString FormatEditor::problem() const
{
    return m_problem;
}

void FormatEditor::showFault()
{
    const std::optional<JsonFault> fault =
        usesSchema() ? schemaFault(m_schema->toPlainText()) : std::nullopt;
    m_problem = fault ? SchemaWords::faultText(*fault) : QString();
    m_schema->setWrongLine(fault ? fault->line : 0);
}

QWidget* FormatEditor::lowerPart() const
{
    return m_lower;
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
    showFault();
    Q_EMIT edited();
}

bool FormatEditor::usesSchema() const
{
    return m_choice->currentIndex() == bySchema;
}

} // namespace loquat
