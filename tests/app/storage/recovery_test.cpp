// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/database.h"
#include "app/storage/recovery.h"
#include "app/storage/sqlconnection.h"
#include "tests/app/storage/storefixture.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>

#include <algorithm>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 pageSize = 4096;

QByteArray contentsOf(const QString& path)
{
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << qPrintable(path);
    return file.readAll();
}

void overwrite(const QString& path, qint64 offset, const QByteArray& bytes)
{
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    ASSERT_TRUE(file.seek(offset));
    ASSERT_EQ(file.write(bytes), bytes.size());
}

// Five chats of twenty turns, each with a long reply, a context and a draft.
class RecoveryTest : public StoreFixture
{
protected:
    static constexpr int chats = 5;
    static constexpr int turnsEach = 12;

    void SetUp() override
    {
        StoreFixture::SetUp();
        for (int chat = 0; chat < chats; ++chat) {
            Conversation conversation = someConversation();
            conversation.title = u"Chat %1"_s.arg(chat);
            expectDone(m_store->putConversation(conversation));
            Turn turn;
            for (int number = 0; number < turnsEach; ++number) {
                turn = someTurn(conversation.id, turn.id);
                turn.prompt = u"Prompt %1 of chat %2"_s.arg(number).arg(chat);
                turn.reply = fullReply();
                turn.reply.state = ReplyState::Complete;
                turn.reply.error.reset();
                turn.reply.text = u"Reply %1-%2 "_s.arg(chat).arg(number).repeated(150);
                turn.reply.context = QByteArray("[") + QByteArray::number(number) + "]";
                expectDone(m_store->insertTurn(turn));
                turn.reply.context.clear();
                m_turns.append(turn);
            }
            Draft draft;
            draft.text = u"Draft of chat %1"_s.arg(chat);
            expectDone(m_store->saveDraft(conversation.id, draft));
            m_chats.append(conversation.id);
        }
    }

    void close() { m_store.reset(); }

    QString path() const { return Database::filePathIn(m_folder.path()); }

    // Where the page begins in which this stands.
    qint64 pageOf(const QByteArray& text) const
    {
        const qsizetype at = contentsOf(path()).indexOf(text);
        EXPECT_GT(at, 0);
        return at / pageSize * pageSize;
    }

    // Opens again; the store tells what became of the damaged file.
    Recovery openDamaged()
    {
        m_store = std::make_unique<ConversationStore>(m_folder.path());
        QSignalSpy recovered(m_store.get(), &ConversationStore::recovered);
        expectDone(m_store->open());
        EXPECT_TRUE(recovered.size() == 1 || recovered.wait(5000));
        return recovered.isEmpty() ? Recovery() : recovered.first().first().value<Recovery>();
    }

    // Those of the turns that are there, each as it was.
    qsizetype soundTurns()
    {
        QList<TurnId> ids;
        for (const Turn& turn : m_turns)
            ids.append(turn.id);
        const QList<Turn> read = valueOf(m_store->turns(ids));
        for (const Turn& turn : read) {
            const auto before = std::find_if(m_turns.begin(), m_turns.end(),
                                             [&](const Turn& one) { return one.id == turn.id; });
            // The picture they share may have stood in the page that is lost.
            Reply reply = turn.reply;
            reply.pictures = before->reply.pictures;
            EXPECT_EQ(reply, before->reply);
            EXPECT_EQ(turn.prompt, before->prompt);
        }
        return read.size();
    }

    void expectSoundDatabase() const
    {
        SqlConnection connection(path(), SqlConnection::Access::ReadOnly);
        ASSERT_TRUE(connection.open());
        EXPECT_EQ(connection.text(u"PRAGMA integrity_check"_s), u"ok"_s);
        EXPECT_EQ(connection.number(u"SELECT count(*) FROM pragma_foreign_key_check"_s), 0);
    }

    QList<ConversationId> m_chats;
    QList<Turn> m_turns;
};

} // namespace

TEST_F(RecoveryTest, AScribbledPageLosesOnlyWhatStoodThere)
{
    close();
    overwrite(path(), pageOf("Reply 2-5 "), QByteArray(int(pageSize), '\x5a'));
    const QByteArray damaged = contentsOf(path());

    const Recovery recovery = openDamaged();
    EXPECT_FALSE(recovery.complete);
    EXPECT_EQ(contentsOf(recovery.setAside), damaged);
    EXPECT_TRUE(QFileInfo(recovery.setAside).fileName().startsWith("loquat-damaged-20"_L1));
    EXPECT_GE(soundTurns(), m_turns.size() - 10);
    EXPECT_EQ(valueOf(m_store->conversations()).size(), chats);
    expectSoundDatabase();
}

