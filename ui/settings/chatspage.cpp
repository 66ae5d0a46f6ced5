// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/chatspage.h"

#include "app/session/conversationlibrary.h"
#include "app/settings/settingsstore.h"
#include "ui/settings/locationview.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/mutedlabel.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSpinBox>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

QAction* actionCalled(const QList<QAction*>& actions, const QString& name)
{
    for (QAction* action : actions) {
        if (action->objectName() == name)
            return action;
    }
    return nullptr;
}

QHBoxLayout* leftOf(QWidget* widget)
{
    auto* row = new QHBoxLayout;
    row->addWidget(widget);
    row->addStretch(1);
    return row;
}

} // namespace

ChatsPage::ChatsPage(const SettingsSubjects& subjects, QWidget* parent)
    : SettingsPage(parent)
    , m_subjects(subjects)
    , m_trash(new MutedLabel({}, this))
    , m_empty(new QPushButton(tr("Empty the trash…"), this))
{
    auto* titles = new QCheckBox(tr("Let the model write a &title after its first reply"), this);
    titles->setObjectName(u"writeTitles"_s);
    titles->setToolTip(tr("One more short request to the same server; else the title is made of "
                          "the first words"));
    auto* days = new QSpinBox(this);
    days->setObjectName(u"trashDays"_s);
    days->setAccessibleName(tr("Days in the trash"));
    days->setToolTip(tr("How long deleted chats can be brought back; what has been there longer "
                        "is deleted for good at the next start"));
    days->setRange(0, 3650);
    days->setSpecialValueText(tr("until I empty it"));
    days->setSuffix(tr(" days"));
    m_trash->setObjectName(u"trashState"_s);
    m_empty->setObjectName(u"emptyTrash"_s);
    auto* backups = new QPushButton(tr("Backups…"), this);
    backups->setObjectName(u"openBackups"_s);
    QAction* showBackups = actionCalled(subjects.actions, u"backups"_s);
    backups->setEnabled(showBackups);

    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(3 * theme::grid);
    form->addRow(tr("Titles"), titles);
    form->addRow(tr("Trash"), m_trash);
    auto* daysLabel = new QLabel(tr("Keep &deleted chats"), this);
    daysLabel->setBuddy(days);
    form->addRow(daysLabel, leftOf(days));
    form->addRow(QString(), leftOf(m_empty));
    form->addRow(tr("Backups"), new MutedLabel(tr("A copy of all chats is made once a day and "
                                                  "before each new version."),
                                               this));
    form->addRow(QString(), leftOf(backups));
    form->addRow(tr("Location"), new LocationView(subjects, this));

    const auto show = [titles, days](const Settings& now) {
        titles->setChecked(now.writeTitles);
        days->setValue(now.trashDays);
    };
    show(m_subjects.settings.current());
    connect(&m_subjects.settings, &SettingsStore::changed, this,
            [show](const Settings&, const Settings& now) { show(now); });
    connect(titles, &QCheckBox::toggled, this, [this](bool on) {
        m_subjects.settings.update([on](Settings& edited) { edited.writeTitles = on; });
    });
    connect(days, &QSpinBox::valueChanged, this, [this](int chosen) {
        m_subjects.settings.update([chosen](Settings& edited) { edited.trashDays = chosen; });
    });
    connect(&m_subjects.library, &ConversationLibrary::trashChanged, this, &ChatsPage::showTrash);
    connect(m_empty, &QPushButton::clicked, this, &ChatsPage::emptyTrash);
    if (showBackups)
        connect(backups, &QPushButton::clicked, showBackups, &QAction::trigger);
    showTrash();
}

void ChatsPage::reset()
{
    m_subjects.settings.update([](Settings& edited) {
        edited.writeTitles = Settings{}.writeTitles;
        edited.trashDays = Settings{}.trashDays;
    });
}

void ChatsPage::showTrash()
{
    const auto count = m_subjects.library.trash().size();
    m_trash->setText(count == 0 ? tr("The trash is empty.")
                                : tr("%n chat(s) in the trash.", nullptr, int(count)));
    m_empty->setEnabled(count > 0);
}

void ChatsPage::emptyTrash()
{
    auto* question =
        new QMessageBox(QMessageBox::Warning, tr("Empty the trash"),
                        tr("Delete all chats in the trash for good?"), QMessageBox::Cancel, this);
    question->setObjectName(u"emptyTrashQuestion"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->addButton(tr("Delete for good"), QMessageBox::AcceptRole);
    connect(question, &QMessageBox::accepted, this, [this] {
        QList<ConversationId> ids;
        for (const Conversation& one : m_subjects.library.trash())
            ids.append(one.id);
        m_subjects.library.purge(ids);
    });
    question->open();
}

} // namespace loquat
