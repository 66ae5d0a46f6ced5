// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/statement.h"

#include "app/storage/sqlconnection.h"

#include <QSqlError>
#include <QVariant>

#include <algorithm>

namespace loquat {

using namespace Qt::StringLiterals;

Statement::Statement(const SqlConnection& connection, const QString& sql)
    : m_connection(connection)
    , m_query(connection.handle())
{
    m_query.setForwardOnly(true);
    m_prepared = m_query.prepare(sql);
}

Statement& Statement::bind(qint64 value)
{
    m_query.bindValue(m_bound++, value);
    return *this;
}

Statement& Statement::bind(const QString& value)
{
    // A null string would be stored as NULL.
    m_query.bindValue(m_bound++, value.isNull() ? u""_s : wholeCharacters(value));
    return *this;
}

Statement& Statement::bind(const QByteArray& value)
{
    m_query.bindValue(m_bound++, value.isNull() ? QByteArray("") : value);
    return *this;
}

Statement& Statement::bindNull()
{
    m_query.bindValue(m_bound++, QVariant());
    return *this;
}

Result<void> Statement::run()
{
    m_bound = 0;
    if (!m_prepared || !m_query.exec())
        return failure(m_connection.error(m_query.lastError()));
    return {};
}

bool Statement::next()
{
    return m_query.next();
}

Result<void> Statement::outcome() const
{
    if (m_query.lastError().type() != QSqlError::NoError)
        return failure(m_connection.error(m_query.lastError()));
    return {};
}

qint64 Statement::number(int column) const
{
    return m_query.value(column).toLongLong();
}

QString Statement::text(int column) const
{
    return m_query.value(column).toString();
}

QByteArray Statement::bytes(int column) const
{
    return m_query.value(column).toByteArray();
}

bool Statement::isNull(int column) const
{
    return m_query.isNull(column);
}

int Statement::rowsChanged() const
{
    return m_query.numRowsAffected();
}

QString wholeCharacters(const QString& text)
{
    if (std::none_of(text.begin(), text.end(), [](QChar c) { return c.isSurrogate(); }))
        return text;
    QString whole = text;
    for (qsizetype i = 0; i < whole.size(); ++i) {
        if (!whole.at(i).isSurrogate())
            continue;
        if (whole.at(i).isHighSurrogate() && i + 1 < whole.size() &&
            whole.at(i + 1).isLowSurrogate())
            ++i;
        else
            whole[i] = QChar::ReplacementCharacter;
    }
    return whole;
}

} // namespace loquat
