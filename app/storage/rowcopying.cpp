// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/rowcopying.h"

#include "app/storage/sqlconnection.h"
#include "app/storage/statement.h"

#include <QStringList>

namespace loquat {

using namespace Qt::StringLiterals;

Result<void> copyRows(const SqlConnection& connection, const QString& schema, const QString& table,
                      const ColumnChanges& changes, const QString& rest)
{
    Statement select(connection, u"SELECT name FROM pragma_table_info(?, 'main')"_s);
    if (Result<void> done = select.bind(table).run(); !done)
        return done;
    QStringList columns;
    QStringList values;
    while (select.next()) {
        columns.append(select.text(0));
        values.append(changes.value(columns.last(), u"t."_s + columns.last()));
    }
    return select.outcome().and_then([&] {
        return connection.execute(u"INSERT INTO main.%1 (%2) SELECT %3 FROM %4.%1 t %5"_s.arg(
            table, columns.join(u", "_s), values.join(u", "_s), schema, rest));
    });
}

} // namespace loquat
