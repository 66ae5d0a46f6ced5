// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/serverspage.h"

#include "app/session/serverdirectory.h"
#include "ui/settings/servercolours.h"
#include "ui/settings/serverform.h"
#include "ui/settings/servertemplates.h"
#include "ui/text/errortext.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/undobar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

QToolButton* tool(theme::Icon icon, const QString& name, const QString& objectName, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setIcon(theme::icon(icon));
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setObjectName(objectName);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

ServersPage::ServersPage(ServerDirectory& servers, QWidget* parent)
    : SettingsPage(parent)
    , m_servers(servers)
    , m_list(new QListWidget(this))
    , m_add(new QPushButton(theme::icon(theme::Icon::Add), tr("Add server"), this))
    , m_template(new QPushButton(tr("Add a usual one"), this))
    , m_remove(new QPushButton(theme::icon(theme::Icon::Delete), tr("Remove"), this))
    , m_duplicate(tool(theme::Icon::Copy, tr("Duplicate server"), u"duplicateServer"_s, this))
    , m_up(tool(theme::Icon::ChevronUp, tr("Move up"), u"moveServerUp"_s, this))
    , m_down(tool(theme::Icon::ChevronDown, tr("Move down"), u"moveServerDown"_s, this))
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

    m_template->setObjectName(u"addTemplate"_s);
    m_template->setToolTip(tr("A server that many people have, ready but for your key"));
    auto* menu = new QMenu(m_template);
    menu->setObjectName(u"serverTemplates"_s);
    for (const ServerTemplate& one : serverTemplates()) {
        connect(menu->addAction(one.title), &QAction::triggered, this,
                [this, one] { addProfile(one.profile, one.needsKey); });
    }
    m_template->setMenu(menu);

    auto* tools = new QHBoxLayout;
    tools->setSpacing(theme::grid);
    tools->addWidget(m_up);
    tools->addWidget(m_down);
    tools->addWidget(m_duplicate);
    tools->addStretch(1);
    const QList<QWidget*> order{m_list, m_up, m_down, m_duplicate, m_add, m_template, m_remove};
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
    auto* side = new QVBoxLayout;
    side->setSpacing(2 * theme::grid);
    side->addWidget(m_list, 1);
    side->addLayout(tools);
    side->addWidget(m_add);
    side->addWidget(m_template);
    side->addWidget(m_remove);
    // The form is longer than the dialog when its parts are unfolded.
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_form);
    scroll->viewport()->setAutoFillBackground(false);
    m_form->setAutoFillBackground(false);
    auto* row = new QHBoxLayout;
    row->setSpacing(4 * theme::grid);
    row->addLayout(side);
    row->addWidget(scroll, 1);
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
        enableButtons();
    });
    connect(m_duplicate, &QToolButton::clicked, this, &ServersPage::duplicate);
    connect(m_up, &QToolButton::clicked, this, [this] { moveBy(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { moveBy(1); });
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
        const QIcon dot = colourDot(profile.colour);
        auto* item = new QListWidgetItem(dot.isNull() ? theme::icon(theme::Icon::Server) : dot,
                                         profile.name, m_list);
        item->setData(Qt::UserRole, profile.id.value);
        if (profile.id == kept)
            m_list->setCurrentItem(item);
    }
    m_filling = false;
    if (!chosen().isValid() && m_list->count() > 0)
        m_list->setCurrentRow(0);
    if (chosen() != m_form->server())
        m_form->setServer(chosen());
    enableButtons();
}

void ServersPage::enableButtons()
{
    const auto profile = m_servers.profile(chosen());
    const int row = m_list->currentRow();
    m_remove->setEnabled(profile.has_value());
    m_duplicate->setEnabled(profile && !profile->practice);
    m_up->setEnabled(profile && row > 0);
    m_down->setEnabled(profile && row + 1 < m_list->count());
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
        profile ? tr("A key or another secret of “%1”: %2").arg(profile->name, words)
                : tr("A key or another secret of the removed server stayed in the keychain: %1")
                      .arg(words));
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
    ServerProfile profile;
    profile.name = tr("New server");
    profile.address = u"127.0.0.1:11434"_s;
    addProfile(profile, false);
}

void ServersPage::addProfile(ServerProfile profile, bool needsKey)
{
    m_form->commit();
    profile.name = m_servers.freeName(profile.name);
    const auto saved = m_servers.save(profile);
    if (!saved)
        return;
    choose(saved->id);
    if (needsKey)
        m_form->focusKey();
    else
        m_form->focusAddress();
}

void ServersPage::duplicate()
{
    m_form->commit();
    auto profile = m_servers.profile(chosen());
    if (!profile)
        return;
    // Secrets belong to the server they were typed for.
    profile->id = {};
    profile->hasKey = false;
    profile->proxy.hasPassword = false;
    profile->headers.removeIf([](const ExtraHeader& header) { return header.secret; });
    addProfile(*profile, false);
}

void ServersPage::moveBy(int rows)
{
    const ProfileId id = chosen();
    const int row = m_list->currentRow();
    const int to = row + rows;
    if (!id.isValid() || to < 0 || to >= m_list->count())
        return;
    m_form->commit();
    // In front of whoever stands behind the new place.
    const QListWidgetItem* behind = m_list->item(rows < 0 ? to : to + 1);
    m_servers.move(id, behind ? ProfileId{behind->data(Qt::UserRole).toString()} : ProfileId{});
    choose(id);
}

void ServersPage::reset()
{
    m_form->commit();
    const auto profile = m_servers.profile(chosen());
    if (!profile || profile->practice)
        return;
    ServerProfile usual;
    usual.id = profile->id;
    usual.name = profile->name;
    usual.address = profile->address;
    usual.hasKey = profile->hasKey;
    usual.plainKeyAllowed = profile->plainKeyAllowed;
    usual.lastModel = profile->lastModel;
    usual.authentication = profile->authentication;
    usual.userName = profile->userName;
    usual.models = profile->models;
    usual.unknown = profile->unknown;
    // A secret that is in the keychain would be lost with what says so.
    usual.headers = profile->headers;
    usual.headers.removeIf([](const ExtraHeader& header) { return !header.secret; });
    usual.proxy.hasPassword = profile->proxy.hasPassword;
    if (m_servers.save(usual))
        m_form->setServer(usual.id);
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
