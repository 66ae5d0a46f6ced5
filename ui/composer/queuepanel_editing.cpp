// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How a QueuePanel changes what waits: its texts, and what of it stays.
#include "app/session/chatsession.h"
#include "ui/composer/queuepanel.h"
#include "ui/widgets/growingtextedit.h"

#include <QListWidget>

#include <utility>

namespace loquat {

void QueuePanel::edit()
{
    if (!m_session || !currentId().isValid())
        return;
    // What is a turn already is edited in the composer.
    if (isCurrentInLine())
        return m_session->takeBack();
    const TurnId id = currentId();
    if (id == m_edited)
        return m_text->setFocus();
    // What is typed into another one is saved, as it is by a click on Save; what is empty cannot
    // be: its old text would go out instead.
    if (m_edited.isValid()) {
        saveEdit();
        if (m_edited.isValid())
            return m_text->setFocus();
    }
    for (const QueuedPrompt& prompt : m_session->queue().prompts()) {
        if (prompt.id != id)
            continue;
        openEditor(id, prompt.prompt);
        m_session->queue().setEdited(id);
        break;
    }
    if (m_edited != id)
        return; // it was sent a moment ago
    fill();
    m_text->setFocus();
}

void QueuePanel::openEditor(TurnId id, const QString& text)
{
    m_edited = {};
    m_text->setPlainText(text);
    m_text->moveCursor(QTextCursor::End);
    m_edited = id;
    m_editing->show();
}

// An edit that was not finished when its chat was left.
void QueuePanel::reopen()
{
    if (!m_session || m_edited.isValid())
        return;
    for (const QueuedPrompt& prompt : m_session->queue().prompts()) {
        if (prompt.id != m_session->queue().edited())
            continue;
        openEditor(prompt.id, prompt.prompt);
        return fill();
    }
}

void QueuePanel::remove()
{
    if (!m_session)
        return;
    if (isCurrentInLine())
        return m_session->stop();
    keepTyped();
    const TurnId id = currentId();
    const QList<QueuedPrompt> prompts = m_session->queue().prompts();
    for (qsizetype place = 0; place < prompts.size(); ++place) {
        if (prompts.at(place).id == id)
            offerUndo({prompts.at(place)}, place);
    }
    m_session->queue().remove(id);
}

void QueuePanel::clear()
{
    if (!m_session)
        return;
    keepTyped();
    if (!m_session->queue().isEmpty())
        offerUndo(m_session->queue().prompts(), 0);
    m_session->queue().clear();
}

void QueuePanel::offerUndo(const QList<QueuedPrompt>& gone, qsizetype place)
{
    Q_EMIT removed(tr("Removed %n queued prompt(s)", nullptr, int(gone.size())),
                   [chat = m_session, gone, place, hold = m_session->queue().hold()] {
                       if (chat)
                           chat->queue().putBack(gone, place, hold);
                   });
}

void QueuePanel::keepTyped()
{
    m_keepTimer.stop();
    const QString text = m_text->toPlainText();
    if (m_edited.isValid() && m_session && !text.trimmed().isEmpty())
        m_session->queue().setPrompt(m_edited, text);
}

void QueuePanel::saveEdit()
{
    if (m_text->toPlainText().trimmed().isEmpty() || !m_edited.isValid() || !m_session)
        return;
    keepTyped();
    closeEditor();
    m_session->queue().setEdited({});
    fill();
}

void QueuePanel::cancelEdit()
{
    if (!m_edited.isValid())
        return;
    closeEditor();
    if (!m_session)
        return;
    m_session->queue().cancelEdit();
    fill();
}

void QueuePanel::closeEditor()
{
    m_keepTimer.stop();
    if (!std::exchange(m_edited, {}).isValid())
        return;
    const bool focused = m_editing->isAncestorOf(focusWidget()) || m_text->hasFocus();
    m_editing->hide();
    if (focused)
        m_list->setFocus();
}

} // namespace loquat
