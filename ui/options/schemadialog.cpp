// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/options/schemadialog.h"

#include "app/wire/schemacheck.h"
#include "ui/options/jsonobjecttext.h"
#include "ui/options/schemawords.h"
#include "ui/text/formatcheck.h"
#include "ui/text/formattext.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/mutedlabel.h"
#include "ui/widgets/numberedtextedit.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr int pauseMs = 250; // of typing, before the reply is checked again

} // namespace

SchemaDialog::SchemaDialog(QWidget* parent)
    : QDialog(parent)
    , m_schema(new NumberedTextEdit)
    , m_fault(new MutedLabel)
    , m_verdict(new MutedLabel)
    , m_goThere(new QPushButton(tr("&Go there")))
    , m_tidy(new QPushButton(tr("&Indent")))
    , m_check(new FormatCheck(this))
{
    setWindowTitle(tr("JSON Schema of the reply"));
    setObjectName(u"schemaDialog"_s);
    resize(680, 560);
    m_schema->setObjectName(u"largeSchema"_s);
    m_schema->setAccessibleName(tr("Format schema"));
    m_schema->setPlaceholderText(u"{ \"type\": \"object\", \"properties\": { … } }"_s);
    m_fault->setObjectName(u"schemaFault"_s);
    m_verdict->setObjectName(u"schemaVerdict"_s);
    m_verdict->setTextFormat(Qt::PlainText);
    m_goThere->setObjectName(u"goToFault"_s);
    m_tidy->setObjectName(u"indentSchema"_s);
    m_tidy->setToolTip(tr("Sets each value on a line of its own"));
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    auto* faultRow = new QHBoxLayout;
    faultRow->addWidget(m_fault, 1);
    faultRow->addWidget(m_goThere);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->addButton(m_tidy, QDialogButtonBox::ActionRole);
    for (QAbstractButton* button : buttons->buttons())
        static_cast<QPushButton*>(button)->setAutoDefault(false);
    m_goThere->setAutoDefault(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4 * theme::grid, 4 * theme::grid, 4 * theme::grid, 4 * theme::grid);
    column->setSpacing(2 * theme::grid);
    column->addWidget(m_schema, 1);
    column->addLayout(faultRow);
    column->addWidget(m_verdict);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_tidy, &QPushButton::clicked, this, &SchemaDialog::beautify);
    connect(m_goThere, &QPushButton::clicked, this, [this] {
        m_schema->goToLine(m_schema->wrongLine());
        m_schema->setFocus();
    });
    connect(m_schema, &QPlainTextEdit::textChanged, this, [this] {
        showFault();
        if (!m_showing)
            Q_EMIT changed(m_schema->toPlainText());
    });
    connect(&m_pause, &QTimer::timeout, this,
            [this] { m_check->check(m_schema->toPlainText(), m_reply); });
    connect(m_check, &FormatCheck::done, this, [this](const FormatVerdict& verdict) {
        const FormatText words = FormatText::of(verdict);
        m_verdict->setText(tr("The last reply: %1").arg(words.sentence));
        m_verdict->setTone(words.good ? MutedLabel::Tone::Muted : MutedLabel::Tone::Warning);
    });
    showFault();
}

void SchemaDialog::setSchema(const QString& schema)
{
    const QString text = schema == "json"_L1 ? QString() : schema;
    if (text == m_schema->toPlainText())
        return;
    const QScopedValueRollback guard(m_showing, true);
    m_schema->setPlainText(text);
}

void SchemaDialog::setLastReply(const QString& text)
{
    m_reply = text;
    showFault();
}

void SchemaDialog::showFault()
{
    const QString text = m_schema->toPlainText();
    const std::optional<JsonFault> fault = schemaFault(text);
    m_schema->setWrongLine(fault ? fault->line : 0);
    m_fault->setText(fault ? SchemaWords::faultText(*fault) : tr("This is a JSON Schema."));
    m_fault->setTone(fault && !text.isEmpty() ? MutedLabel::Tone::Danger : MutedLabel::Tone::Muted);
    m_goThere->setVisible(fault && fault->line > 0);
    m_tidy->setEnabled(JsonObjectText::read(text).object.has_value());
    m_pause.stop();
    m_check->forget();
    m_verdict->setTone(MutedLabel::Tone::Muted);
    m_verdict->setText(m_reply.isEmpty() ? tr("There is no reply yet to check by it.") : QString());
    if (!fault && !m_reply.isEmpty())
        m_pause.start();
}

void SchemaDialog::beautify()
{
    const QString text = JsonObjectText::indented(m_schema->toPlainText());
    QTextCursor cursor(m_schema->document());
    cursor.select(QTextCursor::Document);
    cursor.insertText(text);
}

} // namespace loquat
