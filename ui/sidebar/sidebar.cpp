// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sidebar/sidebar.h"

#include "app/lists/conversationlistmodel.h"
#include "app/session/conversationlibrary.h"
#include "ui/sidebar/chatcommands.h"
#include "ui/sidebar/chatlistview.h"
#include "ui/sidebar/chatsearch.h"
#include "ui/sidebar/chatselection.h"
#include "ui/sidebar/chatsviewbar.h"
#include "ui/sidebar/conversationdelegate.h"
#include "ui/sidebar/describedchats.h"
#include "ui/sidebar/searchresults.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/keytip.h"
#include "ui/widgets/undobar.h"

#include <QAction>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace loquat {

namespace {

using theme::grid;

constexpr int margin = 10;
constexpr int buttonHeight = 8 * grid;

} // namespace

Sidebar::Sidebar(ConversationLibrary& library, ConversationListModel& chats, const Clock& clock,
                 QWidget* parent)
    : QWidget(parent)
    , m_library(library)
    , m_chats(chats)
    , m_newChat(new QPushButton(tr("New chat"), this))
    , m_menuButton(new QToolButton(this))
    , m_viewBar(new ChatsViewBar(this))
    , m_list(new ChatListView(this))
    , m_selection(new ChatSelection(chats, *m_list, this))
    , m_search(new ChatSearch(library, chats, clock, *m_list, this))
    , m_empty(new QLabel(this))
    , m_undo(new UndoBar(this))
    , m_commands(new ChatCommands(library, *m_undo, this))
{
    setObjectName(QStringLiteral("sidebar"));
    setFixedWidth(theme::sidebarWidth);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(2 * grid);
    column->addLayout(makeTop());
    column->addWidget(&m_search->field());
    column->addWidget(m_viewBar);
    column->addWidget(m_list, 2);
    column->addWidget(&m_search->results(), 3);
    column->addWidget(m_undo);
    makeList(clock);
    connectList();
    m_search->results().installEventFilter(this);
    updateIcons();
    updateEmpty();
}

QLayout* Sidebar::makeTop()
{
    m_newChat->setObjectName(QStringLiteral("newChat"));
    m_newChat->setAccessibleName(tr("New chat"));
    KeyTip::set(*m_newChat, tr("Begin a new chat"), QStringLiteral("newChat"));
    m_newChat->setProperty("primary", true);
    m_newChat->setFixedHeight(buttonHeight);
    connect(m_newChat, &QPushButton::clicked, this, &Sidebar::newChatRequested);

    m_menuButton->setObjectName(QStringLiteral("menu"));
    m_menuButton->setAccessibleName(tr("Menu"));
    KeyTip::set(*m_menuButton, tr("Menu"), QStringLiteral("openMenu"));
    m_menuButton->setPopupMode(QToolButton::InstantPopup);
    m_menuButton->setFocusPolicy(Qt::StrongFocus);
    m_menuButton->setFixedSize(buttonHeight, buttonHeight);
    m_menuButton->hide();

    auto* row = new QHBoxLayout;
    row->setSpacing(2 * grid);
    row->addWidget(m_newChat, 1);
    row->addWidget(m_menuButton);
    return row;
}

void Sidebar::makeList(const Clock& clock)
{
    m_rows = new DescribedChats(m_chats, clock, this);

    m_list->setObjectName(QStringLiteral("chats"));
    m_list->setAccessibleName(tr("Chats"));
    m_list->setModel(m_rows);
    m_list->setItemDelegate(new ConversationDelegate(clock, m_list));
    m_list->installEventFilter(this);

    m_empty->setObjectName(QStringLiteral("noChats"));
    m_empty->setParent(m_list);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_empty->setAttribute(Qt::WA_TransparentForMouseEvents);
    // And behind everyone else.
    connect(m_rows, &QAbstractItemModel::rowsInserted, this, &Sidebar::rowsChanged);
    connect(m_rows, &QAbstractItemModel::rowsRemoved, this, &Sidebar::rowsChanged);
    connect(m_rows, &QAbstractItemModel::rowsMoved, this, &Sidebar::rowsChanged);
    connect(m_rows, &QAbstractItemModel::modelReset, this, &Sidebar::rowsChanged);
    connect(m_rows, &QAbstractItemModel::dataChanged, this, &Sidebar::layOutAgain);
}

