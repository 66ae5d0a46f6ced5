// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/draftstore.h"

#include "app/chat/storedjson.h"
#include "app/storage/attachmentstore.h"
#include "app/storage/promptqueuetable.h"
#include "app/storage/sqlconnection.h"
#include "app/storage/statement.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

// Without their images.
QList<TurnEdit> editsFrom(const QString& stored)
{
    QList<TurnEdit> edits;
    for (const QJsonValue& value : QJsonDocument::fromJson(stored.toUtf8()).array()) {
        const QJsonObject json = value.toObject();
        TurnEdit edit;
        edit.turn = TurnId{json.value("turn"_L1).toString().toLongLong()};
        edit.ofReply = json.value("reply"_L1).toBool();
        edit.text = json.value("text"_L1).toString();
        if (edit.turn.isValid())
            edits.append(edit);
    }
    return edits;
}

QString storedFrom(const QList<TurnEdit>& edits)
{
    QJsonArray array;
    for (const TurnEdit& edit : edits)
        array.append(QJsonObject{{u"turn"_s, QString::number(edit.turn.value)},
                                 {u"reply"_s, edit.ofReply},
                                 {u"text"_s, edit.text}});
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QString jsonArray(const QList<TurnEdit>& edits)
{
    QStringList numbers;
    for (const TurnEdit& edit : edits)
        numbers.append(QString::number(edit.turn.value));
    return u'[' + numbers.join(u',') + u']';
}

} // namespace

Result<Draft> DraftStore::find(ConversationId conversation) const
{
    Statement select(m_connection, u"SELECT draft_text, draft_settings, draft_edits "
                                   u"FROM conversations WHERE id = ?"_s);
    if (Result<void> done = select.bind(conversation).run(); !done)
        return failure(done.error());
    Draft draft;
    QString stored;
    if (select.next()) {
        draft.text = select.text(0);
        const QJsonObject options = jsonFromText(select.text(1));
        draft.settings = requestSettingsFromJson(options);
        draft.layers = chatLayersFromJson(options);
        stored = select.text(2);
    }
    return AttachmentStore(m_connection)
        .ofDraft(conversation)
        .and_then([&](Attachments found) {
            draft.attachments = std::move(found);
            return edits(stored);
        })
        .and_then([&](QList<TurnEdit> found) {
            draft.edits = std::move(found);
            return PromptQueueTable(m_connection).find(conversation);
        })
        .transform([&](QList<QueuedPrompt> found) {
            draft.queue = std::move(found);
            return draft;
        });
}

Result<QList<TurnEdit>> DraftStore::edits(const QString& stored) const
{
    QList<TurnEdit> found = editsFrom(stored);
    if (found.isEmpty())
        return found;
    return AttachmentStore(m_connection)
        .ofEdits(jsonArray(found))
        .transform([&](const QHash<TurnId, Attachments>& images) {
            for (TurnEdit& edit : found) {
                if (!edit.ofReply)
                    edit.attachments = images.value(edit.turn);
            }
            return found;
        });
}

Result<void> DraftStore::put(ConversationId conversation, const Draft& draft) const
{
    Statement update(m_connection,
                     u"UPDATE conversations SET draft_text = ?, draft_settings = ? WHERE id = ?"_s);
    update.bind(draft.text)
        .bind(textFromJson(toJson(draft.settings, draft.layers)))
        .bind(conversation);
    return update.run()
        .and_then(
            [&] { return AttachmentStore(m_connection).setDraft(conversation, draft.attachments); })
        .and_then([&] { return putEdits(conversation, draft.edits); })
        .and_then([&] { return PromptQueueTable(m_connection).put(conversation, draft.queue); });
}

Result<void> DraftStore::putEdits(ConversationId conversation, const QList<TurnEdit>& edits) const
{
    Statement select(m_connection, u"SELECT draft_edits FROM conversations WHERE id = ?"_s);
    if (Result<void> done = select.bind(conversation).run(); !done)
        return done;
    const QString before = select.next() ? select.text(0) : QString();
    QHash<TurnId, Attachments> images;
    for (const TurnEdit& edit : editsFrom(before))
        images.insert(edit.turn, {});
    QList<TurnEdit> kept;
    for (const TurnEdit& edit : edits) {
        Statement known(m_connection, u"SELECT 1 FROM turns WHERE id = ?"_s);
        if (Result<void> done = known.bind(edit.turn).run(); !done)
            return done;
        if (!known.next())
            continue;
        kept.append(edit);
        if (!edit.ofReply)
            images.insert(edit.turn, edit.attachments);
    }
    for (auto one = images.constBegin(); one != images.constEnd(); ++one) {
        if (Result<void> done = AttachmentStore(m_connection).setEdit(one.key(), one.value());
            !done)
            return done;
    }
    const QString stored = storedFrom(kept);
    if (stored == before)
        return {};
    return Statement(m_connection, u"UPDATE conversations SET draft_edits = ? WHERE id = ?"_s)
        .bind(stored)
        .bind(conversation)
        .run();
}

} // namespace loquat
