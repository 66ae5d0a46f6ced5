// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/privacypage.h"

#include "app/settings/settingsstore.h"
#include "ui/settings/erasedialog.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/mutedlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

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
    auto* nothing = new QCheckBox(tr("&Keep nothing: new chats are temporary"), this);
    nothing->setObjectName(u"keepNothing"_s);
    nothing->setToolTip(tr("Nothing of a temporary chat is written to the disk; it is gone when "
                           "Loquat is closed, unless you keep it"));
    auto* images = new QComboBox(this);
    images->setObjectName(u"remoteImages"_s);
    images->setAccessibleName(tr("Pictures on the web"));
    images->setToolTip(tr("What a click on a picture on the web does to which a reply points"));
    images->addItem(tr("Ask before loading one"), int(RemoteImages::OnRequest));
    images->addItem(tr("Never load one: it is a link"), int(RemoteImages::Never));
    auto* imagesLabel = new QLabel(tr("Pictures on the &web"), this);
    imagesLabel->setBuddy(images);
    auto* announce = new QCheckBox(tr("&Announce replies"), this);
    announce->setObjectName(u"announceReplies"_s);
    announce->setAccessibleName(tr("Announce replies"));
    announce->setToolTip(tr("A screen reader says each sentence of a reply when it is finished."));
    auto* clear = new QPushButton(tr("&Delete what Loquat keeps…"), this);
    clear->setObjectName(u"clearAll"_s);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::grid);
    const auto explain = [this, column](const QString& text, const QString& name) {
        auto* note = new MutedLabel(text, this, MutedLabel::Size::Small);
        note->setObjectName(name);
        column->addWidget(note);
        column->addSpacing(3 * theme::grid);
    };
    const auto addRow = [column](std::initializer_list<QWidget*> widgets) {
        auto* row = new QHBoxLayout;
        row->setSpacing(3 * theme::grid);
        for (QWidget* widget : widgets)
            row->addWidget(widget);
        row->addStretch(1);
        column->addLayout(row);
    };
    column->addWidget(stored);
    column->addSpacing(4 * theme::grid);
    column->addWidget(nothing);
    column->addSpacing(4 * theme::grid);
    addRow({imagesLabel, images});
    explain(tr("A picture to which a reply points is never loaded by itself: that would tell a "
               "stranger that you are reading. When you ask for it, its whole address is shown "
               "first; what is loaded is not kept."),
            u"remoteImagesNote"_s);
    column->addWidget(announce);
    explain(tr("For screen readers: each sentence of a reply is spoken as soon as it is finished."),
            u"announceNote"_s);
    addRow({clear});
    explain(tr("Chats, backups, presets, saved prompts: you choose which."), u"clearNote"_s);
    column->addStretch(1);

    const auto show = [=](const Settings& now) {
        nothing->setChecked(now.keepNothing);
        announce->setChecked(now.announceReplies);
        images->setCurrentIndex(std::max(0, images->findData(int(now.remoteImages))));
    };
    show(m_subjects.settings.current());
    connect(&m_subjects.settings, &SettingsStore::changed, this,
            [show](const Settings&, const Settings& now) { show(now); });
    connect(nothing, &QCheckBox::toggled, this, [this](bool on) {
        m_subjects.settings.update([on](Settings& edited) { edited.keepNothing = on; });
    });
    connect(images, &QComboBox::activated, this, [this, images] {
        const auto chosen = RemoteImages(images->currentData().toInt());
        m_subjects.settings.update([chosen](Settings& edited) { edited.remoteImages = chosen; });
    });
    connect(announce, &QCheckBox::toggled, this, [this](bool on) {
        m_subjects.settings.update([on](Settings& edited) { edited.announceReplies = on; });
    });
    connect(clear, &QPushButton::clicked, this,
            [this] { (new EraseDialog(m_subjects.library, m_subjects.settings, this))->open(); });
}

void PrivacyPage::reset()
{
    m_subjects.settings.update([](Settings& edited) {
        edited.keepNothing = Settings{}.keepNothing;
        edited.remoteImages = Settings{}.remoteImages;
        edited.announceReplies = Settings{}.announceReplies;
    });
}

} // namespace loquat
