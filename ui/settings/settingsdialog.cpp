// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingsdialog.h"

#include "ui/settings/aboutpage.h"
#include "ui/settings/appearancepage.h"
#include "ui/settings/chatspage.h"
#include "ui/settings/foldedpart.h"
#include "ui/settings/generalpage.h"
#include "ui/settings/modelspage.h"
#include "ui/settings/privacypage.h"
#include "ui/settings/serverform.h"
#include "ui/settings/serverspage.h"
#include "ui/settings/shortcutspage.h"
#include "ui/settings/writingpage.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/formlabels.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>
#include <QTreeWidget>

#include <algorithm>

namespace loquat {

using namespace Qt::StringLiterals;
using theme::Icon;
using theme::icon;

namespace {

constexpr int sectionsWidth = 184;

} // namespace

SettingsDialog::SettingsDialog(const SettingsSubjects& subjects, QWidget* parent)
    : QDialog(parent)
    , m_search(new QLineEdit(this))
    , m_sections(new QListWidget(this))
    , m_hits(new QListWidget(this))
    , m_pages(new QStackedWidget(this))
    , m_reset(new QPushButton(tr("Reset this page"), this))
    , m_servers(new ServersPage(subjects.servers, this))
{
    setWindowTitle(tr("Settings"));
    setObjectName(u"settingsDialog"_s);
    resize(880, 600);

    m_search->setObjectName(u"searchSettings"_s);
    m_search->setAccessibleName(tr("Search settings"));
    m_search->setPlaceholderText(tr("Search settings"));
    m_search->setClearButtonEnabled(true);
    m_search->setFixedWidth(sectionsWidth);
    m_sections->setAccessibleName(tr("Sections"));
    m_sections->setObjectName(u"sections"_s);
    m_sections->setFixedWidth(sectionsWidth);
    m_sections->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_hits->setAccessibleName(tr("Settings found"));
    m_hits->setObjectName(u"settingsFound"_s);
    m_hits->setFixedWidth(sectionsWidth);
    m_hits->setWordWrap(true);
    m_hits->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_hits->hide();
    m_reset->setObjectName(u"resetPage"_s);
    m_reset->setToolTip(tr("Brings everything on this page back to how it was at first"));

    SettingsStore& settings = subjects.settings;
    addPage(icon(Icon::Server), tr("Servers"), m_servers);
    addPage(icon(Icon::Settings), tr("General"), new GeneralPage(settings, this));
    auto* models = new ModelsPage(subjects.servers, this);
    for (QAction* action : subjects.actions) {
        if (action->objectName() == "defaultOptions"_L1)
            models->offerDefaults(action);
    }
    addPage(icon(Icon::Memory), tr("Models and defaults"), models);
    addPage(icon(Icon::Appearance), tr("Appearance"), new AppearancePage(settings, this));
    addPage(icon(Icon::Chat), tr("Chats"), new ChatsPage(subjects, this));
    addPage(icon(Icon::Key), tr("Privacy"), new PrivacyPage(subjects, this));
    addPage(icon(Icon::Edit), tr("Writing"), new WritingPage(settings, this));
    addPage(icon(Icon::Options), tr("Shortcuts"),
            new ShortcutsPage(settings, subjects.actions, this));
    addPage(icon(Icon::Help), tr("About"), new AboutPage(subjects, this));

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_reset, QDialogButtonBox::ResetRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_reset, &QPushButton::clicked, this, &SettingsDialog::resetPage);
    connect(m_sections, &QListWidget::currentRowChanged, this, &SettingsDialog::open);
    connect(m_search, &QLineEdit::textChanged, this, &SettingsDialog::search);
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        if (!m_found.isEmpty())
            Q_EMIT m_hits->itemActivated(m_hits->item(0));
    });
    connect(m_hits, &QListWidget::itemActivated, this, [this](QListWidgetItem* item) {
        const FoundSetting found = m_found.value(m_hits->row(item));
        if (!found.control)
            return;
        m_sections->setCurrentRow(found.page);
        // It may stand in a part that is folded away.
        for (QWidget* one = found.control; one; one = one->parentWidget()) {
            if (auto* part = qobject_cast<FoldedPart*>(one))
                part->setOpen(true);
        }
        if (auto* list = qobject_cast<QTreeWidget*>(found.control.data())) {
            const auto rows = list->findItems(found.name, Qt::MatchExactly);
            if (!rows.isEmpty())
                list->setCurrentItem(rows.first());
        }
        found.control->setFocus(Qt::ShortcutFocusReason);
    });
    m_sections->setCurrentRow(0);
    for (QFormLayout* form : findChildren<QFormLayout*>())
        new FormLabels(form);
    // Enter keeps what a field holds; it must not press a button.
    for (QPushButton* button : findChildren<QPushButton*>())
        button->setAutoDefault(false);

    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(4 * theme::grid, 4 * theme::grid, 4 * theme::grid, 4 * theme::grid);
    grid->setHorizontalSpacing(4 * theme::grid);
    grid->setVerticalSpacing(3 * theme::grid);
    grid->addWidget(m_search, 0, 0);
    grid->addWidget(m_sections, 1, 0);
    grid->addWidget(m_hits, 1, 0);
    grid->addWidget(m_pages, 0, 1, 2, 1);
    grid->addWidget(buttons, 2, 0, 1, 2);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(1, 1);
    setTabOrder(m_search, m_sections);
    m_sections->setFocus();
}

