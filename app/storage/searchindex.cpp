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
// So many of the newest turns that hold the words are looked at one by one. Where too few of them
// pass the filter, those that pass it are gathered from its index and then looked for among all
// that hold the words: looking into each of those would take far longer.
constexpr int nearby = 1000;
// Of a model that answered fewer turns those are gathered at once.
constexpr int rareModel = 2000;

// What a turn has to be besides holding the words.
class TurnFilter
{
public:
    explicit TurnFilter(const SearchQuery& query)
        : m_query(query)
    {}

    // Of a turn `t`.
    QString condition() const
    {
        QString sql = u"t.deleted_at IS NULL AND t.conversation IN (SELECT id FROM conversations "
                      u"WHERE deleted_at IS NULL"_s;
        if (!m_query.archived)
            sql += u" AND archived = 0"_s;
        sql += u')';
        if (!m_query.model.isEmpty())
            sql += u" AND t.model = ?"_s;
        if (m_query.profile.isValid())
            sql += u" AND t.profile = ?"_s;
        if (m_query.fromMs > 0)
            sql += u" AND t.created >= ?"_s;
        if (m_query.beforeMs > 0)
            sql += u" AND t.created < ?"_s;
        if (m_query.withImage)
            sql += u" AND t.id IN (SELECT turn FROM turn_attachments "
                   u"JOIN attachments ON sha256 = attachment WHERE text IS NULL)"_s;
        return sql;
    }

    // Which index holds all of it, where SQLite would choose another.
    QString index() const
    {
        const bool byServer = m_query.profile.isValid() && !m_query.withImage;
        return byServer ? u"INDEXED BY turn_filters"_s : QString();
    }

    void bindTo(Statement& statement) const
    {
        if (!m_query.model.isEmpty())
            statement.bind(m_query.model);
        if (m_query.profile.isValid())
            statement.bind(m_query.profile.value);
        if (m_query.fromMs > 0)
            statement.bind(m_query.fromMs);
        if (m_query.beforeMs > 0)
            statement.bind(m_query.beforeMs);
    }

private:
    const SearchQuery& m_query;
};

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
    const Result<qint64> ofModel = countOf(query.model);
    if (!ofModel || *ofModel == 0)
        return ofModel.transform([](qint64) { return QList<SearchHit>(); });
    const TurnFilter filter(query);
    const auto hits = [&](const QString& ids) -> Result<QList<SearchHit>> {
        Statement select(
            m_connection,
            u"SELECT t.id, t.conversation, t.created, t.prompt, "
            u"coalesce(t.correction, t.reply), t.thinking, t.settings "
            u"FROM (%1) h CROSS JOIN turns t ON t.id = h.id ORDER BY h.id DESC"_s.arg(ids));
        select.bind(words.matchExpression());
        filter.bindTo(select);
        if (Result<void> run = select.bind(query.limit).run(); !run)
            return failure(run.error());
        QList<SearchHit> found;
        while (select.next())
            found.append(hitFrom(select, words));
        return select.outcome().transform([&] { return found; });
    };
    const QString far =
        u"SELECT rowid AS id FROM turn_search WHERE turn_search MATCH ? AND +rowid IN "
        u"(SELECT t.id FROM turns t %1 WHERE %2) ORDER BY rowid DESC LIMIT ?"_s.arg(
            filter.index(), filter.condition());
    if (*ofModel < rareModel)
        return hits(far);
    Result<QList<SearchHit>> near =
        hits(u"SELECT s.id FROM (SELECT rowid AS id FROM turn_search WHERE turn_search MATCH ? "
             u"ORDER BY rowid DESC LIMIT %1) s CROSS JOIN turns t ON t.id = s.id WHERE %2 "
             u"ORDER BY s.id DESC LIMIT ?"_s.arg(nearby)
                 .arg(filter.condition()));
    if (!near || near->size() == query.limit)
        return near;
    const Result<bool> all = hasFewMatches(words);
    if (!all || *all)
        return all.and_then([&](bool) { return near; });
    return hits(far);
}

Result<qint64> SearchIndex::countOf(const QString& model) const
{
    if (model.isEmpty())
        return rareModel;
    Statement select(
        m_connection,
        u"SELECT count(*) FROM (SELECT 1 FROM turns WHERE model = ? LIMIT %1)"_s.arg(rareModel));
    return select.bind(model).run().and_then([&]() -> Result<qint64> {
        const qint64 count = select.next() ? select.number(0) : 0;
        return select.outcome().transform([&] { return count; });
    });
}

Result<bool> SearchIndex::hasFewMatches(const SearchWords& words) const
{
    Statement count(m_connection, u"SELECT count(*) FROM (SELECT 1 FROM turn_search WHERE "
                                  u"turn_search MATCH ? LIMIT %1)"_s.arg(nearby));
    return count.bind(words.matchExpression()).run().and_then([&]() -> Result<bool> {
        const bool few = count.next() && count.number(0) < nearby;
        return count.outcome().transform([&] { return few; });
    });
}

} // namespace loquat
