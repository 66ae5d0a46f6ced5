// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/locationview.h"

#include "app/session/chatslocation.h"
#include "ui/text/errortext.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/mutedlabel.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

QString shown(const QString& folder)
{
    return QDir::toNativeSeparators(folder);
}

} // namespace

LocationView::LocationView(const SettingsSubjects& subjects, QWidget* parent)
    : QWidget(parent)
    , m_subjects(subjects)
    , m_path(new QLabel(shown(subjects.dataFolder), this))
    , m_change(new QPushButton(tr("&Change…"), this))
    , m_usual(new QPushButton(tr("Use the &usual place"), this))
    , m_open(new QPushButton(tr("&Open the folder"), this))
    , m_note(new MutedLabel({}, this))
    , m_restart(new QPushButton(tr("Restart &now"), this))
    , m_drop(new QPushButton(tr("Leave them where they are"), this))
{
    m_path->setObjectName(u"dataFolder"_s);
    m_path->setAccessibleName(tr("Location"));
    m_path->setTextFormat(Qt::PlainText);
    m_path->setWordWrap(true);
    m_path->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_change->setObjectName(u"changeDataFolder"_s);
    m_change->setToolTip(tr("Moves the chats, with their backups, into another folder"));
    m_usual->setObjectName(u"usualDataFolder"_s);
    m_open->setObjectName(u"openDataFolder"_s);
    m_open->setEnabled(!subjects.dataFolder.isEmpty());
    m_note->setObjectName(u"locationNote"_s);
    m_restart->setObjectName(u"restartNow"_s);
    m_drop->setObjectName(u"dropMove"_s);

    auto* buttons = new FlowLayout;
    for (QPushButton* one : {m_change, m_usual, m_open})
        buttons->addWidget(one);
    auto* answers = new FlowLayout;
    for (QPushButton* one : {m_restart, m_drop})
        answers->addWidget(one);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2 * theme::grid);
    column->addWidget(m_path);
    column->addLayout(buttons);
    column->addWidget(m_note);
    column->addLayout(answers);

    connect(m_open, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_subjects.dataFolder)); });
    connect(m_change, &QPushButton::clicked, this, &LocationView::chooseFolder);
    if (ChatsLocation* location = m_subjects.location) {
        connect(location, &ChatsLocation::changed, this, &LocationView::refresh);
        connect(m_usual, &QPushButton::clicked, this,
                [this, location] { consider(location->usual()); });
        connect(m_drop, &QPushButton::clicked, location, &ChatsLocation::dropPlan);
        connect(m_restart, &QPushButton::clicked, this, [this] { m_subjects.restart(); });
    }
    refresh();
}

void LocationView::refresh()
{
    const ChatsLocation* location = m_subjects.location;
    const bool free = location && !location->isFixed();
    const bool planned = free && location->plan().has_value();
    m_change->setEnabled(free);
    m_usual->setVisible(free && !location->isUsual());
    m_restart->setVisible(planned && m_subjects.restart);
    m_drop->setVisible(planned);
    if (planned)
        m_note->setText((location->plan()->withChats
                             ? tr("When Loquat starts again, the chats move to %1.")
                             : tr("When Loquat starts again, it uses the chats in %1."))
                            .arg(shown(location->plan()->to)));
    else if (location && !free)
        m_note->setText(tr("Loquat was started with --data-dir, which keeps everything in this "
                           "folder; another one cannot be chosen here."));
    else if (free && !location->leftBehind().isEmpty())
        m_note->setText(tr("Other chats are in %1: choose that folder to use them again. Deleting "
                           "what Loquat keeps does not reach them.")
                            .arg(shown(location->leftBehind())));
    else
        m_note->setText(tr("Settings stay where they are, and keys in the system keychain."));
}

void LocationView::chooseFolder()
{
    auto* dialog = new QFileDialog(this, tr("A folder for the chats"), m_subjects.dataFolder);
    dialog->setObjectName(u"chooseDataFolder"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &LocationView::consider);
    dialog->open();
}

void LocationView::consider(const QString& folder)
{
    ChatsLocation* location = m_subjects.location;
    if (!location || location->isFixed() || folder.isEmpty())
        return;
    const auto isHere = [location](const QString& one) {
        return QDir(one).canonicalPath() == QDir(location->folder()).canonicalPath();
    };
    if (isHere(folder)) {
        location->dropPlan();
        return;
    }
    QString to = folder;
    ChatsLocation::Found found = location->look(to);
    // Chats do not lie about between other files.
    if (found == ChatsLocation::Found::OtherThings) {
        to = QDir(folder).filePath(u"loquat"_s);
        found = location->look(to);
        if (isHere(to))
            return refuse(tr("The chats are in %1 already.").arg(shown(to)));
    }
    switch (found) {
    case ChatsLocation::Found::Nothing:
        return ask(to, true);
    case ChatsLocation::Found::Chats:
        return ask(to, false);
    case ChatsLocation::Found::OtherThings:
        return refuse(tr("%1 holds other files. Choose an empty folder.").arg(shown(to)));
    case ChatsLocation::Found::NotUsable:
        return refuse(tr("%1 cannot be written. Choose another folder.").arg(shown(to)));
    }
}

void LocationView::ask(const QString& folder, bool withChats)
{
    auto* question = new QMessageBox(
        QMessageBox::Question, withChats ? tr("Move the chats") : tr("Use other chats"),
        withChats ? tr("Move the chats to %1?").arg(shown(folder))
                  : tr("There are chats in %1 already. Use those?").arg(shown(folder)),
        QMessageBox::Cancel, this);
    question->setObjectName(u"locationQuestion"_s);
    question->setTextFormat(Qt::PlainText);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(
        withChats ? tr("It is done when Loquat starts again: everything is copied and compared, "
                       "and only then deleted in %1.")
                        .arg(shown(m_subjects.dataFolder))
                  : tr("From the next start on. The chats of now stay in %1, and nothing is put "
                       "together.")
                        .arg(shown(m_subjects.dataFolder)));
    QPushButton* now = question->addButton(tr("Restart now"), QMessageBox::AcceptRole);
    now->setObjectName(u"moveNow"_s);
    now->setEnabled(bool(m_subjects.restart));
    QPushButton* later = question->addButton(tr("At the next start"), QMessageBox::YesRole);
    later->setObjectName(u"moveLater"_s);
    connect(now, &QPushButton::clicked, this, [=, this] { plan(folder, withChats, true); });
    connect(later, &QPushButton::clicked, this, [=, this] { plan(folder, withChats, false); });
    question->open();
}

void LocationView::plan(const QString& folder, bool withChats, bool now)
{
    const Result<void> planned = m_subjects.location->setPlan({QDir::cleanPath(folder), withChats});
    if (!planned)
        return refuse(errorText(planned.error()).whole());
    if (now)
        m_subjects.restart();
}

void LocationView::refuse(const QString& sentence)
{
    auto* box =
        new QMessageBox(QMessageBox::Warning, tr("Location"), sentence, QMessageBox::Ok, this);
    box->setObjectName(u"locationRefused"_s);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace loquat
