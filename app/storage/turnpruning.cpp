// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/turnpruning.h"

#include "app/storage/conversationtable.h"
#include "app/storage/sqlconnection.h"
#include "app/storage/statement.h"
#include "app/storage/storageerror.h"
#include "app/storage/turnreader.h"

#include <algorithm>

namespace loquat {

using namespace Qt::StringLiterals;

Result<Conversation> TurnPruning::remove(TurnId top, qint64 atMs) const
{
    Statement find(m_connection, u"SELECT conversation, parent FROM turns "
                                 u"WHERE id = ? AND deleted_at IS NULL"_s);
    if (Result<void> done = find.bind(top).run(); !done)
        return failure(done.error());
    if (!find.next())
        return failure(notStoredError(m_connection.path()));
    const ConversationId conversation{find.number(0)};
    const TurnId parent{find.number(1)};

    // What was deleted below it earlier must not come back with it: each deletion has a moment of
    // its own, whatever the clock says.
    Statement mark(m_connection, uR"(
        WITH RECURSIVE branch (id, deleted_at) AS (
            SELECT id, deleted_at FROM turns WHERE id = ?
            UNION ALL
            SELECT t.id, t.deleted_at FROM branch JOIN turns t ON t.parent = branch.id)
        UPDATE turns SET deleted_at = max(?, coalesce((SELECT max(deleted_at) + 1 FROM branch), 0))
        WHERE id IN (SELECT id FROM branch) AND deleted_at IS NULL)"_s);
    if (Result<void> done = mark.bind(top).bind(std::max<qint64>(atMs, 1)).run(); !done)
        return failure(done.error());
    const Result<TurnTree> tree = TurnReader(m_connection).tree(conversation);
    if (!tree)
        return failure(tree.error());
    const QList<TurnId> beside = tree->children(parent);
    return follow(conversation, beside.isEmpty() ? parent : tree->newestLeaf(beside.last()));
}

Result<Conversation> TurnPruning::restore(TurnId top) const
{
    Statement find(m_connection, uR"(
        SELECT conversation, deleted_at FROM turns WHERE id = ? AND deleted_at IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM turns AS above
                            WHERE above.id = turns.parent AND above.deleted_at IS NOT NULL))"_s);
    if (Result<void> done = find.bind(top).run(); !done)
        return failure(done.error());
    if (!find.next())
        return failure(notStoredError(m_connection.path()));
    const ConversationId conversation{find.number(0)};
    const qint64 moment = find.number(1);
    Statement mark(m_connection, uR"(
        WITH RECURSIVE branch (id) AS (
            VALUES (?)
            UNION ALL
            SELECT t.id FROM branch JOIN turns t ON t.parent = branch.id AND t.deleted_at = ?)
        UPDATE turns SET deleted_at = NULL WHERE id IN (SELECT id FROM branch))"_s);
    if (Result<void> done = mark.bind(top).bind(moment).run(); !done)
        return failure(done.error());
    return follow(conversation, top);
}

Result<void> TurnPruning::purge(qint64 deletedBeforeMs) const
{
    return Statement(m_connection, u"DELETE FROM turns WHERE deleted_at < ?"_s)
        .bind(deletedBeforeMs)
        .run();
}

Result<Conversation> TurnPruning::follow(ConversationId conversation, TurnId headIfGone) const
{
    Statement update(m_connection, uR"(
        UPDATE conversations SET
            turn_count = (SELECT count(*) FROM turns
                          WHERE conversation = conversations.id AND deleted_at IS NULL),
            branch_count = (SELECT count(*) FROM turns
                            WHERE conversation = conversations.id AND deleted_at IS NULL
                                AND NOT EXISTS (SELECT 1 FROM turns AS below
                                                WHERE below.parent = turns.id
                                                    AND below.deleted_at IS NULL)),
            image_count = (SELECT count(*) FROM turns
                           JOIN turn_attachments ON turn_attachments.turn = turns.id
                           JOIN attachments ON sha256 = attachment AND text IS NULL
                           WHERE conversation = conversations.id AND deleted_at IS NULL),
            head = CASE WHEN EXISTS (SELECT 1 FROM turns WHERE id = head AND deleted_at IS NULL)
                        THEN head ELSE ? END
        WHERE id = ?)"_s);
    if (Result<void> done = update.bind(headIfGone).bind(conversation).run(); !done)
        return failure(done.error());
    return ConversationTable(m_connection).find(conversation);
}

} // namespace loquat
