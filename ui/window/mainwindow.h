// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/base/ids.h"
#include "ui/window/librarynotices.h"
#include "ui/window/prefill.h"
#include "ui/window/services.h"
#include "ui/window/windowdialogs.h"

#include <QList>
#include <QWidget>

namespace loquat {

class BranchPanel;
class ChatPage;
class ChatSession;
class ClosingConsent;
class ConversationListModel;
class ErrorAnswers;
class ListActions;
class NoticeBar;
class OptionsPanel;
class PullGuard;
class Prefiller;
class SidePanels;
class Sidebar;
class TopBar;
class UnwrittenGuard;
class WindowActions;
class WindowPages;

// The main window: places the rooms, owns actions and menu, connects signals.
class MainWindow final : public QWidget
{
    Q_OBJECT
public:
    explicit MainWindow(const Services& services, QWidget* parent = nullptr);
    ~MainWindow() override;

    // Opens the library and shows the chat shown last.
    void start();
    // What the person sees of it, for another window in its place.
    struct Place
    {
        ConversationId chat; // may be temporary; invalid: none is shown
        WindowDialogs::Open dialogs;
        LibraryNotices::Told told;
        std::optional<Error> complaint; // above the chat
        bool settingsNotice = false;    // in its place
        bool waitsToSend = false;       // what stands there, once all of it has been read
        QList<Prefill> prefills = {};   // not done yet
    };
    // Gives up its chat; what is typed there is kept with it. The window is of no use then.
    Place leave();
    // In place of start(), after the window that has left: where that one was, and as large.
    void goOn(const Place& place);
    // As a second start of Loquat wants it, also where it is minimised.
    void comeForward();
    // Puts the command line's wishes into a new chat, and sends it if asked to.
    void apply(const Prefill& prefill);

    void showChat(ConversationId id); // nothing happens for an unknown one
    // The chat that fills the window, or an invalid id.
    ConversationId shownChat() const;

    ChatPage& chat() { return *m_chat; }

protected:
    void closeEvent(QCloseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void place();
    void connectRooms();
    void connectActions();
    void libraryOpened();
    void keepGeometry();
    void showSession(ChatSession* session);
    void enter(ChatSession* session); // and goes on typing there
    void showNeighbour(int step);
    void showKept(ConversationId id);
    void leaveRemoved(const QList<ConversationId>& ids);
    void newChat();
    void showModel();
    void setChatsReady(bool ready);
    void updateStop();
    void complain(const Error& error);
    void tellOfSettings();

    Services m_services;
    std::optional<Error> m_complaint;
    WindowActions* m_actions;
    ConversationListModel* m_chats;
    Sidebar* m_sidebar;
    TopBar* m_top;
    NoticeBar* m_notice;
    LibraryNotices* m_libraryNotices;
    OptionsPanel* m_options;
    BranchPanel* m_branches;
    ChatPage* m_chat;
    WindowPages* m_pages;
    SidePanels* m_panels;
    WindowDialogs* m_dialogs;
    ErrorAnswers* m_answers;
    ClosingConsent* m_consent;
    ListActions* m_listActions;
    PullGuard* m_pullGuard;
    UnwrittenGuard* m_unwritten;
    Prefiller* m_prefiller;
};

} // namespace loquat
