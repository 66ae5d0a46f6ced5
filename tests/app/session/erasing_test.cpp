// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/chatbackups.h"
#include "app/session/shelfkeeper.h"
#include "app/storage/sqlconnection.h"
#include "tests/support/filesholding.h"
#include "tests/support/sessionfixture.h"

#include <QDir>

// What is deleted for good stands in no file any more: not in free pages, the search's words, the
// log, or a backup.

namespace loquat::test {

using namespace Qt::StringLiterals;

class EraserTest : public SessionFixture
{
protected:
    // Every way a word gets into the files.
    void fill()
    {
        server.answer("/api/generate", reply("Answerquokka is what you get."));
        ChatSession* chat = library->startNew();
        ASSERT_TRUE(ask(*chat, u"Askedquokka, please."_s));
        ASSERT_TRUE(finish(*chat));
        ChatSession* gone = library->startNew();
        ASSERT_TRUE(ask(*gone, u"Trashedquokka, please."_s));
        ASSERT_TRUE(finish(*gone));
        library->remove({gone->conversation().id});
        ChatSession* drafted = library->startNew();
        Draft draft;
        draft.text = u"Draftedquokka"_s;
        drafted->setDraft(draft);
        Preset preset;
        preset.name = u"Presetquokka"_s;
        library->shelf().put(preset);
        SavedPrompt prompt;
        prompt.name = u"Promptquokka"_s;
        prompt.text = u"Savedquokka"_s;
        library->shelf().put(prompt);
        bool caughtUp = false;
        QObject context;
        QObject::connect(library.get(), &ConversationLibrary::searchCaughtUp, &context,
                         [&] { caughtUp = true; });
        ASSERT_TRUE(waitUntil([&] { return caughtUp; }));
        restart();
        bool copied = false;
        library->backups().backUpNow(&context, [&](const Result<QString>&) { copied = true; });
        ASSERT_TRUE(waitUntil([&] { return copied; }));
        QFile aside(folder.filePath(u"loquat-damaged-20260101-000000.db"_s));
        ASSERT_TRUE(aside.open(QIODevice::WriteOnly));
        aside.write("asidequokka");
    }

    Result<void> erase(const Erasing& what)
    {
        std::optional<Result<void>> said;
        QObject context;
        library->erase(what, &context, [&](const Result<void>& erased) { said = erased; });
        EXPECT_TRUE(waitUntil([&] { return said.has_value(); }));
        EXPECT_TRUE(waitUntil([&] { return library->isOpen(); }));
        return said.value_or(Result<void>{});
    }

