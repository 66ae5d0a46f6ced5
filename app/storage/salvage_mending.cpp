// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/salvage.h"
#include "app/storage/sqlconnection.h"

namespace loquat {

using namespace Qt::StringLiterals;

Result<void> mend(const SqlConnection& fresh)
{
    for (const QString& statement : {
             uR"(INSERT INTO conversations (id, created, updated, head, pinned, titled, title,
                                            folder, profile, model)
                 SELECT conversation, min(created), max(created), max(id), 0, 0,
                        substr(trim(replace(prompt, char(10), ' ')), 1, 60), '', profile, model
                 FROM turns WHERE conversation NOT IN (SELECT id FROM conversations)
                 GROUP BY conversation)"_s,
             u"UPDATE turns SET parent = NULL, depth = 0 "
             u"WHERE parent NOT IN (SELECT id FROM turns)"_s,
             // In their pages images of drafts look like those of turns.
             u"INSERT OR IGNORE INTO draft_attachments (conversation, place, attachment, name) "
             u"SELECT turn, place, attachment, name FROM turn_attachments "
             u"WHERE turn IN (SELECT id FROM conversations)"_s,
             u"DELETE FROM reply_pieces WHERE turn NOT IN (SELECT id FROM turns)"_s,
             u"DELETE FROM contexts WHERE turn NOT IN (SELECT id FROM turns)"_s,
             u"DELETE FROM turn_attachments WHERE turn NOT IN (SELECT id FROM turns) "
             u"OR attachment NOT IN (SELECT sha256 FROM attachments)"_s,
             u"DELETE FROM reply_pictures WHERE turn NOT IN (SELECT id FROM turns) "
             u"OR attachment NOT IN (SELECT sha256 FROM attachments)"_s,
             u"DELETE FROM edit_attachments WHERE turn NOT IN (SELECT id FROM turns) "
             u"OR attachment NOT IN (SELECT sha256 FROM attachments)"_s,
             u"DELETE FROM queued_prompts "
             u"WHERE conversation NOT IN (SELECT id FROM conversations)"_s,
             u"DELETE FROM queued_attachments WHERE turn NOT IN (SELECT id FROM queued_prompts) "
             u"OR attachment NOT IN (SELECT sha256 FROM attachments)"_s,
             u"DELETE FROM draft_attachments "
             u"WHERE conversation NOT IN (SELECT id FROM conversations) "
             u"OR attachment NOT IN (SELECT sha256 FROM attachments)"_s,
             // The index of words was not salvaged.
             u"UPDATE turns SET indexed = 0"_s,
             // An array is kept as what it adds to its parent's.
             uR"(WITH RECURSIVE broken (turn) AS (
                     SELECT c.turn FROM contexts c JOIN turns t ON t.id = c.turn
                     WHERE c.shared > 0 AND NOT EXISTS
                         (SELECT 1 FROM contexts p WHERE p.turn = t.parent)
                     UNION
                     SELECT c.turn FROM contexts c JOIN turns t ON t.id = c.turn
                     JOIN broken ON broken.turn = t.parent WHERE c.shared > 0)
                 DELETE FROM contexts WHERE turn IN (SELECT turn FROM broken))"_s,
             uR"(UPDATE conversations SET
                     head = CASE WHEN head IN (SELECT id FROM turns) THEN head ELSE
                         (SELECT max(id) FROM turns WHERE conversation = conversations.id
                                                      AND deleted_at IS NULL) END,
                     turn_count = (SELECT count(*) FROM turns
                         WHERE conversation = conversations.id AND deleted_at IS NULL),
                     branch_count = (SELECT count(*) FROM turns
                         WHERE conversation = conversations.id AND deleted_at IS NULL
                         AND NOT EXISTS (SELECT 1 FROM turns AS below
                             WHERE below.parent = turns.id AND below.deleted_at IS NULL)),
                     image_count = (SELECT count(*) FROM turn_attachments u
                         JOIN turns t ON t.id = u.turn
                         JOIN attachments a ON a.sha256 = u.attachment AND a.text IS NULL
                         WHERE t.conversation = conversations.id AND t.deleted_at IS NULL))"_s,
         }) {
        if (Result<void> done = fresh.execute(statement); !done)
            return done;
    }
    return {};
}

} // namespace loquat
