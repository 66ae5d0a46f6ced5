// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/spelling.h"

#include "app/base/whendone.h"
#include "app/spelling/spellchecker.h"
#include "ui/composer/spellmarks.h"

#include <QAction>
#include <QActionGroup>
#include <QContextMenuEvent>
#include <QLocale>
#include <QMenu>
#include <QPlainTextEdit>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

QString languageName(const QString& dictionary)
{
    const QLocale locale(dictionary);
    if (locale.language() == QLocale::C)
        return dictionary;
    const QString language = locale.nativeLanguageName();
    return dictionary.contains(u'_') ? u"%1 (%2)"_s.arg(language, locale.nativeTerritoryName())
                                     : language;
}

QString menuText(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

} // namespace

Spelling::Spelling(QPlainTextEdit& editor)
    : QObject(&editor)
    , m_editor(editor)
    , m_marks(new SpellMarks(editor))
{
    editor.viewport()->installEventFilter(this);
    editor.installEventFilter(this);
}

void Spelling::setChecker(SpellChecker* checker)
{
    m_checker = checker;
    m_marks->setChecker(m_on ? checker : nullptr);
}

void Spelling::setState(bool on, const QList<Dictionary>& installed, const QString& chosen)
{
    m_on = on;
    m_installed = installed;
    m_chosen = chosen;
    m_marks->setChecker(on ? m_checker.data() : nullptr);
}

bool Spelling::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::ContextMenu)
        return QObject::eventFilter(watched, event);
    const auto* menu = static_cast<QContextMenuEvent*>(event);
    // By key it is about the word at the cursor, not about what lies below the mouse.
    if (menu->reason() == QContextMenuEvent::Mouse) {
        if (watched != m_editor.viewport())
            return false;
        showMenu(m_editor.cursorForPosition(menu->pos()).position(), menu->globalPos());
    } else {
        const QRect cursor = m_editor.cursorRect();
        showMenu(m_editor.textCursor().position(),
                 m_editor.viewport()->mapToGlobal(cursor.bottomLeft()));
    }
    return true;
}

void Spelling::showMenu(int position, const QPoint& at)
{
    QMenu* menu = m_editor.createStandardContextMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName("promptMenu"_L1);
    if (m_on && m_checker)
        offerCorrections(*menu, position);
    if (m_checker) {
        menu->addSeparator();
        offerLanguages(*menu);
    }
    menu->popup(at);
}

// What is suggested comes a moment later, into its place.
void Spelling::offerCorrections(QMenu& menu, int position)
{
    const SpellMarks::Range range = m_marks->wrongWordAt(position);
    if (range.length == 0)
        return;
    QTextCursor cursor(m_editor.document());
    cursor.setPosition(range.start);
    cursor.setPosition(range.start + range.length, QTextCursor::KeepAnchor);
    const QString word = cursor.selectedText();
    QAction* first = menu.actions().value(0);
    auto* looking = new QAction(tr("Looking for suggestions…"), &menu);
    looking->setEnabled(false);
    auto* add = new QAction(tr("Add “%1” to the dictionary").arg(menuText(word)), &menu);
    connect(add, &QAction::triggered, this, [this, word] { Q_EMIT wordAdded(word); });
    menu.insertAction(first, looking);
    menu.insertAction(first, add);
    menu.insertSeparator(first);
    whenDone(m_checker->suggestionsFor(word), &menu,
             [this, &menu, looking, range](const QStringList& suggestions) {
                 for (const QString& suggestion : suggestions) {
                     auto* action = new QAction(menuText(suggestion), &menu);
                     QFont bold = menu.font();
                     bold.setBold(true);
                     action->setFont(bold);
                     connect(action, &QAction::triggered, this, [this, range, suggestion] {
                         replace(range.start, range.length, suggestion);
                     });
                     menu.insertAction(looking, action);
                 }
                 if (suggestions.isEmpty())
                     return looking->setText(tr("No suggestions"));
                 menu.removeAction(looking);
                 menu.setActiveAction(menu.actions().value(0));
             });
}

void Spelling::offerLanguages(QMenu& menu)
{
    if (m_installed.isEmpty()) {
        // Said plainly, with what helps.
        menu.addAction(tr("No spelling dictionaries are installed (packages hunspell-…)"))
            ->setEnabled(false);
        return;
    }
    QAction* check = menu.addAction(tr("Check spelling"));
    check->setCheckable(true);
    check->setChecked(m_on);
    connect(check, &QAction::triggered, this, &Spelling::turnedOn);
    QMenu* languages = menu.addMenu(tr("Spelling language"));
    languages->setEnabled(m_on);
    auto* group = new QActionGroup(languages);
    const auto offer = [&](const QString& text, const QString& name) {
        QAction* action = languages->addAction(menuText(text));
        action->setCheckable(true);
        action->setChecked(name == m_chosen);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, name] { Q_EMIT languageChosen(name); });
    };
    offer(tr("As the system"), {});
    for (const Dictionary& one : std::as_const(m_installed))
        offer(languageName(one.name), one.name);
}

void Spelling::replace(int start, int length, const QString& word)
{
    QTextCursor cursor(m_editor.document());
    cursor.setPosition(start);
    cursor.setPosition(start + length, QTextCursor::KeepAnchor);
    cursor.insertText(word);
}

} // namespace loquat
