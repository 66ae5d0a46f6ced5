// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/conversationitem.h"
#include "tests/app/storage/storefixture.h"
#include "tests/support/waiting.h"

#include <QDir>
#include <QSemaphore>

#include <atomic>
#include <filesystem>
#include <thread>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

class StagedImportTest : public StoreFixture
{
protected:
    StagedImportTest()
    {
        chat = someConversation();
        chat.head = {};
        turn = someTurn(chat.id);
        turn.reply.state = ReplyState::Complete;
        turn.reply.text = u"So."_s;
    }

    // What stands in the file, with something to do before the last item.
    ConversationSource source(const std::function<Result<void>()>& between)
    {
        return [this, between, number = 0]() mutable -> Result<std::optional<ConversationItem>> {
            switch (number++) {
            case 0:
                return ConversationItem(ConversationStart{chat, {}});
            case 1:
                if (const Result<void> done = between(); !done)
                    return failure(done.error());
                return ConversationItem(StoredTurn{turn});
            default:
                return std::nullopt;
            }
        };
    }

    QStringList stages() const
    {
        return QDir(m_folder.path()).entryList({u"import-*"_s}, QDir::Dirs);
    }

    Conversation chat;
    Turn turn;
};

} // namespace

TEST_F(StagedImportTest, TheStoreGoesOnWhileItIsGathered)
{
    std::atomic<bool> halfWay = false;
    QSemaphore go;
    std::thread importing([&] {
        const Result<ImportCounts> counts = m_store
                                                ->importConversations(source([&]() -> Result<void> {
                                                    halfWay = true;
                                                    go.acquire();
                                                    return {};
                                                }))
                                                .result();
        EXPECT_EQ(counts.value_or(ImportCounts()), (ImportCounts{1, 1}));
    });
    EXPECT_TRUE(waitUntil([&] { return halfWay.load(); }));
    const Conversation other = putOne();
    Turn running = someTurn(other.id);
    expectDone(m_store->insertTurn(running));
    running.reply.state = ReplyState::Complete;
    expectDone(m_store->finishTurn(running.id, running.reply));
    EXPECT_EQ(count(u"conversations"_s), 1) << "nothing of the import is there yet";
    go.release();
    importing.join();
    EXPECT_EQ(count(u"conversations"_s), 2);
    EXPECT_EQ(read(turn.id).reply.text, u"So."_s);
    EXPECT_TRUE(waitUntil([&] { return stages().isEmpty(); }));
}

TEST_F(StagedImportTest, OneThatBreaksOffLeavesNothing)
{
    const Result<ImportCounts> counts = m_store
                                            ->importConversations(source([]() -> Result<void> {
                                                return failure(ErrorCode::Interrupted, ErrorReason::Unspecified);
                                            }))
                                            .result();
    ASSERT_FALSE(counts);
    EXPECT_EQ(counts.error().code, ErrorCode::Interrupted);
    EXPECT_EQ(count(u"conversations"_s), 0);
    EXPECT_TRUE(waitUntil([&] { return stages().isEmpty(); }));
    // And nothing stands in the way of the next one.
    for (int copy = 1; copy <= 2; ++copy) {
        EXPECT_TRUE(m_store->importConversations(source([] { return Result<void>(); })).result());
        EXPECT_EQ(count(u"turns"_s), copy) << "the second time under new ids";
    }
    EXPECT_EQ(count(u"turns t JOIN conversations c ON c.id = t.conversation"_s), 2);
}

TEST_F(StagedImportTest, WhatAKilledProcessLeftBehindIsClearedAway)
{
    const QDir folder(m_folder.path());
    ASSERT_TRUE(folder.mkdir(u"import-old"_s));
    ASSERT_TRUE(folder.mkdir(u"import-now"_s));
    std::filesystem::last_write_time(folder.filePath(u"import-old"_s).toStdString(),
                                     std::filesystem::file_time_type::clock::now() -
                                         std::chrono::hours(48));
    EXPECT_TRUE(m_store->importConversations(source([] { return Result<void>(); })).result());
    EXPECT_TRUE(waitUntil([&] { return stages() == QStringList{u"import-now"_s}; }))
        << "another process may be importing";
}

} // namespace loquat::test
