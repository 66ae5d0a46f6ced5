// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/mainwindow.h"

#include "app/lists/conversationlistmodel.h"
#include "app/session/chatsession.h"
#include "app/session/conversationlibrary.h"
#include "app/session/serverdirectory.h"
#include "app/settings/settingsstore.h"
#include "ui/branches/branchpanel.h"
#include "ui/composer/composer.h"
#include "ui/models/modelbutton.h"
#include "ui/models/modelpills.h"
#include "ui/options/optionspanel.h"
#include "ui/sidebar/sidebar.h"
#include "ui/text/errortext.h"
#include "ui/text/settingstext.h"
#include "ui/transcript/transcriptview.h"
#include "ui/widgets/noticebar.h"
#include "ui/window/branchactions.h"
#include "ui/window/chatactions.h"
#include "ui/window/chatexchange.h"
#include "ui/window/chatpage.h"
#include "ui/window/closingconsent.h"
#include "ui/window/commandpalette.h"
#include "ui/window/erroranswers.h"
#include "ui/window/hitopener.h"
#include "ui/window/lateattachments.h"
#include "ui/window/librarynotices.h"
#include "ui/window/listactions.h"
#include "ui/window/memorychooser.h"
#include "ui/window/modelactions.h"
#include "ui/window/optiontools.h"
#include "ui/window/prefiller.h"
#include "ui/window/pullguard.h"
#include "ui/window/sidepanels.h"
#include "ui/window/topbar.h"
#include "ui/window/unwrittenguard.h"
#include "ui/window/windowactions.h"
#include "ui/window/windowdialogs.h"
#include "ui/window/windowkeys.h"
#include "ui/window/windowpages.h"
#include "ui/window/writing.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

// At the first start; with the frame it is to fit on a small screen.
constexpr int wide = 1280;
constexpr int high = 860;
constexpr int frame = 40;

template <typename Layout>
Layout* bare(Layout* layout)
{
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    return layout;
}

} // namespace

MainWindow::MainWindow(const Services& services, QWidget* parent)
    : QWidget(parent)
    , m_services(services)
    , m_actions(new WindowActions(this))
    , m_chats(new ConversationListModel(services.library, services.clock, this))
    , m_sidebar(new Sidebar(services.library, *m_chats, services.clock, this))
    , m_top(new TopBar(services.servers, this))
    , m_notice(new NoticeBar(this))
    , m_libraryNotices(new LibraryNotices(services.library, this))
    , m_options(new OptionsPanel(this))
    , m_branches(new BranchPanel(this))
    , m_chat(new ChatPage(services.servers, *m_options, services.clock, this))
    , m_pages(new WindowPages(services, *m_chat, this))
    , m_panels(new SidePanels(*m_sidebar, *m_options, *m_top, *m_actions, services.settings, this))
    , m_dialogs(new WindowDialogs(services, this))
    , m_answers(new ErrorAnswers({*m_chat, m_top->model(), *m_options, *m_panels, *m_dialogs},
                                 services.servers, this))
    , m_consent(new ClosingConsent(this))
    , m_listActions(new ListActions({*m_actions, *m_sidebar, *m_panels, m_top->temporary()},
                                    services.library, *m_consent, this))
    , m_pullGuard(new PullGuard(services.pulls, *m_consent, this))
    , m_unwritten(new UnwrittenGuard(services.library, services.settings, *m_consent, this))
    , m_prefiller(new Prefiller(services, *m_chat, this))
{
    auto* tools = new OptionTools(*m_options, *m_chat, services, this);
    tools->connectActions(*m_actions, *m_panels);
    auto* palette = new CommandPalette(services, m_actions->commandPalette, this);
    tools->follow(*palette);
    connect(palette, &CommandPalette::chatChosen, this, &MainWindow::showChat);
    new MemoryChooser(*m_chat, m_top->memory(), *m_dialogs, this);
    setObjectName(u"mainWindow"_s);
    setWindowTitle(tr("Loquat"));
    setMinimumSize(420, 360);
    setAcceptDrops(true);
    place();
    connectRooms();
    connectActions();
    new BranchActions(*m_actions, *m_chat, *m_branches, this);
    new ModelActions({*m_actions, m_top->model(), *m_pages, *m_dialogs}, services.servers, this);
    if (services.images)
        m_chat->composer().keepLateImagesIn(*services.images);
    new LateAttachments(services.library, *m_chat, this);
    new WindowKeys(this);
    new Writing(*m_chat, services.settings, this);
    new ChatActions(*m_actions, *m_chat, services.settings, this);
    auto* exchange =
        new ChatExchange(*m_actions, *m_chat, services.library, services.clock, *m_notice, this);
    connect(m_sidebar, &Sidebar::exportRequested, exchange,
            [exchange](const QList<ConversationId>& chats) { exchange->askToExport(chats); });
    const Settings& now = m_services.settings.current();
    if (!restoreGeometry(now.windowGeometry))
        resize(wide, std::min(high, screen()->availableSize().height() - frame));
    m_chat->setSession(nullptr);
    m_panels->setWindowWidth(width());
    setChatsReady(false);
}

