// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/listactions.h"

#include "app/session/conversationlibrary.h"
#include "ui/sidebar/sidebar.h"
#include "ui/window/closingconsent.h"
#include "ui/window/sidepanels.h"
#include "ui/window/temporarybadge.h"
#include "ui/window/windowactions.h"

#include <QMessageBox>
#include <QPushButton>

namespace loquat {

using namespace Qt::StringLiterals;

ListActions::ListActions(const Rooms& rooms, ConversationLibrary& library, ClosingConsent& consent,
                         QWidget* window)
    : QObject(window)
    , m_library(library)
    , m_consent(consent)
    , m_window(window)
    , m_badge(rooms.temporary)
{
    // What they do is seen in the sidebar, and so is Undo.
    const auto inSidebar = [&](QAction& action, auto act) {
        connect(&action, &QAction::triggered, this,
                [&panels = rooms.panels, &sidebar = rooms.sidebar, act] {
                    panels.showSidebar(true);
                    act(sidebar);
                });
    };
    WindowActions& actions = rooms.actions;
    inSidebar(actions.renameChat, [](Sidebar& sidebar) { sidebar.renameCurrent(); });
    inSidebar(actions.deleteChat, [](Sidebar& sidebar) { sidebar.removeCurrent(); });
    inSidebar(actions.searchChats, [](Sidebar& sidebar) { sidebar.focusSearch(); });
    inSidebar(actions.newFolder, [](Sidebar& sidebar) { sidebar.newFolder(); });
    inSidebar(actions.showArchive, [](Sidebar& sidebar) { sidebar.showView(ChatsView::Archived); });
    inSidebar(actions.showTrash, [](Sidebar& sidebar) { sidebar.showView(ChatsView::Trash); });
    connect(&m_badge, &TemporaryBadge::keepRequested, this, [this] { m_library.keep(m_shown); });
    connect(&m_badge, &TemporaryBadge::closeRequested, this,
            [this, &sidebar = rooms.sidebar] { sidebar.removeChat(m_shown); });
}

void ListActions::setShown(ConversationId id, bool temporary)
{
    m_shown = id;
    m_library.setShown(id);
    m_badge.setVisible(temporary);
}

bool ListActions::mayClose()
{
    if (m_consent.isGiven(this) || !m_library.hasTemporaryTurns())
        return true;
    if (m_asking)
        return false;
    m_asking = true;
    auto* box =
        new QMessageBox(QMessageBox::Question, tr("Loquat"),
                        tr("Close Loquat and the temporary chats?"), QMessageBox::Cancel, m_window);
    box->setObjectName(u"question"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(
        tr("Temporary chats are not written anywhere. What was said there is gone then."));
    QPushButton* agree = box->addButton(tr("Close"), QMessageBox::DestructiveRole);
    agree->setObjectName(u"agree"_s);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(agree, &QPushButton::clicked, this, [this] { m_consent.give(this); });
    connect(box, &QDialog::rejected, &m_consent, &ClosingConsent::withdraw);
    connect(box, &QObject::destroyed, this, [this] { m_asking = false; });
    box->open();
    return false;
}

} // namespace loquat
