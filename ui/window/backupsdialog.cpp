// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/backupsdialog.h"

#include "app/base/clock.h"
#include "app/session/chatbackups.h"
#include "ui/text/errortext.h"
#include "ui/text/figures.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/mutedlabel.h"

#include <QDateTime>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr int wide = theme::grid * 140;
constexpr int high = theme::grid * 90;

QPushButton* button(const QString& label, const QString& objectName, const QString& tip,
                    QWidget* parent)
{
    auto* made = new QPushButton(label, parent);
    made->setObjectName(objectName);
    made->setToolTip(tip);
    made->setAutoDefault(false);
    return made;
}

} // namespace

BackupsDialog::BackupsDialog(ChatBackups& backups, const Clock& clock, QWidget* parent)
    : QDialog(parent)
    , m_backups(backups)
    , m_clock(clock)
    , m_list(new QTreeWidget(this))
    , m_said(new QLabel(this))
    , m_restore(button(tr("Restore…"), u"restoreBackup"_s,
                       tr("Put the chosen backup in place of the present chats"), this))
    , m_confirm(button(tr("Restore this backup"), u"confirmRestore"_s,
                       tr("Stop all replies and go on with the chats of the backup"), this))
    , m_keep(button(tr("Keep the present chats"), u"keepPresent"_s, tr("Change nothing"), this))
    , m_now(button(tr("Back up now"), u"backUpNow"_s, tr("Copy all chats as they are now"), this))
    , m_folder(button(tr("Open folder"), u"openBackups"_s, tr("Show the backups as files"), this))
    , m_close(button(tr("Close"), u"closeBackups"_s, tr("Close this window (Esc)"), this))
{
    setObjectName(u"backupsDialog"_s);
    setWindowTitle(tr("Backups of the chats"));
    m_list->setObjectName(u"backups"_s);
    m_list->setAccessibleName(tr("Backups"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setHeaderLabels({tr("Made"), tr("Chats"), tr("Turns"), tr("Size")});
    for (int column = 1; column < m_list->columnCount(); ++column)
        m_list->headerItem()->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    m_list->header()->setSectionsMovable(false);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_said->setObjectName(u"backupsSaid"_s);
    m_said->setTextFormat(Qt::PlainText);
    m_said->setWordWrap(true);

    auto* why = new MutedLabel(
        tr("Loquat copies all chats once a day and before it changes their database. The newest "
           "copies are kept: one for each of the last seven days, then one a week."),
        this);
    why->setWordWrap(true);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_now);
    buttons->addWidget(m_folder);
    buttons->addStretch(1);
    for (QPushButton* one : {m_restore, m_confirm, m_keep, m_close})
        buttons->addWidget(one);
    auto* column = new QVBoxLayout(this);
    column->addWidget(why);
    column->addWidget(m_list, 1);
    column->addWidget(m_said);
    column->addLayout(buttons);
    resize(wide, high);

    connect(m_list, &QTreeWidget::itemSelectionChanged, this, [this] {
        m_asking = false;
        m_said->clear();
        follow();
    });
    connect(m_list, &QTreeWidget::itemActivated, this, &BackupsDialog::askToRestore);
    connect(m_restore, &QPushButton::clicked, this, &BackupsDialog::askToRestore);
    connect(m_confirm, &QPushButton::clicked, this, [this] {
        if (const Backup* backup = chosen())
            restore(*backup);
    });
    connect(m_keep, &QPushButton::clicked, this, [this] {
        m_asking = false;
        m_said->clear();
        follow();
        m_list->setFocus();
    });
    connect(m_now, &QPushButton::clicked, this, [this] {
        m_busy = true;
        m_said->setText(tr("Copying…"));
        follow();
        m_backups.backUpNow(this, [this](const Result<QString>& made) {
            m_busy = false;
            m_said->setText(made ? tr("The chats were copied.") : errorText(made.error()).whole());
            load();
        });
    });
    connect(m_folder, &QPushButton::clicked, this, [this] {
        QDesktopServices::openUrl(
            QUrl::fromLocalFile(QFileInfo(m_listed.first().path).absolutePath()));
    });
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    follow();
    load();
}

void BackupsDialog::load()
{
    m_backups.list(this, [this](const Result<QList<Backup>>& backups) { show(backups); });
}

void BackupsDialog::show(const Result<QList<Backup>>& backups)
{
    m_list->clear();
    m_listed = backups.value_or(QList<Backup>());
    if (!backups)
        m_said->setText(errorText(backups.error()).whole());
    else if (m_listed.isEmpty() && m_said->text().isEmpty())
        m_said->setText(tr("There is no backup yet."));
    const QLocale locale;
    for (const Backup& backup : std::as_const(m_listed)) {
        auto* item =
            new QTreeWidgetItem(m_list, {momentOf(backup), locale.toString(backup.conversations),
                                         locale.toString(backup.turns), sizeText(backup.bytes)});
        for (int column = 1; column < 4; ++column)
            item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
        item->setToolTip(0, QDir::toNativeSeparators(backup.path));
    }
    if (!m_listed.isEmpty())
        m_list->setCurrentItem(m_list->topLevelItem(0));
    follow();
}

void BackupsDialog::askToRestore()
{
    const Backup* backup = chosen();
    if (!backup || m_busy)
        return;
    m_asking = true;
    m_said->setText(tr("The chats become what they were at %1. Those of now are set aside in a "
                       "file beside them; nothing is deleted. Running replies are stopped.")
                        .arg(momentOf(*backup)));
    follow();
    m_confirm->setFocus();
}

void BackupsDialog::restore(const Backup& backup)
{
    m_busy = true;
    m_asking = false;
    m_said->setText(tr("Restoring…"));
    follow();
    m_backups.restore(backup.path, this, [this](const Result<QString>& aside) {
        m_busy = false;
        if (!aside)
            m_said->setText(tr("Nothing was changed. %1").arg(errorText(aside.error()).whole()));
        else if (aside->isEmpty())
            m_said->setText(tr("The chats of the backup are there."));
        else
            m_said->setText(tr("The chats of the backup are there. Those from before are kept in "
                               "%1.")
                                .arg(QDir::toNativeSeparators(*aside)));
        load();
    });
}

const Backup* BackupsDialog::chosen() const
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    return row >= 0 && row < m_listed.size() ? &m_listed.at(row) : nullptr;
}

QString BackupsDialog::momentOf(const Backup& backup) const
{
    return momentText(QDateTime::fromMSecsSinceEpoch(backup.madeMs),
                      QDateTime::fromMSecsSinceEpoch(m_clock.nowMs()));
}

void BackupsDialog::follow()
{
    m_list->setEnabled(!m_busy);
    m_now->setEnabled(!m_busy);
    m_now->setVisible(!m_asking);
    m_folder->setVisible(!m_asking && !m_listed.isEmpty());
    m_restore->setVisible(!m_asking);
    m_restore->setEnabled(!m_busy && chosen());
    m_confirm->setVisible(m_asking);
    m_keep->setVisible(m_asking);
    m_close->setVisible(!m_asking);
}

} // namespace loquat
