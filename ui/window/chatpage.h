// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/base/result.h"
#include "app/session/chatsession.h"
#include "ui/text/errortext.h"
#include "ui/transcript/readingplace.h"

#include <QHash>
#include <QPointer>
#include <QWidget>

namespace loquat {

class Clock;
class Composer;
class FindBar;
class LoadWatch;
class NoticeBar;
class OptionsPanel;
class QueuePanel;
class ServerDirectory;
class Spelling;
class TranscriptView;
class TurnEditing;
class UndoBar;

// One conversation in use: what was said, and what is about to be. Shows the session it is given
// in transcript, composer and options panel, and carries what a person does back to it.
class ChatPage final : public QWidget
{
    Q_OBJECT
public:
    // The panel is shown elsewhere and must outlive the page.
    ChatPage(ServerDirectory& servers, OptionsPanel& options, const Clock& clock,
             QWidget* parent = nullptr);

    // nullptr: nothing is shown. The session must outlive its being shown.
    void setSession(ChatSession* session);
    ChatSession* session() const { return m_session; }

    Composer& composer() { return *m_composer; }
    // The longest side of images that are attached from now on, in pixels.
    void setImageSide(int side);
    // Else Ctrl+Enter sends and Enter breaks the line.
    void setSendWithEnter(bool sendWithEnter);
    TranscriptView& transcript() { return *m_transcript; }
    FindBar& findBar() { return *m_find; }

    // How chats are read: "" is the window's font, the width is in pixels.
    void setReading(const QString& family, int width);

    // To be called when someone else than the page has changed the shown session's draft.
    void showDraft();
    void showOptions(); // the same of its options alone

    void send();
    void stop();
    // Asks the same again, if it stands in the shown chat.
    void retry(TurnId turn);
    void sendKeyAnyway(TurnId turn);
    void tell(const QString& sentence); // above the composer, as an error

Q_SIGNALS:
    // What the page cannot do itself: settings, model picker, new chat.
    void errorActionRequested(loquat::ErrorAction action, const loquat::Error& error,
                              const loquat::Turn& turn);
    void sessionChanged();                         // another one is shown, or none
    void editorOpened(loquat::Spelling* spelling); // of an earlier turn that is edited
    void memoryChanged();
    void runningChanged();
    void modelChanged();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void connectRooms();
    void showRunning();
    void followLoading();
    void showModel();
    void showContext();
    void showServer();
    void showOffers();
    void act(ErrorAction action, const Error& error, TurnId turn);
    void complain(const Error& error);
    void check(const Result<void>& result);

    ServerDirectory& m_servers;
    OptionsPanel& m_options;
    QPointer<ChatSession> m_session;
    LoadWatch* m_loadWatch;
    TranscriptView* m_transcript;
    FindBar* m_find;
    QHash<ConversationId, ReadingPlace> m_places; // of those shown before
    NoticeBar* m_notice;
    UndoBar* m_undo;
    TurnEditing* m_editing;
    QueuePanel* m_queue;
    Composer* m_composer;
};

} // namespace loquat