MainWindow::~MainWindow() = default;

void MainWindow::place()
{
    m_notice->setObjectName(u"windowNotice"_s);
    m_notice->hide();
    m_sidebar->setMenu(&m_actions->menu());
    m_top->setMenu(&m_actions->menu());

    auto* middle = bare(new QVBoxLayout);
    middle->addWidget(m_libraryNotices);
    middle->addWidget(m_notice);
    middle->addWidget(m_pages, 1);
    auto* below = bare(new QHBoxLayout);
    below->addLayout(middle, 1);
    below->addWidget(m_branches);
    below->addWidget(m_options);
    auto* right = bare(new QVBoxLayout);
    right->addWidget(m_top);
    right->addLayout(below, 1);
    auto* row = bare(new QHBoxLayout(this));
    row->addWidget(m_sidebar);
    row->addLayout(right, 1);
}

void MainWindow::connectRooms()
{
    m_sidebar->setServers(m_services.servers);
    auto* hits = new HitOpener(m_services.library, *m_chat, this);
    connect(hits, &HitOpener::sessionRequested, this, &MainWindow::showSession);
    connect(m_sidebar, &Sidebar::hitChosen, hits, &HitOpener::open);
    connect(m_sidebar, &Sidebar::newChatRequested, this, &MainWindow::newChat);
    connect(m_sidebar, &Sidebar::conversationChosen, this, &MainWindow::showChat);
    connect(m_sidebar, &Sidebar::conversationEntered, this,
            [this](ConversationId id) { enter(m_services.library.session(id)); });
    connect(m_top, &TopBar::newChatRequested, this, &MainWindow::newChat);
    connect(m_top, &TopBar::settingsRequested, &m_actions->settings, &QAction::trigger);
    connect(m_top, &TopBar::optionsToggled, m_panels, &SidePanels::showOptions);
    connect(&m_top->model(), &ModelButton::chosen, this,
            [this](const ProfileId& server, const QString& model) {
                if (ChatSession* session = m_chat->session())
                    session->setModel(server, model);
            });
    connect(&m_top->model(), &ModelButton::popupClosed, &m_chat->composer(),
            &Composer::focusPrompt);
    connect(&m_top->model(), &ModelButton::serverSettingsRequested, &m_actions->settings,
            &QAction::trigger);
    connect(&m_top->model(), &ModelButton::pullRequested, m_dialogs, &WindowDialogs::choosePull);
    connect(m_dialogs, &WindowDialogs::askAgainRequested, m_chat, &ChatPage::retry);
    connect(m_chat, &ChatPage::errorActionRequested, m_answers, &ErrorAnswers::act);
    connect(m_answers, &ErrorAnswers::newChatRequested, this,
            [this](const Draft& draft, const Turn& like) {
                ChatSession* session = m_services.library.startNew();
                session->setModel(like.profile, like.model);
                session->setDraft(draft);
                enter(session);
            });
    connect(m_prefiller, &Prefiller::prepared, this, &MainWindow::enter);
    connect(m_dialogs, &WindowDialogs::failedUnseen, this, &MainWindow::complain);
    connect(m_prefiller, &Prefiller::failed, this, &MainWindow::complain);
    connect(m_chat, &ChatPage::runningChanged, this, &MainWindow::updateStop);
    connect(m_pages, &WindowPages::currentChanged, this, &MainWindow::updateStop);
    connect(m_chat, &ChatPage::modelChanged, this, &MainWindow::showModel);
    connect(m_pages, &WindowPages::welcomed, this, &MainWindow::enter);

    ConversationLibrary& library = m_services.library;
    connect(&library, &ConversationLibrary::opened, this, &MainWindow::libraryOpened);
    connect(&library, &ConversationLibrary::closing, this, [this] {
        m_chat->setSession(nullptr);
        setChatsReady(false);
    });
    connect(m_libraryNotices, &LibraryNotices::backupsRequested, m_dialogs,
            &WindowDialogs::showBackups);
    connect(&library, &ConversationLibrary::storageFailed, this, &MainWindow::complain);
    connect(&library, &ConversationLibrary::removed, this, &MainWindow::leaveRemoved);
    connect(&library, &ConversationLibrary::duplicated, this, &MainWindow::showChat);
    connect(&library, &ConversationLibrary::kept, this, &MainWindow::showKept);
    connect(&library, &ConversationLibrary::titleFailed, this,
            [this](ConversationId, const Error& error) { complain(error); });
    connect(&m_services.settings, &SettingsStore::saveFailed, this, &MainWindow::complain);
    connect(&m_services.servers, &ServerDirectory::keyFailed, this,
            [this](const ProfileId&, const Error& error) { complain(error); });
    connect(&m_services.servers, &ServerDirectory::profilesChanged, this, &MainWindow::showModel);
}

