// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/studiodesk.h"

#include "app/session/chatsession.h"
#include "ui/composer/composer.h"
#include "ui/composer/promptedit.h"
#include "ui/options/rawstudio.h"
#include "ui/window/chatpage.h"

#include <QTextCursor>

#include <utility>

namespace loquat {

using namespace Qt::StringLiterals;

StudioDesk::StudioDesk(ChatPage& chat, QWidget* window)
    : QObject(window)
    , m_chat(chat)
    , m_window(window)
{
    connect(&chat, &ChatPage::sessionChanged, this, &StudioDesk::follow);
}

RawStudio* StudioDesk::shown() const
{
    for (const Open& one : m_open) {
        if (one.studio && one.session && one.session == m_chat.session())
            return one.studio;
    }
    return nullptr;
}

void StudioDesk::open(const OptionContext& context, const RequestSettings& settings)
{
    ChatSession* session = m_chat.session();
    if (!session)
        return;
    RawStudio* studio = shown();
    if (!studio) {
        studio = new RawStudio(m_window);
        studio->setAttribute(Qt::WA_DeleteOnClose);
        connect(studio, &RawStudio::inserted, this, &StudioDesk::insert);
        // Closed, it is deleted only when events are next handled.
        connect(studio, &QDialog::finished, this, [this, studio] {
            m_open.removeIf([studio](const Open& one) { return one.studio == studio; });
        });
        m_open.append({session, studio});
    }
    studio->setContext(context);
    if (!studio->isEdited())
        studio->setTexts(session->draft().text, settings);
    studio->show();
    studio->raise();
    studio->activateWindow();
}

void StudioDesk::setContext(const OptionContext& context)
{
    if (RawStudio* studio = shown())
        studio->setContext(context);
}

void StudioDesk::follow()
{
    for (const Open& one : std::as_const(m_open)) {
        if (!one.studio)
            continue;
        if (!one.session)
            one.studio->setObstacle(tr("The chat that this is for is gone."));
        else if (one.session != m_chat.session())
            one.studio->setObstacle(tr("This is for another chat: show that again to use it."));
        else
            one.studio->setObstacle({});
    }
}

void StudioDesk::insert(const QString& text, const QString& suffix, bool raw)
{
    ChatSession* session = m_chat.session();
    if (!session || sender() != shown())
        return;
    QTextCursor cursor(m_chat.composer().prompt().document());
    cursor.select(QTextCursor::Document);
    cursor.insertText(text); // setPlainText() could not be undone
    OptionStack stack = session->options();
    stack.set(u"raw"_s, raw ? std::optional(QJsonValue(true)) : std::nullopt);
    stack.set(u"suffix"_s, suffix.isEmpty() ? std::nullopt : std::optional(QJsonValue(suffix)));
    Draft draft = session->draft();
    draft.text = text;
    draft.settings = stack.chat;
    draft.layers = stack.layers;
    session->setDraft(draft);
    m_chat.showDraft();
    m_chat.composer().focusPrompt();
}

} // namespace loquat
