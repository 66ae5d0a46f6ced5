// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/sqlconnection.h"
#include "tests/app/storage/storedthings.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QThread>

#include <cstdio>

// A process that is killed while a reply arrives loses at most its last quarter of a second.

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

constexpr auto folderVariable = "LOQUAT_DURABILITY_FOLDER";
// The promise, and what a busy machine may add until a thread gets its turn.
constexpr qint64 promisedMs = 250;
constexpr qint64 toleranceMs = 200;

struct Word
{
    int number = 0;
    qint64 atMs = 0;
};

// This program once more, writing words to a store until it is killed.
class Writer
{
public:
    explicit Writer(const QString& folder)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QString::fromLatin1(folderVariable), folder);
        m_process.setProcessEnvironment(environment);
        m_process.start(
            QCoreApplication::applicationFilePath(),
            {u"--gtest_filter=DurabilityWriter.*"_s, u"--gtest_also_run_disabled_tests"_s});
    }

    ~Writer() { kill(); }
    Q_DISABLE_COPY_MOVE(Writer)

    bool waitForWords(qsizetype count)
    {
        while (m_words.size() < count || !m_turn.isValid()) {
            if (!m_process.waitForReadyRead(20'000))
                return false;
            take();
        }
        return true;
    }

    void kill()
    {
        if (m_process.state() == QProcess::NotRunning)
            return;
        m_process.kill();
        m_process.waitForFinished();
        take();
    }

    TurnId turn() const { return m_turn; }
    const QList<Word>& words() const { return m_words; }

private:
    void take()
    {
        while (m_process.canReadLine()) {
            const QList<QByteArray> parts = m_process.readLine().simplified().split(' ');
            if (parts.size() == 2 && parts.at(0) == "turn")
                m_turn = TurnId{parts.at(1).toLongLong()};
            if (parts.size() == 3 && parts.at(0) == "word")
                m_words.append({parts.at(1).toInt(), parts.at(2).toLongLong()});
        }
    }

    QProcess m_process;
    TurnId m_turn;
    QList<Word> m_words;
};

} // namespace

// Not a test: what Writer starts.
TEST(DurabilityWriter, DISABLED_WritesUntilItIsKilled)
{
    const QString folder = qEnvironmentVariable(folderVariable);
    ASSERT_FALSE(folder.isEmpty());
    ConversationStore store(folder);
    expectDone(store.open());
    const Conversation conversation = someConversation();
    expectDone(store.putConversation(conversation));
    const Turn turn = someTurn(conversation.id);
    expectDone(store.insertTurn(turn));
    std::printf("turn %lld\n", static_cast<long long>(turn.id.value));
    std::fflush(stdout);
    QElapsedTimer timer;
    timer.start();
    for (int number = 0; timer.elapsed() < 60'000; ++number) {
        store.journalReply(turn.id, u"%1 "_s.arg(number), u"t"_s, false);
        std::printf("word %d %lld\n", number, static_cast<long long>(timer.elapsed()));
        std::fflush(stdout);
        QThread::usleep(3000);
    }
}

TEST(Durability, AKilledProcessLosesAtMostAQuarterOfASecond)
{
    const QTemporaryDir folder;
    QList<TurnId> turns;
    qint64 worstMs = 0;
    for (int round = 0; round < 20; ++round) {
        Writer writer(folder.path());
        ASSERT_TRUE(writer.waitForWords(round * 53 % 200)) << round;
        writer.kill();
        turns.append(writer.turn());

        ConversationStore store(folder.path());
        expectDone(store.open());
        const QList<Turn> read = valueOf(store.turns({writer.turn()}));
        ASSERT_EQ(read.size(), 1);
        const Reply& reply = read.first().reply;
        EXPECT_EQ(reply.state, ReplyState::Interrupted);
        ASSERT_TRUE(reply.error);
        EXPECT_EQ(reply.error->code, ErrorCode::Interrupted);

        const QStringList kept = reply.text.split(u' ', Qt::SkipEmptyParts);
        for (qsizetype i = 0; i < kept.size(); ++i)
            ASSERT_EQ(kept.at(i), QString::number(i));
        EXPECT_EQ(reply.thinking.size(), kept.size());
        if (kept.size() < writer.words().size()) {
            const qint64 lostMs = writer.words().last().atMs - writer.words().at(kept.size()).atMs;
            worstMs = std::max(worstMs, lostMs);
            EXPECT_LE(lostMs, promisedMs + toleranceMs) << round;
        }
    }
    std::printf("most that was lost: %lld ms\n", static_cast<long long>(worstMs));

    ConversationStore store(folder.path());
    expectDone(store.open());
    EXPECT_EQ(valueOf(store.conversations()).size(), 20);
    EXPECT_EQ(valueOf(store.turns(turns)).size(), 20);
    SqlConnection connection(store.filePath(), SqlConnection::Access::ReadOnly);
    ASSERT_TRUE(connection.open());
    EXPECT_EQ(connection.text(u"PRAGMA integrity_check"_s), u"ok"_s);
    EXPECT_EQ(connection.number(u"SELECT count(*) FROM pragma_foreign_key_check"_s), 0);
}

TEST(Durability, TheReplyOfALivingProcessIsLeftAloneUntilItDies)
{
    const QTemporaryDir folder;
    Writer writer(folder.path());
    ASSERT_TRUE(writer.waitForWords(150));
    {
        ConversationStore store(folder.path());
        expectDone(store.open());
        const Reply reply = valueOf(store.turns({writer.turn()})).value(0).reply;
        EXPECT_EQ(reply.state, ReplyState::Streaming);
        EXPECT_FALSE(reply.text.isEmpty());
    }
    writer.kill();
    ConversationStore store(folder.path());
    expectDone(store.open());
    EXPECT_EQ(valueOf(store.turns({writer.turn()})).value(0).reply.state, ReplyState::Interrupted);
}

} // namespace loquat::test
