// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/migrations.h"
#include "app/storage/sqlconnection.h"
#include "app/storage/statement.h"
#include "tests/app/storage/storedthings.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QSqlQuery>
#include <QSqlRecord>

// Files written by earlier versions of the database are brought up to date without losing a value.

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

using Rows = QList<QVariantList>;
using Tables = QHash<QString, QStringList>; // their columns

Tables tablesOf(const SqlConnection& connection)
{
    Tables tables;
    Statement names(connection, u"SELECT m.name, c.name FROM sqlite_schema m "
                                u"JOIN pragma_table_info(m.name) c "
                                u"WHERE m.type = 'table' ORDER BY m.name, c.cid"_s);
    EXPECT_TRUE(names.run());
    while (names.next())
        tables[names.text(0)].append(names.text(1));
    return tables;
}

Rows rowsOf(const SqlConnection& connection, const QString& table, const QStringList& columns)
{
    Rows rows;
    QSqlQuery query(connection.handle());
    EXPECT_TRUE(query.exec(u"SELECT %1 FROM %2 ORDER BY 1, 2"_s.arg(columns.join(u", "_s), table)));
    while (query.next()) {
        QVariantList row;
        for (int column = 0; column < columns.size(); ++column)
            row.append(query.value(column));
        rows.append(row);
    }
    return rows;
}

QStringList storedFiles()
{
    return QDir(QStringLiteral(LOQUAT_TEST_DATA "/databases"))
        .entryList({u"*.db"_s}, QDir::Files, QDir::Name);
}

} // namespace

class OldDatabase : public testing::TestWithParam<std::string>
{};

TEST_P(OldDatabase, IsBroughtUpToDateWithoutLosingAValue)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"loquat.db"_s);
    ASSERT_TRUE(QFile::copy(
        QStringLiteral(LOQUAT_TEST_DATA "/databases/") + QString::fromStdString(GetParam()), path));
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);

    Tables tables;
    QHash<QString, Rows> before;
    qint64 version = 0;
    {
        SqlConnection old(path, SqlConnection::Access::ReadOnly);
        ASSERT_TRUE(old.open());
        version = old.number(u"PRAGMA user_version"_s).value_or(0);
        tables = tablesOf(old);
        for (auto table = tables.begin(); table != tables.end(); ++table)
            before.insert(table.key(), rowsOf(old, table.key(), table.value()));
    }
    {
        ConversationStore store(folder.path());
        expectDone(store.open());
    }
    SqlConnection now(path, SqlConnection::Access::ReadOnly);
    ASSERT_TRUE(now.open());
    EXPECT_EQ(now.number(u"PRAGMA user_version"_s), builtInMigrations().last().number);
    EXPECT_EQ(now.text(u"PRAGMA integrity_check"_s), u"ok"_s);
    EXPECT_EQ(now.number(u"SELECT count(*) FROM pragma_foreign_key_check"_s), 0);
    for (auto table = tables.begin(); table != tables.end(); ++table)
        EXPECT_EQ(rowsOf(now, table.key(), table.value()), before.value(table.key()))
            << qPrintable(table.key());

    const QDir backups(folder.filePath(u"backups"_s));
    for (qint64 from = version; from < builtInMigrations().last().number; ++from)
        EXPECT_EQ(backups.entryList({u"loquat-v%1-*.db"_s.arg(from)}, QDir::Files).size(), 1)
            << from;
}

INSTANTIATE_TEST_SUITE_P(
    Stored, OldDatabase, testing::ValuesIn([] {
        std::vector<std::string> names;
        for (const QString& name : storedFiles())
            names.push_back(name.toStdString());
        return names;
    }()),
    [](const auto& file) {
        return QString::fromStdString(file.param).section(u'.', 0, 0).toStdString();
    });

// A new migration comes with a file from before it.
TEST(OldDatabases, ThereIsOneOfEachVersion)
{
    QSet<qint64> versions;
    for (const QString& name : storedFiles()) {
        SqlConnection old(QStringLiteral(LOQUAT_TEST_DATA "/databases/") + name,
                          SqlConnection::Access::ReadOnly);
        ASSERT_TRUE(old.open());
        EXPECT_GE(old.number(u"SELECT count(*) FROM conversations"_s).value_or(0), 1);
        versions.insert(old.number(u"PRAGMA user_version"_s).value_or(0));
    }
    for (qint64 version = 1; version < builtInMigrations().last().number; ++version)
        EXPECT_TRUE(versions.contains(version)) << version;
}

} // namespace loquat::test
