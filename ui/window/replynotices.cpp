// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/replynotices.h"

#include "app/session/conversationlibrary.h"
#include "app/settings/settingsstore.h"
#include "ui/desktop/notifications.h"
#include "ui/text/errortext.h"
#include "ui/window/mainwindow.h"

#include <QEvent>

namespace loquat {

namespace {

constexpr qsizetype longestText = 160;

QString firstWords(const QString& text)
{
    const QString line = text.left(4 * longestText).simplified();
    if (line.size() <= longestText)
        return line;
    qsizetype cut = line.lastIndexOf(u' ', longestText);
    if (cut < longestText / 2)
        cut = longestText;
    if (line.at(cut - 1).isHighSurrogate())
        --cut;
    return line.left(cut) + u'…';
}

} // namespace

ReplyNotices::ReplyNotices(MainWindow& window, ConversationLibrary& library,
                           SettingsStore& settings, Notifications& notifications, QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_library(library)
    , m_settings(settings)
    , m_notifications(notifications)
{
    connect(&library, &ConversationLibrary::replyEnded, this, &ReplyNotices::tell);
    // Which chat is shown has changed, or what is known of one.
    connect(&library, &ConversationLibrary::listChanged, this, &ReplyNotices::withdrawSeen);
    connect(&notifications, &Notifications::activated, this, [this](qint64 key) {
        m_window.showChat(ConversationId{key});
        m_window.comeForward();
        m_notifications.withdraw(key);
    });
    m_window.installEventFilter(this);
}

bool ReplyNotices::isSeen(ConversationId id) const
{
    return m_window.shownChat() == id && m_window.isActiveWindow() && !m_window.isMinimized();
}

void ReplyNotices::tell(ConversationId id, const Turn& turn)
{
    const Conversation* chat = m_library.find(id);
    const ReplyState state = turn.reply.state;
    if (!m_settings.current().notifyReplies || !chat || isSeen(id) ||
        state == ReplyState::Cancelled)
        return;
    const QString title = chat->title.isEmpty() ? tr("New chat") : chat->title;
    // Of a temporary chat nothing is to be left anywhere.
    if (chat->temporary)
        m_notifications.show(id.value, tr("Temporary chat"), tr("The reply has ended."));
    else if (turn.reply.error && state != ReplyState::Interrupted)
        m_notifications.show(id.value, title, errorText(*turn.reply.error).whole());
    else
        m_notifications.show(id.value, title, firstWords(turn.reply.text));
}

void ReplyNotices::withdrawSeen()
{
    if (const ConversationId id = m_window.shownChat(); id.isValid() && isSeen(id))
        m_notifications.withdraw(id.value);
}

bool ReplyNotices::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::WindowActivate)
        withdrawSeen();
    return QObject::eventFilter(watched, event);
}

} // namespace loquat
