// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/backupfolder.h"

#include "app/storage/sqlconnection.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <utility>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr int alwaysKept = 3;
constexpr qint64 daysKept = 7;
constexpr qint64 weeksKept = 5;
constexpr qint64 dayMs = 24LL * 60 * 60 * 1000;
constexpr qint64 mostBytes = 2LL << 30;

} // namespace

QList<Backup> BackupFolder::list() const
{
    static const QRegularExpression form(u"^loquat-v(\\d+)-(\\d{8}-\\d{6})(-\\d+)?\\.db$"_s);
    QList<Backup> found;
    const QFileInfoList files = QDir(m_folder).entryInfoList({u"loquat-v*.db"_s}, QDir::Files);
    for (const QFileInfo& file : files) {
        const QRegularExpressionMatch match = form.match(file.fileName());
        QDateTime made = QDateTime::fromString(match.captured(2), u"yyyyMMdd-hhmmss"_s);
        if (!match.hasMatch() || !made.isValid())
            continue;
        made.setTimeSpec(Qt::UTC);
        Backup backup;
        backup.path = file.absoluteFilePath();
        backup.madeMs = made.toMSecsSinceEpoch();
        backup.bytes = file.size();
        backup.version = match.captured(1).toInt();
        found.append(backup);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Backup& a, const Backup& b) { return a.madeMs > b.madeMs; });
    return found;
}

QList<Backup> BackupFolder::read() const
{
    QList<Backup> readable;
    const QList<Backup> all = list();
    for (Backup backup : all) {
        SqlConnection connection(backup.path, SqlConnection::Access::ReadOnly);
        if (!connection.open())
            continue;
        const Result<qint64> conversations = connection.number(
            u"SELECT count(*) FROM conversations WHERE deleted_at IS NULL AND turn_count > 0"_s);
        const Result<qint64> turns = connection.number(u"SELECT count(*) FROM turns"_s);
        if (!conversations || !turns)
            continue;
        backup.conversations = int(*conversations);
        backup.turns = int(*turns);
        readable.append(backup);
    }
    return readable;
}

void BackupFolder::rotate(qint64 nowMs) const
{
    QList<Backup> kept;
    QList<Backup> dropped;
    QSet<std::pair<QChar, qint64>> covered;
    const QList<Backup> all = list();
    for (const Backup& backup : all) {
        const qint64 day = (nowMs - backup.madeMs) / dayMs;
        const qint64 week = day / 7;
        bool wanted = kept.size() < alwaysKept;
        const auto cover = [&](QChar kind, qint64 number) {
            if (covered.contains({kind, number}))
                return;
            covered.insert({kind, number});
            wanted = true;
        };
        if (day < daysKept)
            cover(u'd', day);
        if (week < weeksKept)
            cover(u'w', week);
        cover(u'v', backup.version);
        (wanted ? kept : dropped).append(backup);
    }
    qint64 bytes = 0;
    for (const Backup& backup : std::as_const(kept))
        bytes += backup.bytes;
    while (kept.size() > alwaysKept && bytes > mostBytes) {
        dropped.append(kept.takeLast());
        bytes -= dropped.last().bytes;
    }
    for (const Backup& backup : std::as_const(dropped))
        QFile::remove(backup.path);
}

} // namespace loquat
