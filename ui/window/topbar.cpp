// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/topbar.h"

#include "ui/models/modelbutton.h"
#include "ui/models/modelpills.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/keytip.h"
#include "ui/window/memorybadge.h"
#include "ui/window/temporarybadge.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr int pillsNeedWidth = 560;

} // namespace

TopBar::TopBar(ServerDirectory& servers, QWidget* parent)
    : QFrame(parent)
    , m_menu(new QToolButton(this))
    , m_newChat(new QToolButton(this))
    , m_model(new ModelButton(servers, this))
    , m_pills(new ModelPills(this))
    , m_temporary(new TemporaryBadge(this))
    , m_memory(new MemoryBadge(this))
    , m_settings(new QToolButton(this))
    , m_options(new QToolButton(this))
{
    setObjectName(u"topBar"_s);
    setFixedHeight(theme::topBarHeight);
    m_menu->setObjectName(u"topMenu"_s);
    m_menu->setAccessibleName(tr("Menu"));
    KeyTip::set(*m_menu, tr("Menu"), u"openMenu"_s);
    m_menu->setIcon(theme::icon(theme::Icon::Menu));
    m_menu->setPopupMode(QToolButton::InstantPopup);
    m_newChat->setObjectName(u"topNewChat"_s);
    m_newChat->setAccessibleName(tr("Start a new chat"));
    KeyTip::set(*m_newChat, tr("New chat"), u"newChat"_s);
    m_newChat->setIcon(theme::icon(theme::Icon::Add));
    m_settings->setObjectName(u"settings"_s);
    m_settings->setAccessibleName(tr("Settings"));
    KeyTip::set(*m_settings, tr("Settings"), u"settings"_s);
    m_settings->setIcon(theme::icon(theme::Icon::Settings));
    m_options->setObjectName(u"options"_s);
    m_options->setAccessibleName(tr("Options"));
    m_options->setText(tr("Options"));
    KeyTip::set(*m_options, tr("Show or hide the options"), u"showOptions"_s);
    m_options->setCheckable(true);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(3 * theme::grid, 0, 3 * theme::grid, 0);
    row->setSpacing(2 * theme::grid);
    row->addWidget(m_menu);
    row->addWidget(m_newChat);
    row->addWidget(m_model);
    row->addWidget(m_pills);
    row->addStretch(1);
    row->addWidget(m_temporary);
    row->addWidget(m_memory);
    row->addWidget(m_settings);
    row->addWidget(m_options);

    connect(m_settings, &QToolButton::clicked, this, &TopBar::settingsRequested);
    connect(m_options, &QToolButton::clicked, this, &TopBar::optionsToggled);
    connect(m_newChat, &QToolButton::clicked, this, &TopBar::newChatRequested);
    setSidebarHidden(false);
}

void TopBar::setMenu(QMenu* menu)
{
    m_menu->setMenu(menu);
}

void TopBar::setChatsReady(bool ready)
{
    m_newChat->setEnabled(ready);
    m_model->setEnabled(ready);
}

void TopBar::setSidebarHidden(bool hidden)
{
    m_menu->setVisible(hidden);
    m_newChat->setVisible(hidden);
}

void TopBar::setOptionsShown(bool shown)
{
    m_options->setChecked(shown);
}

void TopBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(0, height() - 1, width(), 1, theme::colour(palette(), theme::Colour::Border));
}

void TopBar::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    m_pills->setVisible(width() >= pillsNeedWidth);
}

} // namespace loquat
