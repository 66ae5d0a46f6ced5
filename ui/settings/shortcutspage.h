// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settingspage.h"

#include <QAction>
#include <QList>

class QKeySequenceEdit;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace loquat {

class MutedLabel;
class SettingsStore;

// Every action of the window with its keys, which can be changed. Two actions with one key are both
// marked, and said below the list.
class ShortcutsPage final : public SettingsPage
{
    Q_OBJECT
public:
    // Those actions that have an object name. The settings say which keys they have; whoever owns
    // them applies it.
    ShortcutsPage(SettingsStore& settings, const QList<QAction*>& actions,
                  QWidget* parent = nullptr);

    void reset() override;

private:
    void fill();
    void filter();
    void showChosen();
    void assign(const QList<QKeySequence>& keys);
    void forget();
    QAction* chosen() const;
    QStringList conflicts() const;

    SettingsStore& m_settings;
    QList<QAction*> m_actions;
    QLineEdit* m_filter;
    QTreeWidget* m_list;
    QKeySequenceEdit* m_keys;
    QPushButton* m_clear;
    QPushButton* m_usual;
    MutedLabel* m_conflicts;
};

// An action's text as it stands in a list: without mnemonic and dots.
QString plainActionText(const QAction& action);

} // namespace loquat
