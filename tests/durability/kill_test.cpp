// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/durability/storedchats.h"
#include "tests/durability/tickingserver.h"
#include "tests/support/loquatprocess.h"
#include "tests/support/waiting.h"

#include <QElapsedTimer>
#include <QRandomGenerator>

#include <csignal>
#include <cstdio>
#include <gtest/gtest.h>

// Loquat's window is killed at a random moment of a reply, again and again, on one folder.

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

// The promise, and what a busy machine may add: until bytes that were sent are read, and until the
// thread that writes gets its turn.
constexpr qint64 promisedMs = 250;
constexpr qint64 toleranceMs = 350;

int kills()
{
    const int asked = qEnvironmentVariableIntValue("LOQUAT_KILLS");
    return asked > 0 ? asked : 20;
}

// A second start of Loquat hands over to the first.
void handOver(LoquatProcess& like, const QStringList& arguments)
{
    QProcess second;
    second.setProcessEnvironment(like.process().processEnvironment());
    second.start(like.process().program(),
                 QStringList{u"--data-dir"_s, like.dataDir()} + arguments);
    ASSERT_TRUE(second.waitForFinished(60'000));
    EXPECT_EQ(second.exitCode(), 0);
}

bool isStored(const QString& folder, const QString& prompt)
{
    const StoredChats chats = storedChats(folder);
    const Turn* turn = chats.find(prompt);
    return turn && turn->reply.state == ReplyState::Complete;
}

} // namespace

TEST(DurabilityKill, AKilledWindowLosesAtMostAQuarterOfASecond)
{
    TickingServer server;
    LoquatProcess loquat;
    loquat.setEnvironment(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    loquat.setEnvironment(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent"_s);
    const QStringList target = {u"--server"_s, server.url(), u"--model"_s, u"m"_s};
    qint64 worstMs = 0;
    QList<QPair<QString, QString>> interrupted; // prompts and what was kept of their replies

    for (int kill = 0; kill < kills(); ++kill) {
        const QString finished = u"short %1"_s.arg(kill);
        const QString draft = u"draft %1"_s.arg(kill);
        const QString running = u"long %1"_s.arg(kill);
        loquat.start(target + QStringList{u"--prompt"_s, finished, u"--send"_s});
        ASSERT_TRUE(waitUntil([&] { return isStored(loquat.dataDir(), finished); },
                              std::chrono::seconds(30)))
            << kill;
        handOver(loquat, target + QStringList{u"--prompt"_s, draft});
        ASSERT_TRUE(waitUntil(
            [&] {
                const StoredChats chats = storedChats(loquat.dataDir());
                return std::any_of(chats.drafts.begin(), chats.drafts.end(),
                                   [&](const Draft& one) { return one.text == draft; });
            },
            std::chrono::seconds(30)))
            << kill;
        const int endless = server.endless();
        handOver(loquat, target + QStringList{u"--prompt"_s, running, u"--send"_s});
        ASSERT_TRUE(waitUntil([&] { return server.endless() > endless; }, std::chrono::seconds(30)))
            << kill;
        const qint64 killAtMs = server.nowMs() + QRandomGenerator::global()->bounded(1500);
        ASSERT_TRUE(waitUntil([&] { return server.nowMs() >= killAtMs; }));
        const qint64 killedMs = server.nowMs();
        ASSERT_EQ(::kill(pid_t(loquat.process().processId()), SIGKILL), 0);
        loquat.waitForEnd();

        const StoredChats chats = storedChats(loquat.dataDir());
        EXPECT_EQ(integrityOf(loquat.dataDir()), u"ok"_s);
        const Turn* turn = chats.find(running);
        ASSERT_NE(turn, nullptr);
        EXPECT_EQ(turn->reply.state, ReplyState::Interrupted);
        const QStringList moments = turn->reply.text.split(u' ', Qt::SkipEmptyParts);
        const qint64 lastMs = moments.isEmpty() ? killAtMs - 1500 : moments.last().toLongLong();
        // Before the first moments there was nothing to lose.
        if (!moments.isEmpty() || killedMs - killAtMs > promisedMs)
            worstMs = std::max(worstMs, killedMs - lastMs);
        if (!moments.isEmpty()) {
            EXPECT_LE(killedMs - lastMs, promisedMs + toleranceMs) << kill;
        }
        for (qsizetype i = 1; i < moments.size(); ++i)
            ASSERT_GE(moments.at(i).toLongLong(), moments.at(i - 1).toLongLong());
        interrupted.append({running, turn->reply.text});
    }

    const StoredChats chats = storedChats(loquat.dataDir());
    EXPECT_EQ(chats.drafts.size(), kills());
    for (int kill = 0; kill < kills(); ++kill) {
        const QString prompt = u"short %1"_s.arg(kill);
        const Turn* turn = chats.find(prompt);
        ASSERT_NE(turn, nullptr);
        EXPECT_EQ(turn->reply.text, TickingServer::shortReply(prompt));
    }
    for (const auto& [prompt, text] : std::as_const(interrupted)) {
        const Turn* turn = chats.find(prompt);
        ASSERT_NE(turn, nullptr);
        EXPECT_EQ(turn->reply.text, text);
    }
    std::printf("%d kills; most that was lost: %lld ms\n", kills(),
                static_cast<long long>(worstMs));
}

} // namespace loquat::test