    QStringList filesWith(const QByteArray& word) { return filesHolding(word, folder.path()); }
};

TEST_F(EraserTest, NoWordOfWhatWasDeletedIsInAnyFile)
{
    fill();
    ASSERT_GE(filesWith("askedquokka").size(), 2) << "else this proves nothing";
    ASSERT_FALSE(filesWith("savedquokka").isEmpty());
    const Result<void> erased =
        erase({.chats = true, .copies = true, .presets = true, .prompts = true});
    EXPECT_TRUE(erased.has_value());
    EXPECT_EQ(filesWith("quokka").join(u' ').toStdString(), "");
    EXPECT_TRUE(library->conversations().isEmpty());
    EXPECT_TRUE(library->trash().isEmpty());
    EXPECT_EQ(library->shelf().shelf(), Shelf{});
    // And Loquat works.
    ChatSession* chat = library->startNew();
    ASSERT_TRUE(ask(*chat, u"again"_s));
    ASSERT_TRUE(finish(*chat));
    EXPECT_EQ(lastTurn(*chat).reply.state, ReplyState::Complete);
}

TEST_F(EraserTest, WhatIsNotNamedStays)
{
    fill();
    ASSERT_TRUE(erase({.presets = true}).has_value());
    EXPECT_TRUE(filesWith("presetquokka").size() == 1) << "in the backup alone";
    EXPECT_EQ(library->conversations().size(), 2);
    EXPECT_EQ(library->trash().size(), 1);
    EXPECT_TRUE(waitUntil([&] { return library->shelf().shelf().presets.isEmpty(); }));
    EXPECT_EQ(library->shelf().shelf().prompts.size(), 1);
    ASSERT_TRUE(erase({.chats = true}).has_value());
    EXPECT_TRUE(library->conversations().isEmpty());
    EXPECT_EQ(filesWith("askedquokka").size(), 1) << "the backup";
    EXPECT_FALSE(filesWith("asidequokka").isEmpty());
    ASSERT_TRUE(erase({.copies = true}).has_value());
    EXPECT_TRUE(filesWith("askedquokka").isEmpty());
    EXPECT_TRUE(filesWith("asidequokka").isEmpty());
    EXPECT_FALSE(filesWith("savedquokka").isEmpty());
}

TEST_F(EraserTest, TemporaryChatsAndRunningRepliesGoToo)
{
    server.answer("/api/generate", Script::stream().line(delta("So far")).gate("never"));
    ChatSession* temporary = library->startTemporary();
    ASSERT_TRUE(ask(*temporary, u"between us"_s));
    ChatSession* kept = library->startNew();
    ASSERT_TRUE(ask(*kept, u"for the record"_s));
    ASSERT_TRUE(server.waitForRequests("/api/generate", 1));
    ASSERT_TRUE(erase({.chats = true}).has_value());
    EXPECT_TRUE(library->conversations().isEmpty());
    EXPECT_TRUE(server.waitUntilAllClosed());
}

TEST_F(EraserTest, AnotherProgramThatReadsTheFileIsNamed)
{
    fill();
    SqlConnection other(folder.filePath(u"loquat.db"_s), SqlConnection::Access::ReadWrite);
    ASSERT_TRUE(other.open());
    ASSERT_TRUE(other.execute(u"BEGIN"_s));
    ASSERT_TRUE(other.number(u"SELECT count(*) FROM turns"_s));
    const Result<void> erased = erase({.chats = true});
    ASSERT_FALSE(erased.has_value());
    EXPECT_EQ(erased.error().reason, ErrorReason::DatabaseLocked);
    EXPECT_TRUE(library->conversations().isEmpty());
    ASSERT_TRUE(other.execute(u"COMMIT"_s));
    EXPECT_TRUE(erase({.chats = true}).has_value());
    EXPECT_EQ(filesWith("askedquokka").size(), 1) << "the backup";
}

TEST_F(EraserTest, AfterGoingOnWithoutTheFileItIsNotSaidToBeDeleted)
{
    fill();
    const StoreResult<void> given = store->openInMemory();
    ASSERT_TRUE(waitUntil([&] { return given.isFinished(); }));
    const Result<void> erased = erase({.chats = true, .copies = true});
    ASSERT_FALSE(erased.has_value());
    EXPECT_EQ(erased.error().subject, folder.filePath(u"loquat.db"_s));
    EXPECT_TRUE(filesWith("asidequokka").isEmpty());
    for (const QString& file : filesWith("askedquokka"))
        EXPECT_TRUE(file.startsWith(u"loquat.db"_s)) << qPrintable(file);
}

TEST_F(EraserTest, PiecesOfAMoveThatWasBrokenOffGoToo)
{
    fill();
    const QString backups = folder.filePath(u"backups"_s);
    for (const QString& path :
         {folder.filePath(u"arriving.db"_s), folder.filePath(u"arriving.db.arriving"_s),
          folder.filePath(u"loquat-damaged-20260102-000000.db.arriving"_s),
          backups + u"/loquat-v10-20260102-000000.db.arriving"_s}) {
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write("arrivingquokka");
    }
    ASSERT_TRUE(erase({.copies = true}).has_value());
    EXPECT_TRUE(filesWith("arrivingquokka").isEmpty());
}

TEST_F(EraserTest, DescribesTheDatabase)
{
    std::optional<Result<StoreFacts>> said;
    QObject context;
    library->describeStore(&context, [&](const Result<StoreFacts>& facts) { said = facts; });
    ASSERT_TRUE(waitUntil([&] { return said.has_value(); }));
    ASSERT_TRUE(said->has_value());
    EXPECT_EQ((*said)->verdict, u"ok"_s);
    EXPECT_GE((*said)->schemaVersion, 10);
    EXPECT_TRUE((*said)->sqliteVersion.startsWith(u"3."_s));
    EXPECT_EQ((*said)->path, folder.filePath(u"loquat.db"_s));
    EXPECT_GT((*said)->bytes, 0);
}

} // namespace loquat::test
