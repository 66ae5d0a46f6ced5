// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/salvage.h"

#include "app/storage/sqlconnection.h"
#include "app/storage/statement.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QStringList>
#include <QVariant>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

// In an order in which what is pointed at comes first.
const QStringList& tables()
{
    static const QStringList names = {
        u"conversations"_s,    u"folders"_s,        u"turns"_s,
        u"reply_pieces"_s,     u"contexts"_s,       u"attachments"_s,
        u"turn_attachments"_s, u"reply_pictures"_s, u"draft_attachments"_s,
        u"edit_attachments"_s, u"queued_prompts"_s, u"queued_attachments"_s,
        u"server_facts"_s,     u"presets"_s,        u"prompts"_s,
    };
    return names;
}

// Indices that know the rows of a table whose own pages cannot be walked.
QStringList otherWaysTo(const QString& table)
{
    if (table == "turns"_L1)
        return {
            u"SELECT id FROM turns INDEXED BY turn_shapes ORDER BY conversation, id"_s,
            u"SELECT id FROM turns INDEXED BY turn_shapes ORDER BY conversation DESC, id DESC"_s,
            u"SELECT id FROM turns INDEXED BY turn_parents ORDER BY parent, id"_s,
            u"SELECT id FROM turns INDEXED BY turn_parents ORDER BY parent DESC, id DESC"_s,
            u"SELECT turn FROM contexts"_s,
            u"SELECT turn FROM turn_attachments"_s,
        };
    if (table == "conversations"_L1)
        return {u"SELECT DISTINCT conversation FROM turns INDEXED BY turn_shapes"_s};
    if (table == "contexts"_L1)
        return {u"SELECT id FROM turns INDEXED BY turn_shapes ORDER BY conversation, id"_s};
    return {};
}

QStringList columnsOf(const SqlConnection& connection, const QString& table)
{
    QStringList names;
    Statement select(connection, u"SELECT name FROM pragma_table_info(?)"_s);
    if (!select.bind(table).run())
        return names;
    while (select.next())
        names.append(select.text(0));
    return names;
}

// What is empty without being NULL is read as a null string or null bytes, and would be written as
// NULL.
QVariant notNull(const QVariant& value)
{
    if (value.isNull())
        return value;
    if (value.typeId() == QMetaType::QByteArray && value.toByteArray().isNull())
        return QByteArray("");
    if (value.typeId() == QMetaType::QString && value.toString().isNull())
        return u""_s;
    return value;
}

class TableSalvage
{
public:
    TableSalvage(const SqlConnection& damaged, const SqlConnection& fresh, const QString& table,
                 const std::optional<QSet<qint64>>& onlyConversations)
        : m_damaged(damaged)
        , m_fresh(fresh)
        , m_table(table)
        , m_only(onlyConversations)
        , m_insert(fresh.handle())
    {
        const QStringList here = columnsOf(fresh, table);
        m_columns = columnsOf(damaged, table);
        m_columns.removeIf([&](const QString& name) { return !here.contains(name); });
        const QString key = table == "conversations"_L1 ? u"id"_s : u"conversation"_s;
        m_conversationColumn = m_columns.indexOf(key);
        m_turnColumn = m_columns.indexOf(u"turn"_s);
    }

    bool exists() const { return !m_columns.isEmpty(); }

    Result<Salvaged> run()
    {
        m_insert.prepare(u"INSERT OR IGNORE INTO %1 (%2) VALUES (%3)"_s.arg(
            m_table, m_columns.join(u", "_s), QStringList(m_columns.size(), u"?"_s).join(u", "_s)));
        m_result.anyTable = true;
        const bool hasRowId = m_table != "folders"_L1 && m_table != "server_facts"_L1;
        const bool whole = walk(QString());
        if (!whole && !m_failed) {
            m_result.complete = false;
            if (hasRowId) {
                walk(u" ORDER BY rowid DESC"_s);
                fetchOneByOne();
            }
        }
        if (m_failed)
            return failure(*m_failed);
        return m_result;
    }

private:
    // False if it broke off.
    bool walk(const QString& order)
    {
        QSqlQuery rows(m_damaged.handle());
        rows.setForwardOnly(true);
        if (!rows.exec(u"SELECT %1 FROM %2"_s.arg(m_columns.join(u", "_s), m_table) + order))
            return false;
        while (rows.next()) {
            if (!keep(rows))
                return false;
        }
        return rows.lastError().type() == QSqlError::NoError;
    }

    void fetchOneByOne()
    {
        QSet<qint64> ids;
        for (const QString& way : otherWaysTo(m_table)) {
            QSqlQuery known(m_damaged.handle());
            known.setForwardOnly(true);
            if (!known.exec(way))
                continue;
            while (known.next())
                ids.insert(known.value(0).toLongLong());
        }
        QSqlQuery row(m_damaged.handle());
        row.setForwardOnly(true);
        row.prepare(u"SELECT %1 FROM %2 WHERE rowid = ?"_s.arg(m_columns.join(u", "_s), m_table));
        for (const qint64 id : std::as_const(ids)) {
            row.bindValue(0, id);
            if (row.exec() && row.next() && !keep(row))
                return;
        }
    }

    bool isWanted(const QSqlQuery& row) const
    {
        if (!m_only)
            return true;
        if (m_conversationColumn >= 0)
            return m_only->contains(row.value(int(m_conversationColumn)).toLongLong());
        return m_turnColumn >= 0 || m_table == "attachments"_L1;
    }

    // False if the fresh database cannot be written.
    bool keep(const QSqlQuery& row)
    {
        if (!isWanted(row))
            return true;
        for (int column = 0; column < m_columns.size(); ++column)
            m_insert.bindValue(column, notNull(row.value(column)));
        if (m_insert.exec()) {
            m_result.rows += m_insert.numRowsAffected() > 0 ? 1 : 0;
            return true;
        }
        // A row whose values no longer fit its columns is damaged too.
        constexpr int constraint = 19;
        if ((m_insert.lastError().nativeErrorCode().toInt() & 0xff) == constraint) {
            m_result.complete = false;
            return true;
        }
        m_failed = m_fresh.error(m_insert.lastError());
        return false;
    }

    const SqlConnection& m_damaged;
    const SqlConnection& m_fresh;
    QString m_table;
    const std::optional<QSet<qint64>>& m_only;
    QStringList m_columns;
    qsizetype m_conversationColumn = -1;
    qsizetype m_turnColumn = -1;
    QSqlQuery m_insert;
    Salvaged m_result;
    std::optional<Error> m_failed;
};

} // namespace

Result<Salvaged> salvage(const SqlConnection& damaged, const SqlConnection& fresh,
                         const std::optional<QSet<qint64>>& onlyConversations)
{
    Salvaged all;
    for (const QString& table : tables()) {
        TableSalvage one(damaged, fresh, table, onlyConversations);
        if (!one.exists())
            continue;
        const Result<Salvaged> found = one.run();
        if (!found)
            return found;
        all.rows += found->rows;
        all.complete = all.complete && found->complete;
        all.anyTable = true;
    }
    return all;
}

} // namespace loquat
