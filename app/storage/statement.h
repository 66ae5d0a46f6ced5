// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/base/result.h"

#include <QByteArray>
#include <QSqlQuery>
#include <QString>

namespace loquat {

class SqlConnection;

// One SQL statement: bind its parameters in order, run it, read its rows.
class Statement final
{
public:
    Statement(const SqlConnection& connection, const QString& sql);

    Statement& bind(qint64 value);
    Statement& bind(int value) { return bind(qint64(value)); }
    Statement& bind(bool value) { return bind(qint64(value ? 1 : 0)); }
    // Halves of characters that stand alone, which SQLite could not keep, become U+FFFD.
    Statement& bind(const QString& value);
    Statement& bind(QLatin1StringView value) { return bind(QString(value)); }
    Statement& bind(const QByteArray& value);
    Statement& bindNull();
    // An invalid id is NULL.
    template <typename Tag>
    Statement& bind(Id<Tag> id)
    {
        return id.isValid() ? bind(id.value) : bindNull();
    }

    // May be called again after binding anew.
    Result<void> run();
    // False after the last row or when reading failed: outcome() tells which.
    bool next();
    Result<void> outcome() const;

    qint64 number(int column) const;
    bool flag(int column) const { return number(column) != 0; }
    QString text(int column) const;
    QByteArray bytes(int column) const;
    bool isNull(int column) const;
    int rowsChanged() const;

private:
    const SqlConnection& m_connection;
    QSqlQuery m_query;
    int m_bound = 0;
    bool m_prepared = false;
};

// The text with every lone half of a surrogate pair replaced by U+FFFD.
QString wholeCharacters(const QString& text);

} // namespace loquat