void MainWindow::connectActions()
{
    connect(&m_actions->newChat, &QAction::triggered, this, &MainWindow::newChat);
    connect(&m_actions->newTemporaryChat, &QAction::triggered, this, [this] {
        if (m_services.library.isOpen())
            enter(m_services.library.startTemporary());
    });
    connect(&m_actions->openMenu, &QAction::triggered, m_panels, &SidePanels::openMenu);
    connect(&m_actions->nextChat, &QAction::triggered, this, [this] { showNeighbour(1); });
    connect(&m_actions->previousChat, &QAction::triggered, this, [this] { showNeighbour(-1); });
    connect(&m_actions->chooseModel, &QAction::triggered, &m_top->model(), &ModelButton::openPopup);
    connect(&m_actions->attachImage, &QAction::triggered, &m_chat->composer(),
            &Composer::chooseImages);
    connect(&m_actions->focusPrompt, &QAction::triggered, &m_chat->composer(),
            &Composer::focusPrompt);
    connect(&m_actions->stop, &QAction::triggered, m_chat, &ChatPage::stop);
    connect(&m_actions->showSidebar, &QAction::triggered, m_panels, &SidePanels::showSidebar);
    connect(&m_actions->showOptions, &QAction::triggered, m_panels, &SidePanels::showOptions);
    connect(&m_actions->fullScreen, &QAction::triggered, this,
            [this](bool on) { on ? showFullScreen() : showNormal(); });
    connect(&m_actions->settings, &QAction::triggered, this,
            [this] { m_dialogs->showSettings(m_services.servers.current(), false); });
    connect(&m_actions->backups, &QAction::triggered, m_dialogs, &WindowDialogs::showBackups);
    connect(&m_actions->addServer, &QAction::triggered, m_pages, &WindowPages::showWelcome);
    connect(&m_actions->help, &QAction::triggered, m_dialogs, &WindowDialogs::showHelp);
    connect(&m_actions->about, &QAction::triggered, m_dialogs, &WindowDialogs::showAbout);
    connect(&m_actions->quit, &QAction::triggered, this, &QWidget::close);
}

void MainWindow::start()
{
    tellOfSettings();
    m_services.library.open();
    const ProfileId server = m_services.servers.current();
    if (server.isValid()) {
        m_services.servers.refresh(server);
    } else if (m_services.servers.profiles().isEmpty()) {
        m_pages->showWelcome();
    }
}

MainWindow::Place MainWindow::leave()
{
    Place place{shownChat(), m_dialogs->leave(), m_libraryNotices->told(), {}, false};
    if (m_notice->isVisibleTo(this))
        place.complaint = m_complaint;
    place.settingsNotice = m_notice->isVisibleTo(this) && !m_complaint;
    place.waitsToSend = m_chat->composer().waitsToSend();
    place.prefills = m_prefiller->takeWaiting();
    keepGeometry();
    m_chat->setSession(nullptr);
    return place;
}

void MainWindow::goOn(const Place& place)
{
    show();
    if (m_services.library.isOpen() && place.chat.isValid()) {
        setChatsReady(true);
        enter(m_services.library.session(place.chat));
    } else if (m_services.library.isOpen()) {
        libraryOpened();
    } else {
        m_services.library.open();
    }
    if (m_services.servers.profiles().isEmpty())
        m_pages->showWelcome();
    if (place.waitsToSend)
        m_chat->composer().sendWhenReady();
    for (const Prefill& prefill : place.prefills)
        m_prefiller->apply(prefill);
    m_libraryNotices->tell(place.told);
    if (place.complaint)
        complain(*place.complaint);
    else if (place.settingsNotice)
        tellOfSettings();
    m_dialogs->goOn(place.dialogs);
}

