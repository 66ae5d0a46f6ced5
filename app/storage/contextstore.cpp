// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/contextstore.h"

#include "app/storage/contextcodec.h"
#include "app/storage/sqlconnection.h"
#include "app/storage/statement.h"
#include "app/storage/storageerror.h"

#include <QList>

namespace loquat {

using namespace Qt::StringLiterals;

Result<QByteArray> ContextStore::find(TurnId turn) const
{
    // From the turn up to the nearest one that is kept whole.
    Statement select(m_connection, uR"(
        WITH RECURSIVE chain (turn, length, shared, rest, parent, step) AS (
            SELECT c.turn, c.length, c.shared, c.rest, t.parent, 0
            FROM contexts c JOIN turns t ON t.id = c.turn WHERE c.turn = ?
            UNION ALL
            SELECT c.turn, c.length, c.shared, c.rest, t.parent, chain.step + 1
            FROM chain JOIN contexts c ON c.turn = chain.parent JOIN turns t ON t.id = c.turn
            WHERE chain.shared > 0)
        SELECT length, shared, rest FROM chain ORDER BY step)"_s);
    if (Result<void> done = select.bind(turn).run(); !done)
        return failure(done.error());
    QList<PackedContext> chain;
    while (select.next()) {
        PackedContext packed;
        packed.length = select.number(0);
        packed.shared = select.number(1);
        if (!select.isNull(2))
            packed.rest = select.bytes(2);
        chain.append(packed);
    }
    if (Result<void> read = select.outcome(); !read)
        return failure(read.error());
    if (chain.isEmpty() || !chain.first().rest)
        return QByteArray();

    QByteArray context;
    for (auto packed = chain.crbegin(); packed != chain.crend(); ++packed) {
        const std::optional<QByteArray> whole = unpackContext(*packed, context);
        if (!whole)
            return failure(storageError(ErrorReason::DatabaseDamaged, m_connection.path()));
        context = *whole;
    }
    return context;
}

Result<void> ContextStore::add(TurnId turn, const QByteArray& context) const
{
    if (context.isEmpty())
        return {};
    Statement place(m_connection, u"SELECT parent, depth FROM turns WHERE id = ?"_s);
    if (Result<void> done = place.bind(turn).run(); !done)
        return done;
    if (!place.next())
        return failure(notStoredError(m_connection.path()));
    const TurnId parent{place.number(0)};
    const int depth = int(place.number(1));
    // One that cannot be read is no reason to lose this one: it is kept whole then.
    const QByteArray before =
        depth % wholeContextEvery == 0 ? QByteArray() : find(parent).value_or(QByteArray());

    const PackedContext packed = packContext(context, before, depth);
    Statement insert(m_connection, u"INSERT INTO contexts (turn, length, shared, rest) "
                                   u"VALUES (?, ?, ?, ?) ON CONFLICT (turn) DO NOTHING"_s);
    insert.bind(turn).bind(packed.length).bind(packed.shared);
    if (packed.rest)
        insert.bind(*packed.rest);
    else
        insert.bindNull();
    return insert.run();
}

} // namespace loquat
