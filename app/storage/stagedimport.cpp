// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/stagedimport.h"

#include "app/storage/conversationimporter.h"
#include "app/storage/database.h"
#include "app/storage/rowcopying.h"
#include "app/storage/sqlconnection.h"
#include "app/storage/statement.h"
#include "app/storage/storageerror.h"
#include "app/storage/transaction.h"

#include <QDateTime>
#include <QDir>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr auto beginning = "import-"_L1;
constexpr qint64 leftBehindSeconds = 24LL * 60 * 60;

// What a process that was killed has left behind.
void clear(const QString& folder)
{
    const QDateTime before = QDateTime::currentDateTime().addSecs(-leftBehindSeconds);
    const QFileInfoList old = QDir(folder).entryInfoList({beginning + u'*'}, QDir::Dirs);
    for (const QFileInfo& one : old) {
        if (one.lastModified() < before)
            QDir(one.filePath()).removeRecursively();
    }
}

QString stageIn(const QString& folder)
{
    if (!folder.isEmpty())
        clear(folder);
    return QDir(folder.isEmpty() ? QDir::tempPath() : folder).filePath(beginning + u"XXXXXX"_s);
}

QString renamed(const QString& table, const QString& id)
{
    return u"coalesce((SELECT new FROM temp.renamed_%1 WHERE old = %2), %2)"_s.arg(table, id);
}

// As DraftStore writes them; untouched where no turn has another name.
const QString editsRenamed = uR"(CASE WHEN EXISTS (SELECT 1 FROM temp.renamed_turns) THEN
    (SELECT json_group_array(json_object(
        'reply', json(iif(e.value ->> 'reply', 'true', 'false')), 'text', e.value ->> 'text',
        'turn', CAST(coalesce((SELECT new FROM temp.renamed_turns
            WHERE old = CAST(e.value ->> 'turn' AS INTEGER)), e.value ->> 'turn') AS TEXT)))
     FROM json_each(t.draft_edits) e) ELSE t.draft_edits END)"_s;

} // namespace

StagedImport::StagedImport(const QString& folder)
    : m_folder(stageIn(folder))
{}

Result<void> StagedImport::gather(const ConversationSource& source)
{
    if (!m_folder.isValid())
        return failure(
            storageError(ErrorReason::FolderNotWritable, m_folder.path(), m_folder.errorString()));
    Database database(m_folder.path());
    if (Result<void> opened = database.open(); !opened)
        return opened;
    const SqlConnection& stage = database.connection();
    // If it breaks off, the folder goes as a whole.
    for (const QString& pragma : {u"PRAGMA journal_mode = OFF"_s, u"PRAGMA synchronous = OFF"_s}) {
        if (Result<void> set = stage.execute(pragma); !set)
            return set;
    }
    return inTransaction(stage, Durability::Normal, [&] {
        ConversationImporter importer(stage, {});
        return importer.addAll(source).transform([&] { m_counts = importer.counts(); });
    });
}

Result<ImportCounts> StagedImport::takeInto(const SqlConnection& connection)
{
    const Result<void> attached = Statement(connection, u"ATTACH DATABASE ? AS staged"_s)
                                      .bind(Database::filePathIn(m_folder.path()))
                                      .run();
    if (!attached)
        return failure(attached.error());
    const QString conversations = u"conversations"_s;
    const QString turns = u"turns"_s;
    const QString queued = u"queued_prompts"_s;
    // Looked up before anybody has to wait for it.
    const Result<void> taken = rename(connection, conversations)
                                   .and_then([&] { return rename(connection, turns); })
                                   .and_then([&] { return rename(connection, queued); })
                                   .and_then([&] {
                                       return inTransaction(connection, Durability::Durable,
                                                            [&] { return takeAll(connection); });
                                   });
    for (const QString& end :
         {u"DROP TABLE IF EXISTS temp.renamed_conversations"_s,
          u"DROP TABLE IF EXISTS temp.renamed_turns"_s,
          u"DROP TABLE IF EXISTS temp.renamed_queued_prompts"_s, u"DETACH DATABASE staged"_s})
        static_cast<void>(connection.execute(end));
    return taken.transform([&] { return m_counts; });
}