void Sidebar::connectList()
{
    connect(m_search, &ChatSearch::hitChosen, this, &Sidebar::hitChosen);
    connect(m_search, &ChatSearch::chatChosen, this, &Sidebar::enter);
    connect(m_search, &ChatSearch::changed, this, &Sidebar::updateEmpty);
    m_selection->follow();
    connect(m_selection, &ChatSelection::chosen, this, &Sidebar::conversationChosen);
    connect(m_list, &QListView::activated, this, &Sidebar::enter);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) {
        // With a modifier one gathers several.
        if (!(QGuiApplication::keyboardModifiers() & (Qt::ControlModifier | Qt::ShiftModifier)))
            enter(index);
    });
    connect(m_list, &ChatListView::menuRequested, this, &Sidebar::showMenuFor);
    connect(m_list, &ChatListView::deleteRequested, this, &Sidebar::removeChosen);
    connect(m_list, &ChatListView::dragging, &m_chats, &ConversationListModel::setPinPlace);
    connect(m_list, &ChatListView::foldRequested, this,
            [this](const QModelIndex& folder, bool folded) {
                m_commands->setFolded(m_chats.rowAt(folder.row()).folder.name, folded);
            });
    connect(m_commands, &ChatCommands::renameRequested, this,
            [this](ConversationId id) { rename(indexOf(m_chats.rowOf(id))); });
    connect(m_commands, &ChatCommands::renameFolderRequested, this,
            [this](const QString& name) { rename(indexOf(m_chats.rowOfFolder(name))); });
    connect(m_commands, &ChatCommands::exportRequested, this, &Sidebar::exportRequested);
    connect(m_viewBar, &ChatsViewBar::backRequested, this, [this] { showView(ChatsView::Chats); });
    connect(m_viewBar, &ChatsViewBar::emptyRequested, m_commands, &ChatCommands::emptyTrash);
}

void Sidebar::setMenu(QMenu* menu)
{
    m_menuButton->setMenu(menu);
    m_menuButton->setVisible(menu);
}

void Sidebar::layOutAgain()
{
    Q_EMIT m_list->itemDelegate()->sizeHintChanged({});
}

ConversationId Sidebar::idAt(const QModelIndex& index) const
{
    return {index.data(ConversationListModel::IdRole).toLongLong()};
}

QModelIndex Sidebar::indexOf(int row) const
{
    return row < 0 ? QModelIndex() : m_rows->index(row, 0);
}

void Sidebar::setCurrent(ConversationId id)
{
    m_selection->setCurrent(id);
}

void Sidebar::rowsChanged()
{
    layOutAgain();
    m_selection->restore();
    updateEmpty();
}

void Sidebar::enter(const QModelIndex& index)
{
    // The second click of two begins to rename it.
    if (m_list->isPersistentEditorOpen(index) || m_list->isRenaming())
        return;
    if (m_list->isFolder(index)) {
        const Folder folder = m_chats.rowAt(index.row()).folder;
        m_commands->setFolded(folder.name, !folder.folded);
        return;
    }
    m_selection->choose(index);
    const ConversationId id = idAt(index);
    if (id.isValid() && m_chats.view() != ChatsView::Trash)
        Q_EMIT conversationEntered(id);
}

void Sidebar::setChatsReady(bool ready)
{
    m_newChat->setEnabled(ready);
}

void Sidebar::showView(ChatsView view)
{
    m_search->setView(view);
    m_chats.setView(view);
    m_viewBar->setView(view);
    updateEmpty();
    m_list->setFocus(Qt::OtherFocusReason);
}

void Sidebar::focusSearch()
{
    m_search->takeFocus();
}

void Sidebar::setServers(const ServerDirectory& servers)
{
    m_search->setServers(servers);
    m_rows->setServers(servers);
}

void Sidebar::updateEmpty()
{
    const ChatsView view = m_chats.view();
    m_viewBar->setHoldsChats(!m_library.trash().isEmpty());
    m_empty->setText(m_search->isOn()              ? tr("No title has this in it.")
                     : view == ChatsView::Archived ? tr("No chat is archived.")
                     : view == ChatsView::Trash    ? tr("The trash is empty.")
                                                   : tr("Your chats will be listed here."));
    m_empty->setVisible(m_rows->rowCount() == 0);
    m_empty->setGeometry(QRect(margin, 6 * grid, m_list->width() - 2 * margin, 16 * grid));
    fitList();
}

