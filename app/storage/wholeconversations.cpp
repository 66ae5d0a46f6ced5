// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/wholeconversations.h"

#include "app/storage/attachmentstore.h"
#include "app/storage/contextstore.h"
#include "app/storage/conversationtable.h"
#include "app/storage/draftstore.h"
#include "app/storage/turnreader.h"
#include "app/storage/turnwriter.h"

namespace loquat {

namespace {

// Each behind its parent.
QList<TurnId> fromTheRoot(const TurnTree& tree)
{
    QList<TurnId> ids = tree.children({});
    for (qsizetype i = 0; i < ids.size(); ++i)
        ids.append(tree.children(ids.at(i)));
    return ids;
}

} // namespace

Result<WholeConversation> WholeConversations::read(ConversationId id) const
{
    WholeConversation whole;
    const Result<void> done = ConversationTable(m_connection)
                                  .find(id)
                                  .and_then([&](const Conversation& found) {
                                      whole.conversation = found;
                                      return TurnReader(m_connection).tree(id);
                                  })
                                  .and_then([&](const TurnTree& tree) {
                                      return TurnReader(m_connection).turns(fromTheRoot(tree));
                                  })
                                  .and_then([&](const QList<Turn>& turns) {
                                      whole.turns = turns;
                                      return DraftStore(m_connection).find(id);
                                  })
                                  .and_then([&](const Draft& draft) {
                                      whole.draft = draft;
                                      return readOriginals(whole.draft.attachments);
                                  });
    if (!done)
        return failure(done.error());
    for (TurnEdit& edit : whole.draft.edits) {
        if (Result<void> read = readOriginals(edit.attachments); !read)
            return failure(read.error());
    }
    for (QueuedPrompt& prompt : whole.draft.queue) {
        if (Result<void> read = readOriginals(prompt.attachments); !read)
            return failure(read.error());
    }
    for (Turn& turn : whole.turns) {
        const Result<void> read = ContextStore(m_connection)
                                      .find(turn.id)
                                      .and_then([&](const QByteArray& context) {
                                          turn.reply.context = context;
                                          return readOriginals(turn.attachments);
                                      })
                                      .and_then([&] { return readOriginals(turn.reply.pictures); });
        if (!read)
            return failure(read.error());
    }
    return whole;
}

Result<void> WholeConversations::readOriginals(Attachments& attachments) const
{
    for (Attachment& attachment : attachments) {
        Result<QByteArray> original = AttachmentStore(m_connection).original(attachment.sha256);
        if (!original)
            return failure(original.error());
        attachment.original = *original;
    }
    return {};
}

Result<void> WholeConversations::add(const WholeConversation& whole, const QString& writer) const
{
    const ConversationTable conversations(m_connection);
    Result<void> done = conversations.put(whole.conversation);
    for (const Turn& turn : whole.turns) {
        if (done)
            done = TurnWriter(m_connection, writer).insert(turn);
    }
    // Each turn has moved its head and its time along.
    return done.and_then([&] { return conversations.put(whole.conversation); }).and_then([&] {
        return DraftStore(m_connection).put(whole.conversation.id, whole.draft);
    });
}

} // namespace loquat
