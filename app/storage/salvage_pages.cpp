// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/pagecarver.h"
#include "app/storage/salvage.h"
#include "app/storage/sqlconnection.h"
#include "app/storage/statement.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QStringList>
#include <QVariant>

#include <algorithm>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

// What a row of a table looks like.
struct Shape
{
    QString table;
    QStringList columns;
    QStringList types;
    QList<bool> needed;   // NULL is not allowed
    qsizetype fewest = 0; // older versions had fewer columns
    qsizetype rowIdColumn = -1;
};

Shape shapeOf(const SqlConnection& connection, const QString& table)
{
    Shape shape;
    shape.table = table;
    Statement select(connection,
                     u"SELECT name, type, \"notnull\", dflt_value, pk FROM pragma_table_info(?)"_s);
    if (!select.bind(table).run())
        return shape;
    int keys = 0;
    while (select.next()) {
        shape.columns.append(select.text(0));
        shape.types.append(select.text(1));
        shape.needed.append(select.flag(2));
        if (select.flag(2) && select.isNull(3))
            shape.fewest = shape.columns.size();
        if (select.number(4) > 0) {
            ++keys;
            if (select.text(1) == "INTEGER"_L1)
                shape.rowIdColumn = shape.columns.size() - 1;
        }
    }
    if (keys != 1)
        shape.rowIdColumn = -1;
    return shape;
}

bool fits(const PageCarver::Row& row, const Shape& shape)
{
    if (row.values.size() < shape.fewest || row.values.size() > shape.columns.size())
        return false;
    for (qsizetype i = 0; i < row.values.size(); ++i) {
        const QVariant& value = row.values.at(i);
        if (i == shape.rowIdColumn) {
            if (value.isValid())
                return false;
            continue;
        }
        if (!value.isValid()) {
            if (shape.needed.at(i))
                return false;
            continue;
        }
        const int type = value.typeId();
        const QString& declared = shape.types.at(i);
        if ((declared == "INTEGER"_L1 && type != QMetaType::LongLong) ||
            (declared == "TEXT"_L1 && type != QMetaType::QString) ||
            (declared == "BLOB"_L1 && type != QMetaType::QByteArray))
            return false;
        // Hashes are as long as hashes are.
        constexpr qsizetype hashSize = 32;
        if ((shape.columns.at(i) == "sha256"_L1 || shape.columns.at(i) == "attachment"_L1) &&
            value.toByteArray().size() != hashSize)
            return false;
    }
    return true;
}

} // namespace

Result<qint64> salvagePages(const QString& file, const SqlConnection& fresh,
                            const std::optional<QSet<qint64>>& onlyConversations)
{
    QList<Shape> shapes;
    for (const QString& table : {u"turns"_s, u"conversations"_s, u"attachments"_s,
                                 u"turn_attachments"_s, u"reply_pieces"_s, u"contexts"_s})
        shapes.append(shapeOf(fresh, table));
    std::optional<Error> failed;
    qint64 added = 0;
    PageCarver(file).eachRow([&](const PageCarver::Row& row) {
        const auto shape = std::find_if(shapes.begin(), shapes.end(),
                                        [&](const Shape& one) { return fits(row, one); });
        if (shape == shapes.end() || failed)
            return;
        const QStringList columns = shape->columns.first(row.values.size());
        if (onlyConversations) {
            const qsizetype owner = columns.indexOf(u"conversation"_s);
            if (owner >= 0 && !onlyConversations->contains(row.values.at(owner).toLongLong()))
                return;
            if (shape->table == "conversations"_L1 && !onlyConversations->contains(row.rowId))
                return;
        }
        QSqlQuery insert(fresh.handle());
        insert.prepare(u"INSERT OR IGNORE INTO %1 (%2) VALUES (%3)"_s.arg(
            shape->table, columns.join(u", "_s),
            QStringList(columns.size(), u"?"_s).join(u", "_s)));
        for (qsizetype i = 0; i < row.values.size(); ++i)
            insert.bindValue(int(i),
                             i == shape->rowIdColumn ? QVariant(row.rowId) : row.values.at(i));
        if (insert.exec())
            added += insert.numRowsAffected() > 0 ? 1 : 0;
        else if (insert.lastError().nativeErrorCode().toInt() % 256 != 19)
            failed = fresh.error(insert.lastError());
    });
    if (failed)
        return failure(*failed);
    return added;
}

} // namespace loquat
