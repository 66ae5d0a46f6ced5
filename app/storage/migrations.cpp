// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/migrations.h"

#include "app/storage/sqlconnection.h"
#include "app/storage/transaction.h"

#include <QDir>
#include <QFile>

namespace loquat {

using namespace Qt::StringLiterals;

Migrations builtInMigrations()
{
    Migrations migrations;
    const QDir folder(u":/sql"_s);
    const QStringList names = folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
    for (const QString& name : names) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        migrations.append(
            {name.section(u'_', 0, 0).toInt(), statementsOf(QString::fromUtf8(file.readAll()))});
    }
    return migrations;
}

QStringList statementsOf(const QString& sql)
{
    QStringList statements;
    const QStringList blocks = sql.split(u"\n\n"_s, Qt::SkipEmptyParts);
    for (const QString& block : blocks) {
        QStringList lines = block.split(u'\n');
        lines.removeIf([](const QString& line) {
            return line.trimmed().isEmpty() || line.startsWith("--"_L1);
        });
        if (!lines.isEmpty())
            statements.append(lines.join(u'\n'));
    }
    return statements;
}

Result<void> carryOut(const SqlConnection& connection, const Migration& migration)
{
    return inTransaction(connection, Durability::Durable, [&]() -> Result<void> {
        const Result<qint64> version = connection.number(u"PRAGMA user_version"_s);
        if (!version)
            return failure(version.error());
        if (*version >= migration.number)
            return {};
        for (const QString& statement : migration.statements) {
            if (Result<void> done = connection.execute(statement); !done)
                return done;
        }
        return connection.execute(u"PRAGMA user_version = %1"_s.arg(migration.number));
    });
}

} // namespace loquat
