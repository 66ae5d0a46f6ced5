// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/searchindex.h"

#include "app/chat/requestsettings.h"
#include "app/chat/storedjson.h"
#include "app/storage/searchtext.h"
#include "app/storage/sqlconnection.h"
#include "app/storage/statement.h"
#include "app/storage/transaction.h"

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

// So many of a turn's words are marked; a snippet shows a few.
constexpr int mostMarks = 20;
// Looked through for words in one turn: enough for nearly every reply, little for one of megabytes.
constexpr qsizetype markedText = 200'000;

SearchHit hitFrom(const Statement& row, const SearchWords& words)
{
    SearchHit hit;
    hit.turn = TurnId{row.number(0)};
    hit.conversation = ConversationId{row.number(1)};
    hit.createdMs = row.number(2);
    const std::pair<SearchPart, int> places[] = {{SearchPart::Prompt, 3},
                                                 {SearchPart::Reply, 4},
                                                 {SearchPart::Thinking, 5},
                                                 {SearchPart::System, 6}};
    for (const auto& [part, column] : places) {
        QString text = row.text(column);
        if (part == SearchPart::System)
            text = requestSettingsFromJson(jsonFromText(text)).system;
        text.truncate(markedText);
        const QList<SearchHit::Mark> marks = words.marksIn(text, mostMarks);
        for (const SearchHit::Mark& mark : marks) {
            const QString spelled = text.mid(mark.from, mark.length);
            if (!hit.words.contains(spelled))
                hit.words.append(spelled);
        }
        if (!hit.snippet.isEmpty() || marks.isEmpty())
            continue;
        hit.part = part;
        Snippet snippet = snippetOf(text, marks);
        hit.snippet = std::move(snippet.text);
        hit.marks = std::move(snippet.marks);
    }
    if (hit.snippet.isEmpty())
        hit.snippet = snippetOf(row.text(3).left(markedText), {}).text;
    return hit;
}

} // namespace

Result<int> SearchIndex::takeSome(qint64 bytes) const
{
    int taken = 0;
    const Result<void> done =
        inTransaction(m_connection, Durability::Normal, [&]() -> Result<void> {
            Statement waiting(m_connection,
                              u"SELECT id, prompt, coalesce(correction, reply), thinking, settings "
                              u"FROM turns WHERE indexed = 0 AND writer IS NULL LIMIT 500"_s);
            if (Result<void> run = waiting.run(); !run)
                return run;
            qint64 size = 0;
            QList<QVariantList> rows;
            while (size < bytes && waiting.next()) {
                rows.append({waiting.number(0), waiting.text(1), waiting.text(2), waiting.text(3),
                             waiting.text(4)});
                for (int column = 1; column < 5; ++column)
                    size += 2 * rows.last().at(column).toString().size();
            }
            if (Result<void> read = waiting.outcome(); !read)
                return read;
            for (const QVariantList& row : std::as_const(rows)) {
                Statement forget(m_connection, u"DELETE FROM turn_search WHERE rowid = ?"_s);
                Statement insert(m_connection,
                                 u"INSERT INTO turn_search (rowid, prompt, reply, thinking, "
                                 u"system) VALUES (?, ?, ?, ?, ?)"_s);
                insert.bind(row.at(0).toLongLong());
                for (int column = 1; column < 4; ++column)
                    insert.bind(indexedText(row.at(column).toString()));
                insert.bind(indexedText(
                    requestSettingsFromJson(jsonFromText(row.at(4).toString())).system));
                Statement note(m_connection, u"UPDATE turns SET indexed = 1 WHERE id = ?"_s);
                const Result<void> in =
                    forget.bind(row.at(0).toLongLong())
                        .run()
                        .and_then([&] { return insert.run(); })
                        .and_then([&] { return note.bind(row.at(0).toLongLong()).run(); });
                if (!in)
                    return in;
            }
            taken = int(rows.size());
            return {};
        });
    return done.transform([&] { return taken; });
}

Result<QList<SearchHit>> SearchIndex::find(const SearchQuery& query) const
{
    const SearchWords words(query.words);
    if (words.isEmpty())
        return QList<SearchHit>();
    QString sql = u"SELECT t.id, t.conversation, t.created, t.prompt, "
                  u"coalesce(t.correction, t.reply), t.thinking, t.settings "
                  u"FROM turn_search s CROSS JOIN turns t ON t.id = s.rowid "
                  u"CROSS JOIN conversations c ON c.id = t.conversation "
                  u"WHERE s.turn_search MATCH ? AND t.deleted_at IS NULL "
                  u"AND c.deleted_at IS NULL"_s;
    if (!query.archived)
        sql += u" AND c.archived = 0"_s;
    if (!query.model.isEmpty())
        sql += u" AND t.model = ?"_s;
    if (query.profile.isValid())
        sql += u" AND t.profile = ?"_s;
    if (query.fromMs > 0)
        sql += u" AND t.created >= ?"_s;
    if (query.beforeMs > 0)
        sql += u" AND t.created < ?"_s;
    if (query.withImage)
        sql += u" AND EXISTS (SELECT 1 FROM turn_attachments a WHERE a.turn = t.id)"_s;
    sql += u" ORDER BY s.rowid DESC LIMIT ?"_s;

    Statement select(m_connection, sql);
    select.bind(words.matchExpression());
    if (!query.model.isEmpty())
        select.bind(query.model);
    if (query.profile.isValid())
        select.bind(query.profile.value);
    if (query.fromMs > 0)
        select.bind(query.fromMs);
    if (query.beforeMs > 0)
        select.bind(query.beforeMs);
    if (Result<void> run = select.bind(query.limit).run(); !run)
        return failure(run.error());
    QList<SearchHit> hits;
    while (select.next())
        hits.append(hitFrom(select, words));
    return select.outcome().transform([&] { return hits; });
}

} // namespace loquat
