// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/serverspage.h"

#include "app/session/serverdirectory.h"
#include "ui/settings/serverform.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace loquat {

using namespace Qt::StringLiterals;

ServersPage::ServersPage(ServerDirectory& servers, QWidget* parent)
    : QWidget(parent)
    , m_servers(servers)
    , m_list(new QListWidget(this))
    , m_add(new QPushButton(theme::icon(theme::Icon::Add), tr("Add server"), this))
    , m_remove(new QPushButton(theme::icon(theme::Icon::Delete), tr("Remove"), this))
    , m_form(new ServerForm(servers, this))
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
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4 * theme::grid);
    row->addLayout(side);
    row->addWidget(m_form, 1);

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
    fill();
    choose(m_servers.current());
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

void ServersPage::commit()
{
    m_form->commit();
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
    const ProfileId gone = chosen();
    if (!gone.isValid())
        return;
    m_form->setServer({});
    m_servers.remove(gone);
}

} // namespace loquat
