// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/attachmentstore.h"

#include "app/storage/sqlconnection.h"
#include "app/storage/statement.h"

#include <QCryptographicHash>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

// Seven columns from `first` on: sha256, width, height, jpeg, name, text, link.
// Of a picture that was never read, its file as it came.
constexpr auto shownBytes = "iif(length(a.jpeg) > 0, a.jpeg, a.original)"_L1;

Attachment attachmentFrom(const Statement& row, int first)
{
    Attachment attachment;
    attachment.sha256 = row.bytes(first);
    attachment.size = {int(row.number(first + 1)), int(row.number(first + 2))};
    attachment.jpeg = row.bytes(first + 3);
    attachment.name = row.text(first + 4);
    attachment.text = row.text(first + 5);
    attachment.link = row.text(first + 6);
    if (attachment.isText() || attachment.isLink()) {
        attachment.size = {};
        attachment.jpeg.clear();
    }
    return attachment;
}

} // namespace

Result<void> AttachmentStore::addToTurn(TurnId turn, const Attachments& attachments) const
{
    return keep(u"turn_attachments"_s, u"turn"_s, turn.value, attachments);
}

Result<void> AttachmentStore::setReply(TurnId turn, const Attachments& pictures) const
{
    Statement clear(m_connection, u"DELETE FROM reply_pictures WHERE turn = ?"_s);
    return clear.bind(turn).run().and_then(
        [&] { return keep(u"reply_pictures"_s, u"turn"_s, turn.value, pictures); });
}

Result<void> AttachmentStore::setDraft(ConversationId conversation,
                                       const Attachments& attachments) const
{
    Statement clear(m_connection, u"DELETE FROM draft_attachments WHERE conversation = ?"_s);
    return clear.bind(conversation).run().and_then([&] {
        return keep(u"draft_attachments"_s, u"conversation"_s, conversation.value, attachments);
    });
}

Result<void> AttachmentStore::setEdit(TurnId turn, const Attachments& attachments) const
{
    Statement clear(m_connection, u"DELETE FROM edit_attachments WHERE turn = ?"_s);
    return clear.bind(turn).run().and_then(
        [&] { return keep(u"edit_attachments"_s, u"turn"_s, turn.value, attachments); });
}

Result<void> AttachmentStore::setQueued(TurnId turn, const Attachments& attachments) const
{
    Statement clear(m_connection, u"DELETE FROM queued_attachments WHERE turn = ?"_s);
    return clear.bind(turn).run().and_then(
        [&] { return keep(u"queued_attachments"_s, u"turn"_s, turn.value, attachments); });
}

Result<void> AttachmentStore::keep(const QString& table, const QString& owner, qint64 ownerId,
                                   const Attachments& attachments) const
{
    for (qsizetype place = 0; place < attachments.size(); ++place) {
        const Result<QByteArray> sha256 = keepImage(attachments.at(place));
        if (!sha256)
            return failure(sha256.error());
        Statement insert(m_connection, u"INSERT INTO %1 (%2, place, attachment, name) "
                                       u"VALUES (?, ?, ?, ?)"_s.arg(table, owner));
        insert.bind(ownerId).bind(qint64(place)).bind(*sha256).bind(attachments.at(place).name);
        if (Result<void> done = insert.run(); !done)
            return done;
    }
    return {};
}