// What was found in the texts stands close below the titles.
void Sidebar::fitList()
{
    constexpr int fewRows = 30;
    const int rows = m_rows->rowCount();
    int height = rows > 0 ? 0 : m_empty->geometry().bottom();
    for (int row = 0; row < std::min(rows, fewRows); ++row)
        height += m_list->sizeHintForIndex(m_rows->index(row, 0)).height();
    const bool below = m_search->results().isVisibleTo(this);
    m_list->setMaximumHeight(below && rows < fewRows ? height : QWIDGETSIZE_MAX);
}

void Sidebar::rename(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    m_list->setFocus(Qt::OtherFocusReason);
    m_list->selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    m_list->scrollTo(index);
    m_list->edit(index);
}

void Sidebar::renameCurrent()
{
    rename(m_list->currentIndex());
}

void Sidebar::removeCurrent()
{
    const Conversation* shown = m_library.find(m_selection->current());
    if (m_chats.view() == ChatsView::Chats && !m_selection->rows().isEmpty())
        removeChosen();
    else if (shown) // it may be in a folded folder
        removeChat(shown->id);
}

void Sidebar::removeChat(ConversationId id)
{
    const Conversation* chat = m_library.find(id);
    if (!chat)
        return;
    ChatRow row;
    row.conversation = *chat;
    m_commands->remove({row});
}

void Sidebar::removeChosen()
{
    const QModelIndex here = m_list->currentIndex();
    if (m_list->isFolder(here))
        return m_commands->removeFolder(m_chats.rowAt(here.row()).folder.name);
    const QList<ChatRow> rows = m_selection->rows();
    if (rows.isEmpty())
        return;
    if (m_chats.view() == ChatsView::Trash)
        m_commands->purge(rows);
    else
        m_commands->remove(rows);
}

void Sidebar::newFolder()
{
    showView(ChatsView::Chats);
    m_commands->newFolder();
}

void Sidebar::showMenuFor(const QModelIndex& index, const QPoint& global)
{
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("chatMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QList<ChatRow> rows = m_selection->rows();
    if (m_list->isFolder(index)) {
        m_commands->fillForFolder(*menu, m_chats.rowAt(index.row()));
    } else if (!index.isValid() || rows.isEmpty()) {
        menu->addAction(theme::icon(theme::Icon::Folder), tr("New folder"), this,
                        &Sidebar::newFolder);
        menu->addAction(theme::icon(theme::Icon::Archive), tr("Archived chats"), this,
                        [this] { showView(ChatsView::Archived); });
        menu->addAction(theme::icon(theme::Icon::Delete), tr("Trash"), this,
                        [this] { showView(ChatsView::Trash); });
    } else if (m_chats.view() == ChatsView::Trash) {
        m_commands->fillForTrash(*menu, rows);
    } else {
        m_commands->fillForChats(*menu, rows);
    }
    menu->popup(global);
}

bool Sidebar::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_list && event->type() == QEvent::Resize)
        updateEmpty();
    if (watched == &m_search->results() &&
        (event->type() == QEvent::Show || event->type() == QEvent::Hide))
        fitList();
    const bool override = event->type() == QEvent::ShortcutOverride;
    if (override || event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const bool leavesView = watched == m_list && key == Qt::Key_Escape && !m_search->isOn() &&
                                m_chats.view() != ChatsView::Chats && !m_list->isRenaming();
        if (override && leavesView) {
            event->accept();
            return true;
        }
        if (leavesView) {
            showView(ChatsView::Chats);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void Sidebar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme::colour(palette(), theme::Colour::Sidebar));
    painter.setPen(theme::colour(palette(), theme::Colour::Border));
    const int edge = layoutDirection() == Qt::RightToLeft ? 0 : width() - 1;
    painter.drawLine(edge, 0, edge, height());
}

void Sidebar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateIcons();
    if (event->type() == QEvent::FontChange)
        layOutAgain();
    // It may be another day than when one looked last.
    if (event->type() == QEvent::ActivationChange)
        m_chats.refresh();
}

void Sidebar::updateIcons()
{
    m_newChat->setIcon(theme::icon(theme::Icon::Add));
    m_menuButton->setIcon(theme::icon(theme::Icon::Menu));
}

} // namespace loquat
