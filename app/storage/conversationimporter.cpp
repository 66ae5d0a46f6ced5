// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/conversationimporter.h"

#include "app/storage/attachmentstore.h"
#include "app/storage/conversationtable.h"
#include "app/storage/draftstore.h"
#include "app/storage/sqlconnection.h"
#include "app/storage/statement.h"
#include "app/storage/turnpruning.h"
#include "app/storage/turnwriter.h"

#include <utility>

namespace loquat {

using namespace Qt::StringLiterals;

Result<void> ConversationImporter::addAll(const ConversationSource& source)
{
    while (true) {
        const Result<std::optional<ConversationItem>> item = source();
        if (!item)
            return failure(item.error());
        if (!*item)
            break;
        const Result<void> added = std::visit([this](const auto& one) { return add(one); }, **item);
        if (!added)
            return added;
    }
    return endConversation().and_then(
        [this] { return AttachmentStore(m_connection).removeUnused(); });
}

Result<bool> ConversationImporter::isTaken(const QString& table, qint64 id) const
{
    Statement select(m_connection, u"SELECT 1 FROM %1 WHERE id = ?"_s.arg(table));
    return select.bind(id).run().and_then([&]() -> Result<bool> {
        const bool found = select.next();
        return select.outcome().transform([&] { return found; });
    });
}

Result<void> ConversationImporter::add(const StoredFolder& folder) const
{
    return Statement(m_connection, uR"(
        INSERT INTO folders (name, place, folded) VALUES (?,
            CASE WHEN EXISTS (SELECT 1 FROM folders WHERE place = ?)
                 THEN (SELECT max(place) + 1 FROM folders) ELSE ? END, ?)
        ON CONFLICT (name) DO NOTHING)"_s)
        .bind(folder.folder.name)
        .bind(folder.place)
        .bind(folder.place)
        .bind(folder.folder.folded)
        .run();
}

Result<void> ConversationImporter::add(const Attachment& image) const
{
    return AttachmentStore(m_connection).keepImage(image).transform([](const QByteArray&) {});
}

Result<void> ConversationImporter::add(const ConversationStart& start)
{
    return endConversation()
        .and_then([&] { return isTaken(u"conversations"_s, start.conversation.id.value); })
        .and_then([&](bool taken) {
            m_conversation = start.conversation;
            if (taken)
                m_conversation.id = newId<ConversationId>();
            ++m_counts.conversations;
            m_draft = start.draft;
            return ConversationTable(m_connection).put(m_conversation);
        });
}

Result<void> ConversationImporter::add(const StoredTurn& stored)
{
    Turn turn = stored.turn;
    turn.conversation = m_conversation.id;
    turn.parent = m_renamed.value(turn.parent, turn.parent);
    return isTaken(u"turns"_s, turn.id.value)
        .and_then([&](bool taken) {
            if (taken) {
                turn.id = newId<TurnId>();
                m_renamed.insert(stored.turn.id, turn.id);
            }
            ++m_counts.turns;
            return TurnWriter(m_connection, m_writer).insert(turn);
        })
        .and_then([&]() -> Result<void> {
            if (stored.deletedMs == 0)
                return {};
            return Statement(m_connection, u"UPDATE turns SET deleted_at = ? WHERE id = ?"_s)
                .bind(stored.deletedMs)
                .bind(turn.id)
                .run();
        });
}

Result<void> ConversationImporter::endConversation()
{
    if (!m_conversation.id.isValid())
        return {};
    Conversation conversation = std::exchange(m_conversation, {});
    const QHash<TurnId, TurnId> renamed = std::exchange(m_renamed, {});
    conversation.head = renamed.value(conversation.head, conversation.head);
    Draft draft = std::exchange(m_draft, {});
    for (TurnEdit& edit : draft.edits)
        edit.turn = renamed.value(edit.turn, edit.turn);
    for (QueuedPrompt& prompt : draft.queue)
        prompt.parent = renamed.value(prompt.parent, prompt.parent);
    // Each turn has moved its head, its time and its model along.
    const ConversationTable conversations(m_connection);
    return conversations.put(conversation)
        .and_then([&] { return DraftStore(m_connection).put(conversation.id, draft); })
        .and_then(
            [&] { return TurnPruning(m_connection).follow(conversation.id, conversation.head); })
        .and_then([&](const Conversation&) {
            return conversations.setDeleted({conversation.id}, conversation.deletedMs);
        });
}

} // namespace loquat