void MainWindow::libraryOpened()
{
    setChatsReady(true);
    const ConversationId last{m_services.settings.current().lastConversation};
    const bool goOn = m_services.settings.current().start == StartChoice::LastChat;
    ChatSession* session = goOn ? m_services.library.session(last) : nullptr;
    enter(session ? session : m_services.library.startNew());
}

void MainWindow::showSession(ChatSession* session)
{
    if (!session)
        return;
    const ConversationId id = session->conversation().id;
    const bool temporary = session->conversation().temporary;
    m_chat->setSession(session);
    m_pages->showChat();
    m_sidebar->setCurrent(id);
    m_listActions->setShown(id, temporary);
    if (!temporary)
        m_services.settings.update(
            [id](Settings& settings) { settings.lastConversation = id.value; });
}

ConversationId MainWindow::shownChat() const
{
    const bool shown = m_chat->session() && m_pages->showsChat();
    return shown ? m_chat->session()->conversation().id : ConversationId{};
}

void MainWindow::showChat(ConversationId id)
{
    showSession(m_services.library.session(id));
}

void MainWindow::showKept(ConversationId id)
{
    // Its session has gone with the temporary chat.
    if (!m_chat->session() || m_chat->session()->conversation().id == id ||
        m_chat->session()->conversation().temporary)
        showChat(id);
}

void MainWindow::leaveRemoved(const QList<ConversationId>& ids)
{
    // The focus stays where the chat was deleted.
    if (m_chat->session() && ids.contains(m_chat->session()->conversation().id))
        showSession(m_services.library.startNew());
}

void MainWindow::enter(ChatSession* session)
{
    showSession(session);
    m_chat->composer().focusPrompt();
}

void MainWindow::showNeighbour(int step)
{
    const int rows = m_chats->rowCount();
    const int here = m_chat->session() ? m_chats->rowOf(m_chat->session()->conversation().id) : -1;
    int row = here >= 0 ? here + step : step > 0 ? 0 : rows - 1;
    while (row >= 0 && row < rows && !m_chats->idAt(row).isValid())
        row += step; // over folders
    if (row >= 0 && row < rows)
        showChat(m_chats->idAt(row));
}

void MainWindow::newChat()
{
    if (m_services.library.isOpen())
        enter(m_services.library.startNew());
}

void MainWindow::setChatsReady(bool ready)
{
    m_actions->setChatsReady(ready);
    m_sidebar->setChatsReady(ready);
    m_top->setChatsReady(ready);
}

void MainWindow::updateStop()
{
    m_actions->stop.setEnabled(m_chat->session() && m_chat->session()->isRunning() &&
                               m_pages->showsChat());
}

void MainWindow::comeForward()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::apply(const Prefill& prefill)
{
    m_prefiller->apply(prefill);
}

void MainWindow::showModel()
{
    ChatSession* session = m_chat->session();
    if (!session)
        return;
    m_top->model().setChoice(session->profile(), session->model());
    m_top->pills().setModel(m_services.servers.model(session->profile(), session->model()));
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_panels->setWindowWidth(width());
}

void MainWindow::tellOfSettings()
{
    if (const QString said = settingsFileNotice(m_services.settings); !said.isEmpty())
        m_notice->showNotice(NoticeBar::Kind::Warning, said);
}

void MainWindow::complain(const Error& error)
{
    m_complaint = error;
    m_notice->showNotice(NoticeBar::Kind::Error, errorText(error).whole());
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!m_listActions->mayClose() || !m_pullGuard->mayClose() || !m_unwritten->mayClose())
        return event->ignore();
    keepGeometry();
    QWidget::closeEvent(event);
}

void MainWindow::keepGeometry()
{
    const QByteArray geometry = saveGeometry();
    m_services.settings.update([&](Settings& settings) { settings.windowGeometry = geometry; });
}

void MainWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Escape || !m_pages->leaveWelcome())
        QWidget::keyPressEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (m_chat->session() && m_chat->composer().canDrop(*event->mimeData()))
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    if (m_chat->session() && m_chat->composer().dropMimeData(*event->mimeData()))
        event->acceptProposedAction();
}

} // namespace loquat
