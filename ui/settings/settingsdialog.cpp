// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingsdialog.h"

#include "ui/settings/appearancepage.h"
#include "ui/settings/generalpage.h"
#include "ui/settings/serverform.h"
#include "ui/settings/serverspage.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>

namespace loquat {

using namespace Qt::StringLiterals;

SettingsDialog::SettingsDialog(ServerDirectory& servers, SettingsStore& settings, QWidget* parent)
    : QDialog(parent)
    , m_sections(new QListWidget(this))
    , m_pages(new QStackedWidget(this))
    , m_servers(new ServersPage(servers, this))
{
    setWindowTitle(tr("Settings"));
    setObjectName(u"settingsDialog"_s);
    resize(760, 480);

    m_sections->setAccessibleName(tr("Sections"));
    m_sections->setFixedWidth(140);
    new QListWidgetItem(theme::icon(theme::Icon::Server), tr("Servers"), m_sections);
    new QListWidgetItem(theme::icon(theme::Icon::Settings), tr("General"), m_sections);
    new QListWidgetItem(theme::icon(theme::Icon::Appearance), tr("Appearance"), m_sections);
    m_pages->addWidget(m_servers);
    m_pages->addWidget(new GeneralPage(settings, this));
    m_pages->addWidget(new AppearancePage(settings, this));
    connect(m_sections, &QListWidget::currentRowChanged, m_pages, &QStackedWidget::setCurrentIndex);
    m_sections->setCurrentRow(0);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    // Enter keeps what a field holds; it must not press a button.
    for (QPushButton* button : findChildren<QPushButton*>())
        button->setAutoDefault(false);

    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(4 * theme::grid, 4 * theme::grid, 4 * theme::grid, 4 * theme::grid);
    grid->setHorizontalSpacing(4 * theme::grid);
    grid->setVerticalSpacing(3 * theme::grid);
    grid->addWidget(m_sections, 0, 0);
    grid->addWidget(m_pages, 0, 1);
    grid->addWidget(buttons, 1, 0, 1, 2);
    grid->setColumnStretch(1, 1);
}

void SettingsDialog::showServer(const ProfileId& id, bool atKey)
{
    m_sections->setCurrentRow(0);
    m_servers->choose(id);
    if (atKey)
        m_servers->form().focusKey();
    else
        m_servers->form().focusAddress();
}

void SettingsDialog::done(int result)
{
    m_servers->closeUp();
    QDialog::done(result);
}

} // namespace loquat
