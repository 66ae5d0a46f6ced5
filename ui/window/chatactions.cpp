// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/chatactions.h"

#include "app/session/chatsession.h"
#include "app/settings/settingsstore.h"
#include "ui/composer/composer.h"
#include "ui/transcript/findbar.h"
#include "ui/transcript/picturehand.h"
#include "ui/transcript/transcriptview.h"
#include "ui/window/chatpage.h"
#include "ui/window/chatprinting.h"
#include "ui/window/windowactions.h"

namespace loquat {

namespace {

constexpr int zoomStep = 10;

} // namespace

ChatActions::ChatActions(WindowActions& actions, ChatPage& chat, SettingsStore& settings,
                         QObject* parent)
    : QObject(parent)
    , m_chat(chat)
    , m_settings(settings)
{
    FindBar& find = chat.findBar();
    TranscriptView& transcript = chat.transcript();
    connect(&actions.find, &QAction::triggered, &find, &FindBar::open);
    connect(&actions.findNext, &QAction::triggered, &find, &FindBar::findNext);
    connect(&actions.findPrevious, &QAction::triggered, &find, &FindBar::findPrevious);
    connect(&find, &FindBar::said, &transcript, &TranscriptView::announce);
    connect(&transcript, &TranscriptView::findRequested, &find, &FindBar::open);
    connect(&transcript, &TranscriptView::zoomRequested, this,
            [this](int steps) { zoomBy(steps * zoomStep); });
    connect(&transcript, &TranscriptView::wrapCodeRequested, this,
            [this](bool on) { m_settings.update([on](Settings& now) { now.wrapCode = on; }); });
    using Choice = TurnMenu::Choice;
    useOnTurn(actions.copyReply, Choice::CopyReply, tr("There is no reply to copy here."));
    useOnTurn(actions.copyMarkdown, Choice::CopyMarkdown, tr("There is no reply to copy here."));
    useOnTurn(actions.copyCode, Choice::CopyCode, tr("There is no code in this reply."));
    useOnTurn(actions.continueReply, Choice::Continue, tr("This reply was not cut off."));
    connect(&actions.pasteAttachment, &QAction::triggered, &chat.composer(), &Composer::pasteNow);
    connect(&actions.resumeQueue, &QAction::triggered, &chat, [&chat] {
        if (ChatSession* session = chat.session())
            session->queue().resume();
    });
    connect(&actions.clearQueue, &QAction::triggered, &chat, [&chat] {
        if (ChatSession* session = chat.session())
            session->queue().clear();
    });
    auto* printing = new ChatPrinting(chat, this);
    connect(&actions.print, &QAction::triggered, printing, &ChatPrinting::print);
    connect(&actions.savePdf, &QAction::triggered, printing, &ChatPrinting::savePdf);
    connect(&transcript, &TranscriptView::printRequested, printing, &ChatPrinting::print);
    connect(printing, &ChatPrinting::failed, &chat, &ChatPage::tell);
    connect(&actions.zoomIn, &QAction::triggered, this, [this] { zoomBy(zoomStep); });
    connect(&actions.zoomOut, &QAction::triggered, this, [this] { zoomBy(-zoomStep); });
    connect(&actions.zoomReset, &QAction::triggered, this, [this] { zoomBy(0); });
    connect(&settings, &SettingsStore::changed, this, &ChatActions::applySettings);
    applySettings();
}

void ChatActions::useOnTurn(const QAction& action, TurnMenu::Choice choice,
                            const QString& otherwise)
{
    connect(&action, &QAction::triggered, this, [this, choice, otherwise] {
        if (!m_chat.transcript().useOnCurrent(choice))
            m_chat.tell(otherwise);
    });
}

void ChatActions::zoomBy(int percent)
{
    m_settings.update([percent](Settings& settings) {
        settings.zoomPercent =
            percent == 0 ? Settings{}.zoomPercent : settings.zoomPercent + percent;
    });
}

void ChatActions::applySettings()
{
    const Settings& now = m_settings.current();
    m_chat.setSendWithEnter(now.sendWithEnter);
    m_chat.transcript().setAnnouncing(now.announceReplies);
    m_chat.setReading(now.readingFont, now.readingWidth);
    m_chat.transcript().setCodeFont(now.codeFont);
    m_chat.transcript().setWrapCode(now.wrapCode);
    m_chat.transcript().pictures().setLoadsFromWeb(now.remoteImages == RemoteImages::OnRequest);
}

} // namespace loquat
