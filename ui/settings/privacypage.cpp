// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/privacypage.h"

#include "app/session/conversationlibrary.h"
#include "app/settings/settingsstore.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/mutedlabel.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace loquat {

using namespace Qt::StringLiterals;

PrivacyPage::PrivacyPage(const SettingsSubjects& subjects, QWidget* parent)
    : SettingsPage(parent)
    , m_subjects(subjects)
{
    auto* stored = new MutedLabel(
        tr("Chats, pictures and drafts are kept in a database on this computer, with daily copies "
           "beside it. Settings are in a file without any key. Keys and passwords are in the "
           "system keychain. Nothing is sent anywhere but to the servers you set up."),
        this);
    stored->setObjectName(u"whatIsStored"_s);
    stored->setTone(MutedLabel::Tone::Plain);
    auto* images = new MutedLabel(tr("Pictures that a reply points to on the web are never loaded: "
                                     "they would tell a stranger that you are reading."),
                                  this);
    images->setObjectName(u"remoteImages"_s);
    auto* nothing = new QCheckBox(tr("&Keep nothing: new chats are temporary"), this);
    nothing->setObjectName(u"keepNothing"_s);
    nothing->setToolTip(tr("Nothing of a temporary chat is written to the disk; it is gone when "
                           "Loquat is closed, unless you keep it"));
    auto* announce = new QCheckBox(tr("&Announce replies"), this);
    announce->setObjectName(u"announceReplies"_s);
    announce->setAccessibleName(tr("Announce replies"));
    announce->setToolTip(tr("A screen reader says each sentence of a reply when it is finished."));
    auto* clear = new QPushButton(tr("Delete all chats…"), this);
    clear->setObjectName(u"clearAll"_s);

    auto* clearRow = new QHBoxLayout;
    clearRow->addWidget(clear);
    clearRow->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3 * theme::grid);
    column->addWidget(stored);
    column->addWidget(nothing);
    column->addWidget(images);
    column->addWidget(announce);
    column->addSpacing(2 * theme::grid);
    column->addLayout(clearRow);
    column->addStretch(1);

    const auto show = [=](const Settings& now) {
        nothing->setChecked(now.keepNothing);
        announce->setChecked(now.announceReplies);
    };
    show(m_subjects.settings.current());
    connect(&m_subjects.settings, &SettingsStore::changed, this,
            [show](const Settings&, const Settings& now) { show(now); });
    connect(nothing, &QCheckBox::toggled, this, [this](bool on) {
        m_subjects.settings.update([on](Settings& edited) { edited.keepNothing = on; });
    });
    connect(announce, &QCheckBox::toggled, this, [this](bool on) {
        m_subjects.settings.update([on](Settings& edited) { edited.announceReplies = on; });
    });
    connect(clear, &QPushButton::clicked, this, &PrivacyPage::clearAll);
}

void PrivacyPage::reset()
{
    m_subjects.settings.update([](Settings& edited) {
        edited.keepNothing = Settings{}.keepNothing;
        edited.announceReplies = Settings{}.announceReplies;
    });
}

void PrivacyPage::clearAll()
{
    auto* question = new QMessageBox(
        QMessageBox::Warning, tr("Delete all chats"),
        tr("Delete all chats for good, those in the trash and in the archive too?\n\nThe daily "
           "copies stay until you delete them: see “Backups”."),
        QMessageBox::Cancel, this);
    question->setObjectName(u"clearAllQuestion"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->addButton(tr("Delete all chats"), QMessageBox::AcceptRole);
    connect(question, &QMessageBox::accepted, this, [this] {
        ConversationLibrary& library = m_subjects.library;
        QList<ConversationId> ids;
        for (const Conversation& one : library.conversations())
            ids.append(one.id);
        // What is deleted lies in the trash first.
        if (!ids.isEmpty())
            library.remove(ids);
        for (const Conversation& one : library.trash()) {
            if (!ids.contains(one.id))
                ids.append(one.id);
        }
        if (!ids.isEmpty())
            library.purge(ids);
    });
    question->open();
}

} // namespace loquat
