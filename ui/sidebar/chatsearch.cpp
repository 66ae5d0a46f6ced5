// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sidebar/chatsearch.h"

#include "app/lists/conversationlistmodel.h"
#include "ui/sidebar/chatlistview.h"
#include "ui/sidebar/searchresults.h"
#include "ui/theme/icons.h"
#include "ui/widgets/keytip.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QToolButton>

namespace loquat {

using namespace Qt::StringLiterals;

ChatSearch::ChatSearch(ConversationLibrary& library, ConversationListModel& chats,
                       const Clock& clock, ChatListView& list, QWidget* parent)
    : QObject(parent)
    , m_chats(chats)
    , m_list(list)
    , m_field(new QLineEdit(parent))
    , m_icon(new QAction(this))
    , m_results(new SearchResults(library, clock, parent))
{
    m_field->setObjectName(u"searchChats"_s);
    m_field->setAccessibleName(tr("Search chats"));
    m_field->setPlaceholderText(tr("Search chats…"));
    KeyTip::set(*m_field, tr("Find chats by their titles and by words in their texts"),
                u"searchChats"_s);
    m_field->setClearButtonEnabled(true);
    // Qt gives its buttons no names.
    for (auto* clear : m_field->findChildren<QToolButton*>())
        clear->setAccessibleName(tr("Clear the search"));
    m_icon->setText(tr("Search"));
    m_field->addAction(m_icon, QLineEdit::LeadingPosition);
    m_field->installEventFilter(this);
    m_list.installEventFilter(this);
    updateIcon();

    connect(m_field, &QLineEdit::textChanged, this, &ChatSearch::search);
    connect(m_results, &SearchResults::narrowed, this, &ChatSearch::filterChats);
    connect(m_results, &SearchResults::hitChosen, this, &ChatSearch::hitChosen);
    connect(m_results, &SearchResults::nothingToChoose, this, &ChatSearch::chooseFirstChat);
    connect(m_results, &SearchResults::leftUpwards, this, &ChatSearch::goUp);
    connect(m_results, &SearchResults::escaped, this, &ChatSearch::takeFocus);
}

void ChatSearch::setServers(const ServerDirectory& servers)
{
    m_results->setServers(&servers);
}

void ChatSearch::setView(ChatsView view)
{
    m_field->clear();
    m_results->setView(view);
}

void ChatSearch::takeFocus()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

bool ChatSearch::isOn() const
{
    return !m_field->text().trimmed().isEmpty();
}

void ChatSearch::search()
{
    m_results->search(m_field->text());
    filterChats();
}

void ChatSearch::filterChats()
{
    m_chats.setFilter(TitleFilter(m_results->query()));
    Q_EMIT changed();
}

void ChatSearch::goUp()
{
    QWidget* above = m_chats.rowCount() > 0 ? static_cast<QWidget*>(&m_list) : m_field;
    above->setFocus(Qt::BacktabFocusReason);
}

void ChatSearch::chooseFirstChat()
{
    for (int row = 0; isOn() && row < m_chats.rowCount(); ++row) {
        if (m_chats.idAt(row).isValid())
            return Q_EMIT chatChosen(m_list.model()->index(row, 0));
    }
}

bool ChatSearch::wants(QObject* watched, int key) const
{
    const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (watched == m_field)
        return (isOn() && (enter || key == Qt::Key_Escape)) || key == Qt::Key_Down;
    if (!isOn() || m_list.isRenaming())
        return false;
    const bool atEnd = m_list.currentIndex().row() == m_chats.rowCount() - 1;
    return key == Qt::Key_Escape || (key == Qt::Key_Down && atEnd);
}

bool ChatSearch::takeKey(QObject* watched, int key)
{
    if (key == Qt::Key_Escape && watched == m_field)
        m_field->clear();
    else if (key == Qt::Key_Escape)
        takeFocus();
    else if (key == Qt::Key_Down && watched == m_field && m_chats.rowCount() > 0)
        m_list.setFocus(Qt::TabFocusReason);
    else if (key == Qt::Key_Down)
        return m_results->enter();
    else
        m_results->chooseFirst();
    return true;
}

bool ChatSearch::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::PaletteChange && watched == m_field)
        updateIcon();
    const bool early = event->type() == QEvent::ShortcutOverride;
    if (early || event->type() == QEvent::KeyPress) {
        const auto* press = static_cast<QKeyEvent*>(event);
        const bool plain = !(press->modifiers() & ~Qt::KeypadModifier);
        if (plain && wants(watched, press->key())) {
            // Esc stops the reply otherwise.
            if (early)
                event->accept();
            return early || takeKey(watched, press->key());
        }
    }
    return QObject::eventFilter(watched, event);
}

void ChatSearch::updateIcon()
{
    m_icon->setIcon(theme::icon(theme::Icon::Search));
}

} // namespace loquat
