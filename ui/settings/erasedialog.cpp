// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/erasedialog.h"

#include "app/session/conversationlibrary.h"
#include "app/settings/settingsstore.h"
#include "ui/text/errortext.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/mutedlabel.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace loquat {

using namespace Qt::StringLiterals;

EraseDialog::EraseDialog(ConversationLibrary& library, SettingsStore& settings, QWidget* parent)
    : QDialog(parent)
    , m_library(library)
    , m_settings(settings)
    , m_said(new MutedLabel)
    , m_erase(new QPushButton(tr("Delete for good")))
    , m_close(new QPushButton(tr("Cancel")))
{
    setObjectName(u"eraseDialog"_s);
    setWindowTitle(tr("Delete what Loquat keeps"));
    setAttribute(Qt::WA_DeleteOnClose);
    new QVBoxLayout(this);
    layout()->setSpacing(2 * theme::grid);
    m_chats =
        tick(tr("&Chats"), u"eraseChats"_s,
             tr("All of them, in the archive and in the trash too, with pictures, drafts and "
                "prompts typed before. Running replies are stopped, temporary chats are closed."),
             true);
    m_copies = tick(tr("&Backups of the chats"), u"eraseCopies"_s,
                    tr("The daily copies, and databases that were set aside."), true);
    m_presets = tick(tr("&Presets"), u"erasePresets"_s, tr("Options saved under a name."), false);
    m_prompts = tick(tr("&Saved prompts"), u"erasePrompts"_s, {}, false);
    m_recents = tick(tr("&Recently used models"), u"eraseRecents"_s,
                     tr("With settings files that could not be read and were set aside."), false);
    auto* stays = new MutedLabel(
        tr("Settings, favourite models and the words you taught the spelling check stay. Servers "
           "stay, and their keys stay in the system keychain: remove them on the page “Servers”. "
           "Files you exported stay where you put them."));
    stays->setObjectName(u"whatStays"_s);
    layout()->addWidget(stays);
    m_said->setObjectName(u"eraseSaid"_s);
    layout()->addWidget(m_said);
    m_said->hide();
    m_erase->setObjectName(u"eraseNow"_s);
    m_close->setObjectName(u"eraseClose"_s);
    auto* buttons = new QDialogButtonBox;
    buttons->addButton(m_erase, QDialogButtonBox::AcceptRole);
    buttons->addButton(m_close, QDialogButtonBox::RejectRole);
    layout()->addWidget(buttons);
    setMinimumWidth(theme::grid * 120);
    // What cannot be undone is not what Enter does.
    m_erase->setAutoDefault(false);
    m_close->setDefault(true);
    connect(m_erase, &QPushButton::clicked, this, &EraseDialog::erase);
    connect(m_close, &QPushButton::clicked, this, &EraseDialog::reject);
    follow();
}

QCheckBox* EraseDialog::tick(const QString& label, const QString& name, const QString& note,
                             bool on)
{
    auto* box = new QCheckBox(label);
    box->setObjectName(name);
    box->setChecked(on);
    box->setAccessibleDescription(note);
    connect(box, &QCheckBox::toggled, this, &EraseDialog::follow);
    layout()->addWidget(box);
    if (!note.isEmpty()) {
        auto* below = new MutedLabel(note, nullptr, MutedLabel::Size::Small);
        below->setContentsMargins(6 * theme::grid, 0, 0, 0);
        layout()->addWidget(below);
    }
    return box;
}

Erasing EraseDialog::chosen() const
{
    Erasing what;
    what.chats = m_chats->isChecked();
    what.copies = m_copies->isChecked();
    what.presets = m_presets->isChecked();
    what.prompts = m_prompts->isChecked();
    return what;
}

void EraseDialog::reject()
{
    if (!m_busy)
        QDialog::reject();
}

void EraseDialog::erase()
{
    const Result<void> recents = m_recents->isChecked() ? eraseRecents() : Result<void>();
    if (!chosen().any())
        return tell(recents);
    m_busy = true;
    m_said->setTone(MutedLabel::Tone::Muted);
    m_said->setText(tr("Deleting…"));
    follow();
    m_library.erase(chosen(), this, [this, recents](const Result<void>& erased) {
        tell(erased ? recents : erased);
    });
}

Result<void> EraseDialog::eraseRecents()
{
    m_settings.update([](Settings& edited) { edited.recentModels.clear(); });
    Result<void> done = m_settings.save();
    const QFileInfo file(m_settings.filePath());
    const QFileInfoList asides =
        file.dir().entryInfoList({file.fileName() + u".broken-*"_s}, QDir::Files);
    for (const QFileInfo& aside : asides) {
        if (QFile::remove(aside.filePath()) || !done)
            continue;
        Error error;
        error.code = ErrorCode::Storage;
        error.reason = ErrorReason::FolderNotWritable;
        error.subject = aside.filePath();
        done = failure(error);
    }
    return done;
}

void EraseDialog::tell(const Result<void>& erased)
{
    m_busy = false;
    m_done = erased.has_value();
    m_said->setTone(erased ? MutedLabel::Tone::Plain : MutedLabel::Tone::Danger);
    m_said->setText(erased ? tr("It is deleted.")
                           : tr("Not everything could be deleted for good. %1")
                                 .arg(errorText(erased.error()).whole()));
    m_close->setText(tr("Close"));
    follow();
    m_close->setFocus();
}

void EraseDialog::follow()
{
    const bool mayChoose = !m_busy && !m_done;
    for (QCheckBox* box : findChildren<QCheckBox*>())
        box->setEnabled(mayChoose);
    const auto boxes = findChildren<QCheckBox*>();
    const bool any =
        std::ranges::any_of(boxes, [](const QCheckBox* box) { return box->isChecked(); });
    m_erase->setEnabled(mayChoose && any);
    m_erase->setVisible(!m_done);
    m_close->setEnabled(!m_busy);
    m_said->setVisible(!m_said->text().isEmpty());
    // What wraps is higher than Qt guesses at first.
    const int wide = std::max(width(), minimumWidth());
    resize(wide, layout()->totalHeightForWidth(wide));
}

} // namespace loquat
