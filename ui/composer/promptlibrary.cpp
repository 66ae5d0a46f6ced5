// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/promptlibrary.h"

#include "app/base/placeholders.h"
#include "app/session/shelfkeeper.h"
#include "ui/composer/placeholderdialog.h"
#include "ui/composer/savedpromptsdialog.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/entrypicker.h"

#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QToolTip>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shownLetters = 40; // of a prompt's text beside its name
constexpr int hintMs = 8000;

} // namespace

PromptLibrary::PromptLibrary(QPlainTextEdit& editor, ShelfKeeper& shelf, QObject* parent)
    : QObject(parent)
    , m_editor(editor)
    , m_shelf(shelf)
    , m_picker(new EntryPicker(&editor))
{
    m_picker->setObjectName(u"promptPopup"_s);
    m_picker->setNames(tr("Saved prompts"), tr("Search prompts"),
                       tr("No prompt is called like that. Enter types it as it is."));
    connect(m_picker, &EntryPicker::chosen, this, &PromptLibrary::take);
    connect(m_picker, &EntryPicker::dismissed, this, [this] {
        // It was no name of a prompt, but the beginning of one.
        if (m_bySlash)
            put(u'/' + m_picker->typed());
        m_editor.setFocus();
    });
    editor.installEventFilter(this);
}

bool PromptLibrary::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress && !m_editor.isReadOnly()) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const QTextCursor cursor = m_editor.textCursor();
        if (key->text() == "/"_L1 && cursor.selectionStart() == 0) {
            if (m_shelf.shelf().prompts.isEmpty()) {
                tellHow();
                return false;
            }
            open(true);
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

void PromptLibrary::choose()
{
    open(false);
}

void PromptLibrary::open(bool bySlash)
{
    m_bySlash = bySlash;
    m_offered = m_shelf.shelf().prompts;
    QList<PickerEntry> entries;
    for (const SavedPrompt& prompt : std::as_const(m_offered))
        entries.append({prompt.name, prompt.text.simplified().left(shownLetters), {}});
    entries.append({tr("Manage saved prompts…"), {}, {}});
    m_picker->setEntries(entries);
    m_picker->openAbove(m_editor.mapToGlobal(QPoint(0, -theme::grid)));
}

// Beside the slash, which is typed: it may be just that.
void PromptLibrary::tellHow()
{
    const QString text = tr("No prompts are saved yet. Type one, then choose “Saved prompts…” in "
                            "the menu, Options and prompts; from then on / offers it here.");
    const QRect cursor = m_editor.cursorRect();
    QToolTip::showText(m_editor.viewport()->mapToGlobal(cursor.bottomLeft()), text, &m_editor,
                       m_editor.rect(), hintMs);
    m_editor.setAccessibleDescription(text);
}

void PromptLibrary::take(int index)
{
    m_editor.setFocus();
    if (index < m_offered.size())
        insert(m_offered.at(index));
    else
        manage();
}

void PromptLibrary::insert(const SavedPrompt& prompt)
{
    if (placeholdersOf(prompt.text).isEmpty())
        return put(prompt.text);
    auto* dialog = new PlaceholderDialog(prompt, m_editor.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { put(dialog->text()); });
    connect(dialog, &QDialog::finished, &m_editor, [this] { m_editor.setFocus(); });
    dialog->open();
}

void PromptLibrary::put(const QString& text)
{
    m_editor.textCursor().insertText(text);
    m_editor.ensureCursorVisible();
}

void PromptLibrary::manage()
{
    if (!m_dialog) {
        m_dialog = new SavedPromptsDialog(m_shelf, m_editor.window());
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_dialog->suggest(m_editor.toPlainText());
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

} // namespace loquat