TEST_F(RecoveryTest, ATruncatedFileKeepsWhatIsLeftOfIt)
{
    close();
    const qint64 size = QFileInfo(path()).size();
    ASSERT_TRUE(QFile::resize(path(), size * 4 / 5 + 100));
    const Recovery recovery = openDamaged();
    EXPECT_GE(soundTurns(), m_turns.size() / 5);
    EXPECT_EQ(recovery.turns, soundTurns());
    expectSoundDatabase();
}

TEST_F(RecoveryTest, AScribbledHeaderLosesNothing)
{
    close();
    overwrite(path(), 0, QByteArray(100, '\x41'));
    const Recovery recovery = openDamaged();
    EXPECT_TRUE(recovery.complete);
    EXPECT_EQ(soundTurns(), m_turns.size());
    EXPECT_EQ(valueOf(m_store->contents(m_chats.first())).draft.text, u"Draft of chat 0"_s);
    EXPECT_EQ(valueOf(m_store->context(m_turns.first().id)), "[0]");
    expectSoundDatabase();
}

TEST_F(RecoveryTest, AFileWithoutItsFirstPagesKeepsItsRows)
{
    close();
    overwrite(path(), 0, QByteArray(int(pageSize) * 2, '\x41'));
    openDamaged();
    EXPECT_GE(soundTurns(), m_turns.size() - 4);
    EXPECT_GE(valueOf(m_store->conversations()).size(), chats);
    expectSoundDatabase();
}

TEST_F(RecoveryTest, WhatCannotBeReadComesFromTheNewestBackup)
{
    const QString backup = valueOf(m_store->backUpNow());
    close();
    const qint64 size = QFileInfo(path()).size();
    ASSERT_TRUE(QFile::resize(path(), size / 2));
    const Recovery recovery = openDamaged();
    EXPECT_EQ(recovery.backup, backup);
    EXPECT_EQ(soundTurns(), m_turns.size());
    EXPECT_EQ(recovery.turns, m_turns.size());
    EXPECT_EQ(recovery.conversations, chats);
    expectSoundDatabase();
}

TEST_F(RecoveryTest, GarbageIsSetAsideAndTheBackupTakesItsPlace)
{
    static_cast<void>(valueOf(m_store->backUpNow()));
    close();
    const QByteArray garbage = QByteArray("no database at all ").repeated(1000);
    QFile file(path());
    ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(garbage);
    file.close();
    const Recovery recovery = openDamaged();
    EXPECT_EQ(contentsOf(recovery.setAside), garbage);
    EXPECT_EQ(soundTurns(), m_turns.size());
}

TEST_F(RecoveryTest, GarbageWithoutABackupIsAFreshStartAndKept)
{
    close();
    QDir(m_folder.filePath(u"backups"_s)).removeRecursively();
    const QByteArray garbage = QByteArray("no database at all ").repeated(1000);
    QFile file(path());
    ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(garbage);
    file.close();
    const Recovery recovery = openDamaged();
    EXPECT_EQ(recovery.turns, 0);
    EXPECT_FALSE(recovery.complete);
    EXPECT_EQ(contentsOf(recovery.setAside), garbage);
    EXPECT_TRUE(valueOf(m_store->conversations()).isEmpty());
}

TEST_F(RecoveryTest, ChatsDeletedForGoodDoNotComeBackFromABackup)
{
    const QString backup = valueOf(m_store->backUpNow());
    expectDone(m_store->deleteConversations({m_chats.last()}, 1));
    expectDone(m_store->purgeDeleted(2));
    close();
    overwrite(path(), pageOf("Reply 2-5 "), QByteArray(int(pageSize), '\x5a'));
    EXPECT_EQ(openDamaged().backup, backup);
    EXPECT_EQ(valueOf(m_store->conversations()).size(), chats - 1);
    EXPECT_EQ(soundTurns(), m_turns.size() - turnsEach);
}

TEST_F(RecoveryTest, AnyDamageIsSurvived)
{
    close();
    const QByteArray whole = contentsOf(path());
    for (int round = 0; round < 16; ++round) {
        QByteArray bytes = whole;
        // The same every time: pages all over the file, the first among them.
        const qint64 page = round * (whole.size() / pageSize) / 16;
        const qint64 length = std::min<qint64>(pageSize * (1 + round % 3), 3 * pageSize);
        for (qint64 i = page * pageSize; i < page * pageSize + length && i < bytes.size(); ++i)
            bytes[i] = char((i * 131 + round * 17) & 0xff);
        QFile file(path());
        ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(bytes);
        file.close();
        QFile::remove(path() + u"-wal"_s);

        m_store = std::make_unique<ConversationStore>(m_folder.path());
        expectDone(m_store->open());
        const qsizetype sound = soundTurns();
        // At most three pages of some two hundred are gone each time.
        EXPECT_GE(sound, m_turns.size() - 20) << round;
        close();
        expectSoundDatabase();
    }
}

