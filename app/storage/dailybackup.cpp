// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/dailybackup.h"

#include "app/base/log.h"
#include "app/storage/backup.h"
#include "app/storage/backupfolder.h"
#include "app/storage/database.h"
#include "app/storage/sqlconnection.h"

#include <QDateTime>
#include <QDir>

#include <algorithm>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 dayMs = 24LL * 60 * 60 * 1000;

QString backupsIn(const QString& folder)
{
    return QDir(folder).filePath(u"backups"_s);
}

} // namespace

DailyBackup::DailyBackup(const QString& folder, int delayMs, QObject* parent)
    : QObject(parent)
    , m_folder(folder)
{
    m_pool.setMaxThreadCount(1);
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &DailyBackup::look);
    m_timer.start(delayMs);
}

DailyBackup::~DailyBackup()
{
    m_pool.waitForDone();
}

void DailyBackup::look()
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const QList<Backup> all = BackupFolder(backupsIn(m_folder)).list();
    const qint64 age = all.isEmpty() ? dayMs : now - all.first().madeMs;
    // A clock that was set back must not stop the copies.
    if (age >= 0 && age < dayMs) {
        m_timer.start(int(dayMs - age));
        return;
    }
    m_timer.start(int(dayMs));
    m_pool.start([this] {
        const Result<QString> copied = backUpNow(m_folder);
        QMetaObject::invokeMethod(
            this,
            [this, copied] {
                if (copied)
                    Q_EMIT done();
                else
                    Q_EMIT failed(copied.error());
            },
            Qt::QueuedConnection);
    });
}

Result<QString> DailyBackup::backUpNow(const QString& folder)
{
    SqlConnection connection(Database::filePathIn(folder), SqlConnection::Access::ReadOnly);
    Result<QString> copied =
        connection.open()
            .and_then([&] { return connection.number(u"PRAGMA user_version"_s); })
            .and_then([&](qint64 version) {
                return backUpDatabase(connection, backupsIn(folder), int(version));
            });
    if (copied)
        BackupFolder(backupsIn(folder)).rotate(QDateTime::currentMSecsSinceEpoch());
    qCInfo(storeLog) << (copied ? "copied" : "not copied");
    return copied;
}

} // namespace loquat