Result<void> StagedImport::rename(const SqlConnection& connection, const QString& table) const
{
    Statement select(connection, u"SELECT id FROM staged.%1 WHERE id IN (SELECT id FROM main.%1) "
                                 u"ORDER BY id"_s.arg(table));
    if (Result<void> done = select.run(); !done)
        return done;
    QList<qint64> taken;
    while (select.next())
        taken.append(select.number(0));
    Result<void> ready = select.outcome().and_then([&] {
        return connection.execute(u"CREATE TEMP TABLE renamed_%1 "
                                  u"(old INTEGER PRIMARY KEY, new INTEGER NOT NULL)"_s.arg(table));
    });
    Statement insert(connection,
                     u"INSERT INTO temp.renamed_%1 (old, new) VALUES (?, ?)"_s.arg(table));
    for (const qint64 id : std::as_const(taken)) {
        if (ready)
            ready = insert.bind(id).bind(newIdValue()).run();
    }
    return ready;
}

Result<void> StagedImport::takeAll(const SqlConnection& connection) const
{
    const QString conversation = renamed(u"conversations"_s, u"t.conversation"_s);
    const QString turn = renamed(u"turns"_s, u"t.turn"_s);
    const QString stage = u"staged"_s;
    const std::pair<QString, ColumnChanges> tables[] = {
        {u"conversations"_s,
         {{u"id"_s, renamed(u"conversations"_s, u"t.id"_s)},
          {u"head"_s, renamed(u"turns"_s, u"t.head"_s)},
          {u"draft_edits"_s, editsRenamed}}},
        {u"turns"_s,
         {{u"id"_s, renamed(u"turns"_s, u"t.id"_s)},
          {u"parent"_s, renamed(u"turns"_s, u"t.parent"_s)},
          {u"conversation"_s, conversation},
          {u"indexed"_s, u"0"_s}}},
        {u"contexts"_s, {{u"turn"_s, turn}}},
        {u"turn_attachments"_s, {{u"turn"_s, turn}}},
        {u"reply_pictures"_s, {{u"turn"_s, turn}}},
        {u"draft_attachments"_s, {{u"conversation"_s, conversation}}},
        {u"edit_attachments"_s, {{u"turn"_s, turn}}},
        {u"queued_prompts"_s,
         {{u"id"_s, renamed(u"queued_prompts"_s, u"t.id"_s)},
          {u"parent"_s, renamed(u"turns"_s, u"t.parent"_s)},
          {u"conversation"_s, conversation}}},
        {u"queued_attachments"_s, {{u"turn"_s, renamed(u"queued_prompts"_s, u"t.turn"_s)}}},
    };
    // One that is known may still lack what is sent of it.
    Result<void> taken =
        copyRows(connection, stage, u"attachments"_s, {},
                 u"WHERE true ON CONFLICT (sha256) DO UPDATE SET width = excluded.width, "
                 u"height = excluded.height, jpeg = excluded.jpeg "
                 u"WHERE length(attachments.jpeg) = 0 AND length(excluded.jpeg) > 0"_s)
            .and_then([&] { return takeFolders(connection); });
    for (const auto& [table, changes] : tables) {
        if (taken)
            taken = copyRows(connection, stage, table, changes, {});
    }
    return taken;
}

// Behind those that stand where they want to.
Result<void> StagedImport::takeFolders(const SqlConnection& connection) const
{
    Statement select(connection,
                     u"SELECT name, place, folded FROM staged.folders ORDER BY place"_s);
    Result<void> taken = select.run();
    while (taken && select.next()) {
        taken = ConversationImporter(connection, {})
                    .add(StoredFolder{{select.text(0), select.flag(2)}, select.number(1)});
    }
    return taken.and_then([&] { return select.outcome(); });
}

} // namespace loquat