void SettingsDialog::addPage(const QIcon& picture, const QString& title, SettingsPage* page)
{
    new QListWidgetItem(picture, title, m_sections);
    m_pages->addWidget(page);
}

SettingsPage* SettingsDialog::page(int index) const
{
    return qobject_cast<SettingsPage*>(m_pages->widget(index));
}

int SettingsDialog::shownPage() const
{
    return m_pages->currentIndex();
}

void SettingsDialog::open(int row)
{
    m_pages->setCurrentIndex(row);
    m_reset->setEnabled(page(row) && page(row)->canReset());
}

void SettingsDialog::resetPage()
{
    if (SettingsPage* shown = page(m_pages->currentIndex()))
        shown->reset();
}

void SettingsDialog::search(const QString& words)
{
    const bool searching = !words.trimmed().isEmpty();
    QList<QWidget*> pages;
    for (int index = 0; index < m_pages->count(); ++index)
        pages.append(m_pages->widget(index));
    m_found = findSettings(pages, words);
    m_hits->clear();
    for (const FoundSetting& found : std::as_const(m_found))
        m_hits->addItem(tr("%1\n%2", "a setting, and the page it is on")
                            .arg(found.name, m_sections->item(found.page)->text()));
    if (searching && m_found.isEmpty()) {
        auto* none = new QListWidgetItem(tr("No setting has these words."), m_hits);
        none->setFlags(Qt::NoItemFlags);
    }
    m_sections->setVisible(!searching);
    m_hits->setVisible(searching);
}

void SettingsDialog::showPage(int index)
{
    m_sections->setCurrentRow(index);
}

// As wide as the longest title, whatever the language and the size of the letters.
void SettingsDialog::fitSections()
{
    const int width =
        std::max(sectionsWidth, m_sections->sizeHintForColumn(0) + 2 * m_sections->frameWidth());
    if (m_sections->width() == width)
        return;
    for (QWidget* one : QList<QWidget*>{m_search, m_sections, m_hits})
        one->setFixedWidth(width);
}

void SettingsDialog::showEvent(QShowEvent* event)
{
    fitSections();
    QDialog::showEvent(event);
}

void SettingsDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitSections();
}

void SettingsDialog::showDiagnostics()
{
    m_search->clear();
    showPage(m_sections->count() - 1);
}

void SettingsDialog::showServer(const ProfileId& id, bool atKey)
{
    m_search->clear();
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
