// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/base/result.h"
#include "app/chat/conversation.h"

#include <QObject>

#include <functional>
#include <memory>

namespace loquat {

class ConversationStore;
struct WholeConversation;

// Where chats live of which nothing is ever written: a store in memory, made when it is first
// needed and gone with this. GUI thread only.
class TemporaryChats final : public QObject
{
    Q_OBJECT
public:
    explicit TemporaryChats(QObject* parent = nullptr);
    ~TemporaryChats() override;

    ConversationStore& store();

    // Takes it out of the memory for good.
    void forget(ConversationId id);
    // Writes all of a chat into another store; `use` gets what was written, later, unless this
    // is destroyed first. It stays here too, until it is forgotten.
    void copyInto(ConversationStore& kept, const Conversation& conversation,
                  const std::function<void(const Result<WholeConversation>&)>& use);

private:
    std::unique_ptr<ConversationStore> m_store;
};

} // namespace loquat
