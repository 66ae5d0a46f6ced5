// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/savedpromptsdialog.h"

#include "app/base/placeholders.h"
#include "app/session/shelfkeeper.h"
#include "ui/text/shelffiletext.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/mutedlabel.h"
#include "ui/widgets/noticebar.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr int idRole = Qt::UserRole;

QLabel* labelFor(const QString& text, QWidget* field)
{
    auto* label = new QLabel(text);
    label->setBuddy(field);
    return label;
}

} // namespace

SavedPromptsDialog::SavedPromptsDialog(ShelfKeeper& shelf, QWidget* parent)
    : QDialog(parent)
    , m_shelf(shelf)
    , m_list(new QListWidget)
    , m_name(new QLineEdit)
    , m_text(new QPlainTextEdit)
    , m_names(new MutedLabel)
    , m_add(new QPushButton(theme::icon(theme::Icon::Add), tr("&Add")))
    , m_delete(new QPushButton(tr("&Delete")))
    , m_export(new QPushButton(tr("E&xport…")))
    , m_notice(new NoticeBar)
{
    setWindowTitle(tr("Saved prompts"));
    setObjectName(u"savedPromptsDialog"_s);
    resize(760, 520);
    m_list->setObjectName(u"promptList"_s);
    m_list->setAccessibleName(tr("Saved prompts"));
    m_name->setObjectName(u"savedPromptName"_s);
    m_name->setAccessibleName(tr("Prompt name"));
    m_text->setObjectName(u"savedPromptText"_s);
    m_text->setAccessibleName(tr("Prompt text"));
    m_text->setTabChangesFocus(true);
    m_text->installEventFilter(this);
    m_names->setTextFormat(Qt::PlainText);
    m_names->setObjectName(u"savedPromptNames"_s);
    m_add->setObjectName(u"addPrompt"_s);
    m_add->setToolTip(tr("A new one, of what is typed in the chat now"));
    m_delete->setObjectName(u"deletePrompt"_s);
    m_export->setObjectName(u"exportPrompts"_s);
    m_notice->hide();
    auto* import = new QPushButton(tr("&Import…"));
    import->setObjectName(u"importPrompts"_s);
    for (QPushButton* button : {m_add, m_delete, m_export, import})
        button->setAutoDefault(false);

    auto* below = new QHBoxLayout;
    below->addWidget(m_add);
    below->addWidget(m_delete);
    below->addStretch(1);
    auto* left = new QVBoxLayout;
    left->addWidget(m_list, 1);
    left->addLayout(below);
    auto* right = new QVBoxLayout;
    right->setSpacing(theme::grid);
    right->addWidget(labelFor(tr("&Name"), m_name));
    right->addWidget(m_name);
    right->addWidget(labelFor(tr("&Text"), m_text));
    right->addWidget(m_text, 1);
    right->addWidget(m_names);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(4 * theme::grid);
    middle->addLayout(left, 2);
    middle->addLayout(right, 3);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->addButton(import, QDialogButtonBox::ActionRole);
    buttons->addButton(m_export, QDialogButtonBox::ActionRole);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4 * theme::grid, 4 * theme::grid, 4 * theme::grid, 4 * theme::grid);
    column->setSpacing(3 * theme::grid);
    column->addWidget(m_notice);
    column->addLayout(middle, 1);
    column->addWidget(buttons);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QListWidget::currentItemChanged, this, &SavedPromptsDialog::showCurrent);
    connect(m_name, &QLineEdit::editingFinished, this, &SavedPromptsDialog::keep);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        const QStringList names = placeholdersOf(m_text->toPlainText());
        m_names->setText(names.isEmpty()
                             ? tr("{{name}} becomes a field to fill in when the prompt is used.")
                             : tr("To fill in: %1").arg(names.join(u", "_s)));
    });
    connect(m_add, &QPushButton::clicked, this, &SavedPromptsDialog::add);
    connect(m_delete, &QPushButton::clicked, this, [this] {
        if (const SavedPrompt* prompt = current())
            m_shelf.remove(prompt->id);
    });
    connect(import, &QPushButton::clicked, this, [this] { chooseFile(false); });
    connect(m_export, &QPushButton::clicked, this, [this] { chooseFile(true); });
    connect(&m_shelf, &ShelfKeeper::changed, this, &SavedPromptsDialog::fill);
    fill();
}

