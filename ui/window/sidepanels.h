// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QWidget>

namespace loquat {

class SettingsStore;
class TopBar;
class WindowActions;

// Shows and folds the sidebar and the options panel: as the person chose in a wide window, folded
// in a narrow one, where opening one closes the other. The choice is kept; folding is not a choice.
class SidePanels final : public QObject
{
    Q_OBJECT
public:
    SidePanels(QWidget& sidebar, QWidget& options, TopBar& top, WindowActions& actions,
               SettingsStore& settings, QObject* parent = nullptr);

    void setWindowWidth(int width);
    void showSidebar(bool shown);
    void showOptions(bool shown);
    void openMenu(); // in the corner where its button is

private:
    void applySidebar(bool shown);
    void applyOptions(bool shown);

    QWidget& m_sidebar;
    QWidget& m_options;
    TopBar& m_top;
    WindowActions& m_actions;
    SettingsStore& m_settings;
    bool m_narrow = false;
    bool m_placed = false;
};

} // namespace loquat
