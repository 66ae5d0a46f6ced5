// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/sqlconnection.h"

#include "app/base/ids.h"
#include "app/storage/statement.h"
#include "app/storage/storageerror.h"

#include <QSqlError>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

// Long enough to wait out another process's commit, short enough to tell a person about a lock.
constexpr int busyTimeoutMs = 2000;

} // namespace

SqlConnection::SqlConnection(QString path, Access access)
    : m_path(std::move(path))
    , m_name(u"loquat-"_s + QString::number(newIdValue(), 36))
{
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
    m_database.setDatabaseName(m_path.isEmpty() ? u":memory:"_s : m_path);
    QString options = u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(busyTimeoutMs);
    if (access == Access::ReadOnly)
        options += u";QSQLITE_OPEN_READONLY"_s;
    m_database.setConnectOptions(options);
}

SqlConnection::~SqlConnection()
{
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
}

Result<void> SqlConnection::open()
{
    if (!m_database.open())
        return failure(error(m_database.lastError()));
    return {};
}

Result<void> SqlConnection::execute(const QString& sql) const
{
    return Statement(*this, sql).run();
}

Result<qint64> SqlConnection::number(const QString& sql) const
{
    Statement statement(*this, sql);
    return statement.run().transform([&] { return statement.next() ? statement.number(0) : 0; });
}

Result<QString> SqlConnection::text(const QString& sql) const
{
    Statement statement(*this, sql);
    return statement.run().transform(
        [&] { return statement.next() ? statement.text(0) : QString(); });
}

Error SqlConnection::error(const QSqlError& error) const
{
    return storageError(error, m_path);
}

} // namespace loquat
