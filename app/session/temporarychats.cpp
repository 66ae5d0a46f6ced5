// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/temporarychats.h"

#include "app/base/whendone.h"
#include "app/storage/conversationstore.h"

namespace loquat {

TemporaryChats::TemporaryChats(QObject* parent)
    : QObject(parent)
{}

TemporaryChats::~TemporaryChats() = default;

ConversationStore& TemporaryChats::store()
{
    if (!m_store) {
        m_store = std::make_unique<ConversationStore>(QString());
        // What is asked of it next is carried out behind this.
        m_store->open();
    }
    return *m_store;
}

void TemporaryChats::forget(ConversationId id)
{
    store().deleteConversations({id}, 1);
    store().purgeConversations({id});
}

void TemporaryChats::copyInto(ConversationStore& kept, const Conversation& conversation,
                              const std::function<void(const Result<WholeConversation>&)>& use)
{
    whenDone(store().wholeConversation(conversation.id), this,
             [this, &kept, conversation, use](Result<WholeConversation> whole) {
                 if (!whole)
                     return use(whole);
                 const TurnId head = whole->conversation.head;
                 whole->conversation = conversation;
                 whole->conversation.head = head;
                 whole->conversation.temporary = false;
                 whenDone(
                     kept.addConversation(*whole), this, [whole, use](const Result<void>& written) {
                         use(written ? whole : Result<WholeConversation>(failure(written.error())));
                     });
             });
}

} // namespace loquat
