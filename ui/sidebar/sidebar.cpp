// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sidebar/sidebar.h"

#include "app/lists/conversationlistmodel.h"
#include "app/session/conversationlibrary.h"
#include "ui/sidebar/conversationdelegate.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/undobar.h"

#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QToolButton>
#include <QVBoxLayout>

#include <chrono>

namespace loquat {

namespace {

using theme::grid;

constexpr int margin = 10;
constexpr int buttonHeight = 8 * grid;
constexpr std::chrono::seconds undoTime(10);

} // namespace

Sidebar::Sidebar(ConversationLibrary& library, ConversationListModel& chats, const Clock& clock,
                 QWidget* parent)
    : QWidget(parent)
    , m_library(library)
    , m_chats(chats)
    , m_filter(new QSortFilterProxyModel(this))
    , m_newChat(new QPushButton(tr("New chat"), this))
    , m_menuButton(new QToolButton(this))
    , m_search(new QLineEdit(this))
    , m_searchIcon(new QAction(this))
    , m_list(new QListView(this))
    , m_empty(new QLabel(this))
    , m_undo(new UndoBar(this))
{
    setObjectName(QStringLiteral("sidebar"));
    setFixedWidth(theme::sidebarWidth);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(2 * grid);
    column->addLayout(makeTop());
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    column->addWidget(m_undo);
    makeList(clock);
    connect(m_undo, &UndoBar::undone, this, [this] { m_library.restore(m_deleted); });
    updateIcons();
    updateEmpty();
}

QLayout* Sidebar::makeTop()
{
    m_newChat->setObjectName(QStringLiteral("newChat"));
    m_newChat->setAccessibleName(tr("New chat"));
    m_newChat->setToolTip(
        tr("Begin a new chat (%1)")
            .arg(QKeySequence(QKeySequence::New).toString(QKeySequence::NativeText)));
    m_newChat->setProperty("primary", true);
    m_newChat->setFixedHeight(buttonHeight);
    connect(m_newChat, &QPushButton::clicked, this, &Sidebar::newChatRequested);

    m_menuButton->setObjectName(QStringLiteral("menu"));
    m_menuButton->setAccessibleName(tr("Menu"));
    m_menuButton->setToolTip(tr("Menu (F10)"));
    m_menuButton->setPopupMode(QToolButton::InstantPopup);
    m_menuButton->setFocusPolicy(Qt::StrongFocus);
    m_menuButton->setFixedSize(buttonHeight, buttonHeight);
    m_menuButton->hide();

    m_search->setObjectName(QStringLiteral("searchChats"));
    m_search->setAccessibleName(tr("Search chats"));
    m_search->setPlaceholderText(tr("Search chats…"));
    m_search->setToolTip(tr("Show only chats with this in their title"));
    m_search->setClearButtonEnabled(true);
    // Qt gives its buttons no names.
    for (auto* clear : m_search->findChildren<QToolButton*>())
        clear->setAccessibleName(tr("Clear the search"));
    m_searchIcon->setText(tr("Search"));
    m_search->addAction(m_searchIcon, QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &Sidebar::search);

    auto* row = new QHBoxLayout;
    row->setSpacing(2 * grid);
    row->addWidget(m_newChat, 1);
    row->addWidget(m_menuButton);
    return row;
}

void Sidebar::makeList(const Clock& clock)
{
    m_filter->setSourceModel(&m_chats);
    m_filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_filter->setFilterRole(Qt::DisplayRole);

    m_list->setObjectName(QStringLiteral("chats"));
    m_list->setAccessibleName(tr("Chats"));
    m_list->setModel(m_filter);
    m_list->setItemDelegate(new ConversationDelegate(clock, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setResizeMode(QListView::Adjust);
    // The sidebar's own colour shows through.
    m_list->viewport()->setAutoFillBackground(false);
    m_list->installEventFilter(this);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& now) {
                if (!m_selecting)
                    choose(now);
            });
    connect(m_list, &QListView::activated, this, &Sidebar::enter);
    connect(m_list, &QListView::clicked, this, &Sidebar::enter);
    connect(m_list, &QListView::customContextMenuRequested, this, &Sidebar::showMenuFor);

    m_empty->setObjectName(QStringLiteral("noChats"));
    m_empty->setParent(m_list);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_empty->setAttribute(Qt::WA_TransparentForMouseEvents);
    const auto moved = [this] {
        layOutAgain();
        showCurrent();
        updateEmpty();
    };
    connect(m_filter, &QAbstractItemModel::rowsInserted, this, moved);
    connect(m_filter, &QAbstractItemModel::rowsRemoved, this, moved);
    connect(m_filter, &QAbstractItemModel::rowsMoved, this, moved);
    connect(m_filter, &QAbstractItemModel::modelReset, this, moved);
    connect(m_filter, &QAbstractItemModel::layoutChanged, this, moved);
    connect(m_filter, &QAbstractItemModel::dataChanged, this, &Sidebar::layOutAgain);
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

void Sidebar::setCurrent(ConversationId id)
{
    m_current = id;
    showCurrent();
}

void Sidebar::showCurrent()
{
    const int row = m_chats.rowOf(m_current);
    const QModelIndex index = row < 0 ? QModelIndex() : m_filter->mapFromSource(m_chats.index(row));
    if (index == m_list->currentIndex())
        return;
    m_selecting = true;
    if (index.isValid()) {
        m_list->setCurrentIndex(index);
    } else {
        m_list->selectionModel()->clear();
    }
    m_selecting = false;
}

void Sidebar::choose(const QModelIndex& index)
{
    const ConversationId id = idAt(index);
    if (!id.isValid() || id == m_current)
        return;
    m_current = id;
    Q_EMIT conversationChosen(id);
}

void Sidebar::enter(const QModelIndex& index)
{
    // The second click of two begins to rename it.
    if (m_list->isPersistentEditorOpen(index))
        return;
    choose(index);
    if (const ConversationId id = idAt(index); id.isValid())
        Q_EMIT conversationEntered(id);
}

void Sidebar::setChatsReady(bool ready)
{
    m_newChat->setEnabled(ready);
}

void Sidebar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void Sidebar::search(const QString& text)
{
    // What falls out of the list while one types is not a choice.
    m_selecting = true;
    m_filter->setFilterFixedString(text.trimmed());
    m_selecting = false;
    showCurrent();
    updateEmpty();
}

void Sidebar::updateEmpty()
{
    const bool none = m_filter->rowCount() == 0;
    m_empty->setText(m_chats.rowCount() == 0 ? tr("Your chats will be listed here.")
                                             : tr("No chat has this in its title."));
    m_empty->setVisible(none);
    m_empty->setGeometry(QRect(margin, 6 * grid, m_list->width() - 2 * margin, 16 * grid));
}

void Sidebar::renameCurrent()
{
    if (m_list->currentIndex().isValid())
        m_list->edit(m_list->currentIndex());
}

void Sidebar::removeCurrent()
{
    if (m_list->currentIndex().isValid())
        removeChat(idAt(m_list->currentIndex()));
}

void Sidebar::removeChat(ConversationId id)
{
    const int row = m_chats.rowOf(id);
    if (row < 0)
        return;
    const QModelIndex index = m_chats.index(row);
    const QString title = ConversationDelegate::titleOf(index);
    m_selecting = true;
    m_library.remove(id);
    m_selecting = false;
    if (id == m_current)
        m_current = {};
    showCurrent();
    m_deleted = id;
    m_undo->offer(tr("Deleted “%1”").arg(title), undoTime);
    Q_EMIT conversationDeleted(id);
}

void Sidebar::showMenuFor(const QPoint& inList)
{
    const QModelIndex index = m_list->indexAt(inList);
    if (!index.isValid())
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QPersistentModelIndex row = index;
    menu->addAction(theme::icon(theme::Icon::Edit), tr("Rename"), QKeySequence(Qt::Key_F2), this,
                    [this, row] { m_list->edit(row); });
    menu->addAction(theme::icon(theme::Icon::Delete), tr("Delete"), QKeySequence(Qt::Key_Delete),
                    this, [this, id = idAt(index)] { removeChat(id); });
    menu->popup(m_list->viewport()->mapToGlobal(inList));
}

bool Sidebar::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_list && event->type() == QEvent::Resize) {
        updateEmpty();
    } else if (event->type() == QEvent::ShortcutOverride && watched == m_search) {
        const bool clears = static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape;
        if (clears && !m_search->text().isEmpty()) {
            event->accept();
            return true;
        }
    } else if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (watched == m_list && key == Qt::Key_Delete && m_list->currentIndex().isValid()) {
            removeChat(idAt(m_list->currentIndex()));
            return true;
        }
        if (watched == m_search && key == Qt::Key_Down && m_filter->rowCount() > 0) {
            m_list->setFocus(Qt::TabFocusReason);
            return true;
        }
        if (watched == m_search && key == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear();
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
}

void Sidebar::updateIcons()
{
    m_newChat->setIcon(theme::icon(theme::Icon::Add));
    m_menuButton->setIcon(theme::icon(theme::Icon::Menu));
    m_searchIcon->setIcon(theme::icon(theme::Icon::Search));
}

} // namespace loquat
