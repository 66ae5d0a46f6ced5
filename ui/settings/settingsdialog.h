// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "ui/settings/settingssearch.h"
#include "ui/settings/settingssubjects.h"

#include <QDialog>

class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QPushButton;
class QStackedWidget;

namespace loquat {

class ServersPage;
class SettingsPage;

// All settings. Changes apply at once; closing keeps what is still being typed.
class SettingsDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit SettingsDialog(const SettingsSubjects& subjects, QWidget* parent = nullptr);

    // Opens at a server, its address or its key field focused.
    void showServer(const ProfileId& id, bool atKey);
    // By its place in the list: Servers, General, Models and defaults, Appearance, Chats, Privacy,
    // Writing, Shortcuts, About.
    void showPage(int index);
    int shownPage() const;
    void showDiagnostics();
    void done(int result) override;

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fitSections();
    void addPage(const QIcon& icon, const QString& title, SettingsPage* page);
    SettingsPage* page(int index) const;
    void search(const QString& words);
    void open(int row);
    void resetPage();

    QLineEdit* m_search;
    QListWidget* m_sections;
    QListWidget* m_hits; // in the place of the sections while something is searched for
    QStackedWidget* m_pages;
    QPushButton* m_reset;
    ServersPage* m_servers;
    QList<FoundSetting> m_found;
};

} // namespace loquat