const SavedPrompt* SavedPromptsDialog::current() const
{
    const QListWidgetItem* item = m_list->currentItem();
    return item ? m_shelf.findPrompt(SavedPromptId{item->data(idRole).toLongLong()}) : nullptr;
}

void SavedPromptsDialog::suggest(const QString& text)
{
    m_suggested = text;
}

void SavedPromptsDialog::fill()
{
    {
        const QScopedValueRollback guard(m_showing, true);
        int row = std::max(0, m_list->currentRow());
        m_list->clear();
        for (const SavedPrompt& prompt : m_shelf.shelf().prompts) {
            auto* item = new QListWidgetItem(prompt.name, m_list);
            item->setData(idRole, prompt.id.value);
            if (prompt.id == m_shown)
                row = m_list->count() - 1;
        }
        m_list->setCurrentRow(std::min(row, m_list->count() - 1));
    }
    showCurrent();
}

void SavedPromptsDialog::showCurrent()
{
    if (m_showing)
        return;
    if (const SavedPrompt* next = current(); !next || next->id != m_shown)
        keepAndShow(next ? next->id : SavedPromptId{});
    const SavedPrompt* prompt = m_shelf.findPrompt(m_shown);
    const QScopedValueRollback guard(m_showing, true);
    m_name->setText(prompt ? prompt->name : QString());
    const QString text = prompt ? prompt->text : QString();
    if (m_text->toPlainText() != text)
        m_text->setPlainText(text);
    for (QWidget* one : {static_cast<QWidget*>(m_name), static_cast<QWidget*>(m_text),
                         static_cast<QWidget*>(m_delete), static_cast<QWidget*>(m_export)})
        one->setEnabled(prompt != nullptr);
}

void SavedPromptsDialog::keep()
{
    if (!m_showing)
        keepAndShow(m_shown);
}

// What was edited is kept before another one takes its place: the list is filled anew by that.
void SavedPromptsDialog::keepAndShow(SavedPromptId next)
{
    const SavedPrompt* prompt = m_shelf.findPrompt(m_shown);
    m_shown = next;
    if (!prompt)
        return;
    SavedPrompt edited = *prompt;
    edited.text = m_text->toPlainText();
    if (const QString name = m_name->text().simplified(); !name.isEmpty())
        edited.name = name;
    if (edited != *prompt)
        m_shelf.put(edited);
    else if (prompt->id == next)
        m_name->setText(prompt->name);
}

void SavedPromptsDialog::add()
{
    keep();
    const SavedPrompt made = m_shelf.put(SavedPrompt{{}, tr("New prompt"), m_suggested});
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(idRole).toLongLong() == made.id.value)
            m_list->setCurrentRow(row);
    }
    m_name->setFocus();
    m_name->selectAll();
}

bool SavedPromptsDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusOut)
        keep();
    return QDialog::eventFilter(watched, event);
}

void SavedPromptsDialog::done(int result)
{
    keep();
    QDialog::done(result);
}

void SavedPromptsDialog::chooseFile(bool save)
{
    auto* dialog = new QFileDialog(this, save ? tr("Export prompts") : tr("Import prompts"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setNameFilters({ShelfFileText::fileKinds()});
    if (save) {
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setDefaultSuffix(u"json"_s);
        dialog->selectFile(u"prompts.json"_s);
        connect(dialog, &QFileDialog::fileSelected, this, &SavedPromptsDialog::exportTo);
    } else {
        dialog->setFileMode(QFileDialog::ExistingFile);
        connect(dialog, &QFileDialog::fileSelected, this, &SavedPromptsDialog::importFrom);
    }
    dialog->open();
}

void SavedPromptsDialog::importFrom(const QString& path)
{
    const auto read = readShelfFile(path);
    if (!read)
        return m_notice->showNotice(NoticeBar::Kind::Error,
                                    ShelfFileText::problem(read.error(), path));
    keep();
    m_notice->showNotice(NoticeBar::Kind::Info, ShelfFileText::taken(m_shelf.put(*read)));
}

void SavedPromptsDialog::exportTo(const QString& path)
{
    keep();
    if (writeShelfFile(path, {{}, m_shelf.shelf().prompts}))
        m_notice->dismiss();
    else
        m_notice->showNotice(NoticeBar::Kind::Error, ShelfFileText::notWritten(path));
}

} // namespace loquat
