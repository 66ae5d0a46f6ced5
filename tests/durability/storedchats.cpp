// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/durability/storedchats.h"

#include "app/storage/conversationstore.h"
#include "app/storage/sqlconnection.h"

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

template <typename T>
T valueOf(StoreResult<T> future)
{
    future.waitForFinished();
    const Result<T> result = future.result();
    if (!result) {
        ADD_FAILURE() << errorReasonName(result.error().reason).data();
        return T();
    }
    return *result;
}

} // namespace

const Turn* StoredChats::find(const QString& prompt) const
{
    for (const Turn& turn : turns) {
        if (turn.prompt == prompt)
            return &turn;
    }
    return nullptr;
}

StoredChats storedChats(const QString& folder)
{
    ConversationStore store(folder);
    StoreResult<void> opened = store.open();
    opened.waitForFinished();
    EXPECT_TRUE(opened.result().has_value());
    StoredChats chats;
    chats.conversations = valueOf(store.conversations());
    for (const Conversation& conversation : std::as_const(chats.conversations)) {
        const ConversationContents contents = valueOf(store.contents(conversation.id));
        if (contents.draft != Draft{})
            chats.drafts.append(contents.draft);
        chats.turns += valueOf(store.turns(contents.tree.pathTo(conversation.head)));
    }
    return chats;
}

QString integrityOf(const QString& folder)
{
    SqlConnection connection(folder + u"/loquat.db"_s, SqlConnection::Access::ReadOnly);
    if (!connection.open())
        return u"cannot be opened"_s;
    return connection.text(u"PRAGMA integrity_check"_s).value_or(u"cannot be checked"_s);
}

} // namespace loquat::test
