// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/sidepanels.h"

#include "app/settings/settingsstore.h"
#include "ui/theme/tokens.h"
#include "ui/window/topbar.h"
#include "ui/window/windowactions.h"

namespace loquat {

SidePanels::SidePanels(QWidget& sidebar, QWidget& options, TopBar& top, WindowActions& actions,
                       SettingsStore& settings, QObject* parent)
    : QObject(parent)
    , m_sidebar(sidebar)
    , m_options(options)
    , m_top(top)
    , m_actions(actions)
    , m_settings(settings)
{}

void SidePanels::setWindowWidth(int width)
{
    const bool narrow = width < theme::foldBelowWidth;
    if (m_placed && narrow == m_narrow)
        return;
    m_placed = true;
    m_narrow = narrow;
    applySidebar(!narrow && m_settings.current().sidebarShown);
    applyOptions(!narrow && m_settings.current().optionsPanelShown);
}

void SidePanels::showSidebar(bool shown)
{
    applySidebar(shown);
    if (!m_narrow)
        m_settings.update([shown](Settings& settings) { settings.sidebarShown = shown; });
    else if (shown)
        applyOptions(false);
}

void SidePanels::showOptions(bool shown)
{
    applyOptions(shown);
    if (!m_narrow)
        m_settings.update([shown](Settings& settings) { settings.optionsPanelShown = shown; });
    else if (shown)
        applySidebar(false);
}

void SidePanels::openMenu()
{
    const QWidget& corner = m_sidebar.isVisible() ? m_sidebar : m_top;
    m_actions.menu().popup(corner.mapToGlobal(QPoint(theme::grid, theme::topBarHeight)));
    m_actions.menu().setActiveAction(&m_actions.newChat);
}

void SidePanels::applySidebar(bool shown)
{
    m_sidebar.setVisible(shown);
    m_top.setSidebarHidden(!shown);
    m_actions.showSidebar.setChecked(shown);
}

void SidePanels::applyOptions(bool shown)
{
    m_options.setVisible(shown);
    m_top.setOptionsShown(shown);
    m_actions.showOptions.setChecked(shown);
}

} // namespace loquat