Result<QByteArray> AttachmentStore::keepImage(const Attachment& attachment) const
{
    QByteArray sha256 = identity(attachment);
    if (sha256.isEmpty())
        sha256 = attachment.sha256;
    if (sha256.isEmpty())
        sha256 = QCryptographicHash::hash(attachment.original.isEmpty() ? attachment.jpeg
                                                                        : attachment.original,
                                          QCryptographicHash::Sha256);
    // Asked first, so that megabytes are not bound for nothing each time a draft is saved.
    Statement known(m_connection, u"SELECT length(jpeg) FROM attachments WHERE sha256 = ?"_s);
    if (Result<void> done = known.bind(sha256).run(); !done)
        return failure(done.error());
    if (known.next()) {
        if (known.number(0) > 0 || attachment.jpeg.isEmpty())
            return sha256;
        Statement complete(m_connection, u"UPDATE attachments SET width = ?, height = ?, jpeg = ? "
                                         u"WHERE sha256 = ?"_s);
        complete.bind(attachment.size.width()).bind(attachment.size.height());
        return complete.bind(attachment.jpeg).bind(sha256).run().transform([&] { return sha256; });
    }
    Statement insert(m_connection, u"INSERT INTO attachments (sha256, width, height, jpeg, "
                                   u"original, text, link) VALUES (?, ?, ?, ?, ?, ?, ?)"_s);
    insert.bind(sha256).bind(attachment.size.width()).bind(attachment.size.height());
    insert.bind(attachment.jpeg).bind(attachment.original);
    for (const QString& either : {attachment.text, attachment.link}) {
        if (either.isEmpty())
            insert.bindNull();
        else
            insert.bind(either);
    }
    return insert.run().transform([&] { return sha256; });
}

Result<QHash<TurnId, Attachments>> AttachmentStore::ofTurns(const QString& turns) const
{
    return of(u"turn_attachments"_s, turns);
}

Result<QHash<TurnId, Attachments>> AttachmentStore::ofReplies(const QString& turns) const
{
    return of(u"reply_pictures"_s, turns);
}

Result<QHash<TurnId, Attachments>> AttachmentStore::ofEdits(const QString& turns) const
{
    return of(u"edit_attachments"_s, turns);
}

Result<QHash<TurnId, Attachments>> AttachmentStore::of(const QString& table,
                                                       const QString& turns) const
{
    Statement select(m_connection,
                     u"SELECT u.turn, a.sha256, a.width, a.height, %2, u.name, a.text, a.link "
                     u"FROM %1 u JOIN attachments a ON a.sha256 = u.attachment "
                     u"WHERE u.turn IN (SELECT value FROM json_each(?)) "
                     u"ORDER BY u.turn, u.place"_s.arg(table, shownBytes));
    if (Result<void> done = select.bind(turns).run(); !done)
        return failure(done.error());
    QHash<TurnId, Attachments> found;
    while (select.next())
        found[TurnId{select.number(0)}].append(attachmentFrom(select, 1));
    return select.outcome().transform([&] { return found; });
}

Result<QHash<TurnId, Attachments>> AttachmentStore::ofQueued(const QString& turns) const
{
    return of(u"queued_attachments"_s, turns);
}

Result<Attachments> AttachmentStore::ofDraft(ConversationId conversation) const
{
    Statement select(m_connection,
                     u"SELECT a.sha256, a.width, a.height, %1, u.name, a.text, a.link "
                     u"FROM draft_attachments u JOIN attachments a ON a.sha256 = u.attachment "
                     u"WHERE u.conversation = ? ORDER BY u.place"_s.arg(shownBytes));
    if (Result<void> done = select.bind(conversation).run(); !done)
        return failure(done.error());
    Attachments found;
    while (select.next())
        found.append(attachmentFrom(select, 0));
    return select.outcome().transform([&] { return found; });
}

Result<QByteArray> AttachmentStore::original(const QByteArray& sha256) const
{
    Statement select(m_connection, u"SELECT original FROM attachments WHERE sha256 = ?"_s);
    return select.bind(sha256).run().transform(
        [&] { return select.next() ? select.bytes(0) : QByteArray(); });
}

Result<void> AttachmentStore::removeUnused() const
{
    return m_connection.execute(u"DELETE FROM attachments WHERE sha256 NOT IN "
                                u"(SELECT attachment FROM turn_attachments "
                                u"UNION SELECT attachment FROM reply_pictures "
                                u"UNION SELECT attachment FROM draft_attachments "
                                u"UNION SELECT attachment FROM edit_attachments "
                                u"UNION SELECT attachment FROM queued_attachments)"_s);
}

} // namespace loquat