TEST_F(RecoveryTest, AnotherProgramsDatabaseIsLeftAlone)
{
    const QTemporaryDir folder;
    const QString foreign = Database::filePathIn(folder.path());
    {
        SqlConnection connection(foreign, SqlConnection::Access::ReadWrite);
        ASSERT_TRUE(connection.open());
        ASSERT_TRUE(connection.execute(u"CREATE TABLE recipes (name TEXT)"_s));
    }
    const QByteArray before = contentsOf(foreign);
    ConversationStore store(folder.path());
    EXPECT_EQ(reasonOf(store.open()), ErrorReason::DatabaseDamaged);
    EXPECT_EQ(contentsOf(foreign), before);
}

TEST_F(RecoveryTest, ARestoredBackupTakesThePlaceOfWhatIsKeptAside)
{
    const QString backup = valueOf(m_store->backUpNow());
    const QList<Backup> listed = valueOf(m_store->backups());
    ASSERT_EQ(listed.size(), 1);
    EXPECT_EQ(listed.first().path, backup);
    EXPECT_EQ(listed.first().conversations, chats);
    EXPECT_EQ(listed.first().turns, m_turns.size());

    const Turn later = someTurn(m_chats.first(), m_turns.at(turnsEach - 1).id);
    expectDone(m_store->insertTurn(later));
    const QString aside = valueOf(m_store->restoreBackup(backup));
    EXPECT_TRUE(valueOf(m_store->turns({later.id})).isEmpty());
    EXPECT_EQ(soundTurns(), m_turns.size());

    SqlConnection kept(aside, SqlConnection::Access::ReadOnly);
    ASSERT_TRUE(kept.open());
    EXPECT_EQ(kept.number(u"SELECT count(*) FROM turns"_s), m_turns.size() + 1);
}

TEST_F(RecoveryTest, ABackupThatIsDamagedOrNewerChangesNothing)
{
    const QString backup = valueOf(m_store->backUpNow());
    const QString newer = m_folder.filePath(u"newer.db"_s);
    ASSERT_TRUE(QFile::copy(backup, newer));
    {
        SqlConnection connection(newer, SqlConnection::Access::ReadWrite);
        ASSERT_TRUE(connection.open());
        ASSERT_TRUE(connection.execute(u"PRAGMA user_version = 999"_s));
    }
    EXPECT_EQ(answerOf(m_store->restoreBackup(newer)).error().reason, ErrorReason::DatabaseNewer);
    overwrite(backup, 3 * pageSize, QByteArray(int(pageSize) * 4, '\x11'));
    EXPECT_EQ(answerOf(m_store->restoreBackup(backup)).error().reason,
              ErrorReason::DatabaseDamaged);
    EXPECT_EQ(answerOf(m_store->restoreBackup(u"/no/such/file"_s)).error().reason,
              ErrorReason::FolderNotWritable);
    EXPECT_EQ(soundTurns(), m_turns.size());
    EXPECT_FALSE(QFile::exists(m_folder.filePath(u"recovering"_s)));
}

TEST_F(RecoveryTest, AReplacementThatWasBrokenOffIsEnded)
{
    close();
    ASSERT_TRUE(QDir(m_folder.path()).mkdir(u"recovering"_s));
    ASSERT_TRUE(QFile::rename(path(), m_folder.filePath(u"recovering/ready.db"_s)));
    m_store = std::make_unique<ConversationStore>(m_folder.path());
    expectDone(m_store->open());
    EXPECT_EQ(soundTurns(), m_turns.size());
    EXPECT_FALSE(QFile::exists(m_folder.filePath(u"recovering"_s)));
}

TEST_F(RecoveryTest, DamageNoticedLaterIsRecoveredFromWithoutARestart)
{
    const QByteArray hole(int(pageSize), '\x5a');
    valueOf(m_store->backUpNow());
    const qint64 pages = QFileInfo(path()).size() / pageSize;
    if (pages > 3)
        overwrite(path(), pages / 2 * pageSize, hole);
    const Recovery recovery = valueOf(m_store->recover());
    EXPECT_FALSE(recovery.setAside.isEmpty());
    EXPECT_EQ(soundTurns(), m_turns.size());
}

} // namespace loquat::test
