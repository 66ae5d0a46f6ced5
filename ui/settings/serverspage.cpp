// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/serverspage.h"

#include "app/session/serverdirectory.h"
#include "ui/settings/serverform.h"
#include "ui/text/errortext.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/undobar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace loquat {

using namespace Qt::StringLiterals;

ServersPage::ServersPage(ServerDirectory& servers, QWidget* parent)
    : QWidget(parent)
    , m_servers(servers)
    , m_list(new QListWidget(this))
    , m_add(new QPushButton(theme::icon(theme::Icon::Add), tr("Add server"), this))
    , m_remove(new QPushButton(theme::icon(theme::Icon::Delete), tr("Remove"), this))
    , m_form(new ServerForm(servers, this))
    , m_notice(new QLabel(this))
    , m_undo(new UndoBar(this))
{
    m_list->setAccessibleName(tr("Servers"));
    m_list->setObjectName(u"servers"_s);
    m_list->setMinimumWidth(160);
    m_list->setMaximumWidth(220);
    m_add->setObjectName(u"addServer"_s);
    m_remove->setObjectName(u"removeServer"_s);

    auto* side = new QVBoxLayout;
    side->addWidget(m_list, 1);
    side->addWidget(m_add);
    side->addWidget(m_remove);
    auto* row = new QHBoxLayout;
    row->setSpacing(4 * theme::grid);
    row->addLayout(side);
    row->addWidget(m_form, 1);
    m_notice->setObjectName(u"serversNotice"_s);
    m_notice->setTextFormat(Qt::PlainText);
    m_notice->setWordWrap(true);
    m_notice->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(row, 1);
    column->addWidget(m_notice);
    column->addWidget(m_undo);

    connect(m_list, &QListWidget::currentRowChanged, this, [this] {
        if (m_filling || chosen() == m_form->server())
            return;
        m_form->commit();
        m_form->setServer(chosen());
        m_remove->setEnabled(chosen().isValid());
    });
    connect(m_add, &QPushButton::clicked, this, &ServersPage::add);
    connect(m_remove, &QPushButton::clicked, this, &ServersPage::remove);
    connect(&m_servers, &ServerDirectory::profilesChanged, this, &ServersPage::fill);
    connect(&m_servers, &ServerDirectory::keyFailed, this, &ServersPage::tellOfKey);
    connect(m_form, &ServerForm::keyFailedElsewhere, this, &ServersPage::tellOfKey);
    connect(m_undo, &UndoBar::expired, this, &ServersPage::finishRemoval);
    connect(m_undo, &UndoBar::undone, this, [this] {
        const ProfileId back = std::exchange(m_leaving, {});
        fill();
        choose(back);
    });
    fill();
    choose(m_servers.current());
}

ServersPage::~ServersPage()
{
    m_list->disconnect(this);
    m_servers.disconnect(this);
    if (m_leaving.isValid())
        m_servers.remove(m_leaving);
}

ProfileId ServersPage::chosen() const
{
    const QListWidgetItem* item = m_list->currentItem();
    return item ? ProfileId{item->data(Qt::UserRole).toString()} : ProfileId{};
}

void ServersPage::fill()
{
    const ProfileId kept = chosen();
    m_filling = true;
    m_list->clear();
    for (const ServerProfile& profile : m_servers.profiles()) {
        if (profile.id == m_leaving)
            continue;
        auto* item = new QListWidgetItem(theme::icon(theme::Icon::Server), profile.name, m_list);
        item->setData(Qt::UserRole, profile.id.value);
        if (profile.id == kept)
            m_list->setCurrentItem(item);
    }
    m_filling = false;
    if (!chosen().isValid() && m_list->count() > 0)
        m_list->setCurrentRow(0);
    if (chosen() != m_form->server())
        m_form->setServer(chosen());
    m_remove->setEnabled(chosen().isValid());
}

void ServersPage::choose(const ProfileId& id)
{
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(Qt::UserRole).toString() == id.value)
            m_list->setCurrentRow(row);
    }
}

void ServersPage::closeUp()
{
    m_form->commit();
    m_form->leave();
    finishRemoval();
}

void ServersPage::tellOfKey(const ProfileId& id, const Error& error)
{
    const QString words = errorText(error).whole();
    const auto profile = m_servers.profile(id);
    m_notice->setText(
        profile ? tr("The key of “%1”: %2").arg(profile->name, words)
                : tr("The key of the removed server stayed in the keychain: %1").arg(words));
    m_notice->show();
}

void ServersPage::finishRemoval()
{
    const ProfileId gone = std::exchange(m_leaving, {});
    m_undo->hide();
    if (gone.isValid())
        m_servers.remove(gone);
}

void ServersPage::add()
{
    m_form->commit();
    ServerProfile profile;
    profile.name = tr("New server");
    profile.address = u"127.0.0.1:11434"_s;
    const auto saved = m_servers.save(profile);
    if (!saved)
        return;
    choose(saved->id);
    m_form->focusAddress();
}

void ServersPage::remove()
{
    m_form->commit();
    const auto profile = m_servers.profile(chosen());
    if (!profile)
        return;
    m_notice->hide();
    // Ends the offer before it, and so finishes the removal before this one.
    m_undo->offer(tr("Removed “%1”").arg(profile->name));
    m_leaving = profile->id;
    fill();
}

} // namespace loquat
