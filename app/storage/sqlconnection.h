// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QSqlDatabase>
#include <QString>

class QSqlError;

namespace loquat {

// One SQLite connection, closed with this object. To be used only on the thread that made it.
class SqlConnection final
{
public:
    enum class Access
    {
        ReadWrite, // the file is made if there is none
        ReadOnly,
    };

    // An empty path is a database in memory.
    SqlConnection(QString path, Access access);
    ~SqlConnection();
    Q_DISABLE_COPY_MOVE(SqlConnection)

    Result<void> open();

    // A statement without parameters whose rows, if any, are of no interest.
    Result<void> execute(const QString& sql) const;
    // The first column of the first row, as a number or as text; nothing found is 0 or empty.
    Result<qint64> number(const QString& sql) const;
    Result<QString> text(const QString& sql) const;

    QSqlDatabase handle() const { return m_database; }
    const QString& path() const { return m_path; }
    Error error(const QSqlError& error) const;

private:
    QString m_path;
    QString m_name;
    QSqlDatabase m_database;
};

} // namespace loquat
