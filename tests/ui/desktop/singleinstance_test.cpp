// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/waiting.h"
#include "ui/desktop/singleinstance.h"

#include <QDir>
#include <QFile>
#include <QLocalSocket>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

class SingleInstanceTest : public testing::Test
{
protected:
    SingleInstanceTest()
        : m_runtimeBefore(qgetenv("XDG_RUNTIME_DIR"))
    {
        qputenv("XDG_RUNTIME_DIR", m_runtime.path().toUtf8());
    }
    ~SingleInstanceTest() override
    {
        if (m_runtimeBefore.isEmpty())
            qunsetenv("XDG_RUNTIME_DIR");
        else
            qputenv("XDG_RUNTIME_DIR", m_runtimeBefore);
    }

    QString folder(const QString& name = u"data"_s) const { return m_runtime.filePath(name); }

private:
    QTemporaryDir m_runtime;
    QByteArray m_runtimeBefore;
};

} // namespace

TEST_F(SingleInstanceTest, TheSecondHandsOverToTheFirst)
{
    SingleInstance first(folder());
    QSignalSpy received(&first, &SingleInstance::received);
    ASSERT_EQ(first.start({}), SingleInstance::Outcome::First);

    const QByteArray arguments = QByteArray("--prompt\0ä\n", 12) + QByteArray(300'000, 'x');
    SingleInstance second(folder());
    EXPECT_EQ(second.start(arguments), SingleInstance::Outcome::HandedOver);
    ASSERT_TRUE(test::waitUntil([&received] { return received.size() == 1; }));
    EXPECT_EQ(received.first().first().toByteArray(), arguments);

    SingleInstance third(folder());
    EXPECT_EQ(third.start({}), SingleInstance::Outcome::HandedOver);
    ASSERT_TRUE(test::waitUntil([&received] { return received.size() == 2; }));
    EXPECT_EQ(received.last().first().toByteArray(), QByteArray());
}

TEST_F(SingleInstanceTest, AnotherFolderIsAnotherLoquat)
{
    SingleInstance first(folder());
    SingleInstance other(folder(u"elsewhere"_s));
    EXPECT_EQ(first.start({}), SingleInstance::Outcome::First);
    EXPECT_EQ(other.start({}), SingleInstance::Outcome::First);
}

TEST_F(SingleInstanceTest, TheSameFolderIsKnownUnderEveryName)
{
    const QString before = SingleInstance(folder()).socketPath();
    QDir().mkpath(folder());
    QFile::link(folder(), folder(u"link"_s));
    EXPECT_EQ(SingleInstance(folder()).socketPath(), before);
    EXPECT_EQ(SingleInstance(folder(u"link"_s)).socketPath(), before);
    EXPECT_EQ(SingleInstance(folder() + u"/../data/"_s).socketPath(), before);
}

TEST_F(SingleInstanceTest, AStaleSocketIsRecovered)
{
    const QString path = SingleInstance(folder()).socketPath();
    {
        QLocalServer crashed;
        ASSERT_TRUE(crashed.listen(path));
        // What a killed process leaves: the file without anybody behind it.
        ASSERT_TRUE(QFile::rename(path, path + u".kept"_s));
    }
    ASSERT_TRUE(QFile::rename(path + u".kept"_s, path));
    SingleInstance next(folder());
    EXPECT_EQ(next.start({}), SingleInstance::Outcome::First);
    SingleInstance second(folder());
    EXPECT_EQ(second.start("x"), SingleInstance::Outcome::HandedOver);
}

TEST_F(SingleInstanceTest, TheNextMayBeFirstAfterTheFirstEnded)
{
    {
        SingleInstance first(folder());
        ASSERT_EQ(first.start({}), SingleInstance::Outcome::First);
    }
    SingleInstance next(folder());
    EXPECT_EQ(next.start({}), SingleInstance::Outcome::First);
}

TEST_F(SingleInstanceTest, OneThatDoesNotAnswerIsGivenUp)
{
    const QString path = SingleInstance(folder()).socketPath();
    QLockFile held(path + u".lock"_s);
    ASSERT_TRUE(held.tryLock(0));
    SingleInstance second(folder());
    EXPECT_EQ(second.start("x", std::chrono::milliseconds(120)),
              SingleInstance::Outcome::Unreachable);
}

TEST_F(SingleInstanceTest, NonsenseOnTheSocketDoesNoHarm)
{
    SingleInstance first(folder());
    QSignalSpy received(&first, &SingleInstance::received);
    ASSERT_EQ(first.start({}), SingleInstance::Outcome::First);
    QLocalSocket stranger;
    stranger.connectToServer(first.socketPath());
    ASSERT_TRUE(stranger.waitForConnected());
    stranger.write("\xff\xff\xff\xffGET / HTTP/1.1");
    ASSERT_TRUE(test::waitUntil(
        [&stranger] { return stranger.state() == QLocalSocket::UnconnectedState; }));
    EXPECT_EQ(received.size(), 0);
}

} // namespace loquat
