// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/options/rawstudio.h"

#include "app/wire/prompttemplate.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/mutedlabel.h"
#include "ui/widgets/numberedtextedit.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

NumberedTextEdit* editor(const QString& objectName, const QString& name, bool readOnly)
{
    auto* edit = new NumberedTextEdit;
    edit->setObjectName(objectName);
    edit->setAccessibleName(name);
    edit->setReadOnly(readOnly);
    return edit;
}

QVBoxLayout* columnOf(QWidget* page)
{
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(3 * theme::grid, 3 * theme::grid, 3 * theme::grid, 3 * theme::grid);
    column->setSpacing(2 * theme::grid);
    return column;
}

QLabel* labelFor(const QString& text, QWidget* field)
{
    auto* label = new QLabel(text);
    label->setBuddy(field);
    return label;
}

} // namespace

RawStudio::RawStudio(QWidget* parent)
    : QDialog(parent)
    , m_template(editor(u"modelTemplate"_s, tr("Template of the model"), true))
    , m_templateNote(new MutedLabel)
    , m_filled(editor(u"filledTemplate"_s, tr("Raw prompt text"), false))
    , m_filledNote(new MutedLabel)
    , m_insertRaw(new QPushButton(tr("&Use as a raw prompt")))
    , m_before(editor(u"insertBefore"_s, tr("Text before the gap"), false))
    , m_behind(editor(u"insertBehind"_s, tr("Text behind the gap"), false))
    , m_pairNote(new MutedLabel)
    , m_insertPair(new QPushButton(tr("Use as a &pair")))
    , m_obstacle(new MutedLabel)
{
    setWindowTitle(tr("Raw studio"));
    setObjectName(u"rawStudioDialog"_s);
    resize(720, 640);
    m_filledNote->setObjectName(u"filledNote"_s);
    m_pairNote->setObjectName(u"pairNote"_s);
    m_obstacle->setObjectName(u"studioObstacle"_s);
    m_obstacle->setTone(MutedLabel::Tone::Warning);
    m_obstacle->hide();
    m_insertRaw->setObjectName(u"insertRaw"_s);
    m_insertPair->setObjectName(u"insertPair"_s);
    auto* tabs = new QTabWidget;
    tabs->addTab(makeTemplatePart(), tr("Template"));
    tabs->addTab(makePairPart(), tr("Fill a gap"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4 * theme::grid, 4 * theme::grid, 4 * theme::grid, 4 * theme::grid);
    column->addWidget(tabs, 1);
    column->addWidget(m_obstacle);
    column->addWidget(buttons);
    showReady();
}

QWidget* RawStudio::makeTemplatePart()
{
    auto* page = new QWidget;
    QVBoxLayout* column = columnOf(page);
    column->addWidget(labelFor(tr("&The model’s template"), m_template));
    column->addWidget(m_template, 1);
    column->addWidget(m_templateNote);
    column->addWidget(labelFor(tr("&Filled in with the system prompt and the prompt"), m_filled));
    column->addWidget(m_filled, 1);
    column->addWidget(m_filledNote);
    column->addWidget(new MutedLabel(tr("A raw prompt goes to the model as it is: without system "
                                        "prompt, template and memory, which are set aside.")));
    column->addWidget(m_insertRaw, 0, Qt::AlignRight);
    connect(m_insertRaw, &QPushButton::clicked, this, [this] {
        Q_EMIT inserted(m_filled->toPlainText(), {}, true);
        accept();
    });
    connect(m_filled, &QPlainTextEdit::textChanged, this, &RawStudio::showReady);
    return page;
}

QWidget* RawStudio::makePairPart()
{
    auto* page = new QWidget;
    QVBoxLayout* column = columnOf(page);
    column->addWidget(labelFor(tr("&Before the gap"), m_before));
    column->addWidget(m_before, 1);
    column->addWidget(labelFor(tr("B&ehind the gap"), m_behind));
    column->addWidget(m_behind, 1);
    column->addWidget(m_pairNote);
    column->addWidget(m_insertPair, 0, Qt::AlignRight);
    connect(m_insertPair, &QPushButton::clicked, this, [this] {
        Q_EMIT inserted(m_before->toPlainText(), m_behind->toPlainText(), false);
        accept();
    });
    connect(m_before, &QPlainTextEdit::textChanged, this, &RawStudio::showReady);
    connect(m_behind, &QPlainTextEdit::textChanged, this, &RawStudio::showReady);
    return page;
}

bool RawStudio::isEdited() const
{
    return m_filled->document()->isModified() || m_before->document()->isModified() ||
           m_behind->document()->isModified();
}

void RawStudio::setObstacle(const QString& reason)
{
    m_obstacle->setText(reason);
    m_obstacle->setVisible(!reason.isEmpty());
    for (QPushButton* button : {m_insertRaw, m_insertPair})
        button->setAccessibleDescription(reason);
    showReady();
}

void RawStudio::showReady()
{
    const bool can = m_obstacle->text().isEmpty();
    m_insertRaw->setEnabled(can && !m_filled->toPlainText().trimmed().isEmpty());
    m_insertPair->setEnabled(can && !m_before->toPlainText().trimmed().isEmpty() &&
                             !m_behind->toPlainText().isEmpty());
}

void RawStudio::setContext(const OptionContext& context)
{
    if (context == m_context)
        return;
    m_context = context;
    fill();
}

void RawStudio::setTexts(const QString& prompt, const RequestSettings& settings)
{
    m_prompt = prompt;
    m_system = settings.system.isEmpty() ? m_context.ownSystem : settings.system;
    // A raw prompt has gone through the template already.
    m_before->setPlainText(prompt);
    m_behind->setPlainText(settings.suffix);
    fill();
    if (settings.raw)
        m_filled->setPlainText(prompt);
}

void RawStudio::fill()
{
    const QString source = m_context.templateText;
    m_template->setPlainText(source);
    m_templateNote->setText(
        source.isEmpty()
            ? tr("The server does not say what the template of %1 is.").arg(m_context.model)
            : tr("Of %1, as the server gives it.").arg(m_context.model));
    const FilledTemplate filled = fillTemplate(source, {m_system, m_prompt, {}});
    if (!m_filled->document()->isModified())
        m_filled->setPlainText(source.isEmpty() ? m_prompt : filled.text);
    if (source.isEmpty())
        m_filledNote->setText(tr("Without a template this is the prompt alone."));
    else if (filled.whole)
        m_filledNote->setText(tr("Up to where the reply begins. Change it as you like."));
    else
        m_filledNote->setText(tr("This template does more than can be filled in here: it stands "
                                 "as it is. Put your texts in place of the marks in braces."));
    m_filledNote->setTone(!filled.whole && !source.isEmpty() ? MutedLabel::Tone::Warning
                                                             : MutedLabel::Tone::Muted);
    const bool cannot = m_context.canInsert == Known::No;
    m_before->setEnabled(!cannot);
    m_behind->setEnabled(!cannot);
    m_pairNote->setTone(cannot ? MutedLabel::Tone::Warning : MutedLabel::Tone::Muted);
    m_pairNote->setText(
        cannot ? tr("%1 cannot insert: the server refuses a suffix.").arg(m_context.model)
        : m_context.canInsert == Known::Yes
            ? tr("%1 writes what belongs between the two.").arg(m_context.model)
            : tr("It is not known whether %1 can insert; the server may refuse it.")
                  .arg(m_context.model));
}

} // namespace loquat
