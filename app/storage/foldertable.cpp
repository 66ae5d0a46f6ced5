// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/foldertable.h"

#include "app/storage/sqlconnection.h"
#include "app/storage/statement.h"

namespace loquat {

using namespace Qt::StringLiterals;

Result<QList<Folder>> FolderTable::list() const
{
    Statement select(m_connection, uR"(
        SELECT name, folded, place FROM folders
        UNION ALL
        SELECT DISTINCT folder, 0, 9223372036854775807 FROM conversations
        WHERE folder <> '' AND deleted_at IS NULL AND folder NOT IN (SELECT name FROM folders)
        ORDER BY place, name)"_s);
    if (Result<void> done = select.run(); !done)
        return failure(done.error());
    QList<Folder> found;
    while (select.next())
        found.append({select.text(0), select.flag(1)});
    return select.outcome().transform([&] { return found; });
}

Result<void> FolderTable::put(const Folder& folder) const
{
    return Statement(m_connection, uR"(
        INSERT INTO folders (name, place, folded)
        VALUES (?, (SELECT coalesce(max(place), 0) + 1 FROM folders), ?)
        ON CONFLICT (name) DO UPDATE SET folded = excluded.folded)"_s)
        .bind(folder.name)
        .bind(folder.folded)
        .run();
}

Result<void> FolderTable::rename(const QString& from, const QString& to) const
{
    return put({to, false})
        .and_then([&] {
            return Statement(m_connection, uR"(
                UPDATE folders SET (place, folded) =
                    (SELECT place, folded FROM folders WHERE name = ?) WHERE name = ?)"_s)
                .bind(from)
                .bind(to)
                .run();
        })
        .and_then([&] {
            return Statement(m_connection,
                             u"UPDATE conversations SET folder = ? WHERE folder = ?"_s)
                .bind(to)
                .bind(from)
                .run();
        })
        .and_then([&] {
            return Statement(m_connection, u"DELETE FROM folders WHERE name = ?"_s)
                .bind(from)
                .run();
        });
}

Result<void> FolderTable::remove(const QString& name) const
{
    return Statement(m_connection, u"UPDATE conversations SET folder = '' WHERE folder = ?"_s)
        .bind(name)
        .run()
        .and_then([&] {
            return Statement(m_connection, u"DELETE FROM folders WHERE name = ?"_s)
                .bind(name)
                .run();
        });
}

Result<void> FolderTable::order(const QStringList& names) const
{
    qint64 place = 0;
    for (const QString& name : names) {
        Statement update(m_connection, u"UPDATE folders SET place = ? WHERE name = ?"_s);
        if (Result<void> done = update.bind(++place).bind(name).run(); !done)
            return done;
    }
    return {};
}

} // namespace loquat
