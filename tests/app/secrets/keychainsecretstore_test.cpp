// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/keychainsecretstore.h"
#include "tests/support/keychainsession.h"

#include <QDirIterator>
#include <QFile>

#include <gmock/gmock.h>

// The store against a real keychain, in a process of its own.

namespace loquat::test {

using namespace Qt::StringLiterals;
using testing::ElementsAre;
using testing::StartsWith;

namespace {

using Keychain = KeychainSession;

const QString probe = QStringLiteral(LOQUAT_KEYCHAIN_PROBE);

} // namespace

TEST_F(Keychain, WritesReadsOverwritesAndDeletes)
{
    EXPECT_THAT(session(u"pw"_s, {u"read=a"_s, u"write=a=sk-öne"_s, u"new"_s, u"read=a"_s,
                                  u"read=b"_s, u"write=a=sk-two"_s, u"new"_s, u"read=a"_s,
                                  u"remove=a"_s, u"read=a"_s, u"new"_s, u"read=a"_s}),
                ElementsAre("read value:", "write done", "read value:sk-öne",
                            "read value:", "write done", "read value:sk-two", "remove done",
                            "read value:", "read value:"));
}

TEST_F(Keychain, KeepsAKeyUntilTheNextSession)
{
    EXPECT_THAT(session(u"pw"_s, {u"write=a=sk-tomorrow"_s}), ElementsAre("write done"));
    EXPECT_THAT(session(u"pw"_s, {u"read=a"_s}), ElementsAre("read value:sk-tomorrow"));
}

TEST_F(Keychain, LeavesNothingOfTheKeyInAnyFile)
{
    const QByteArray key = "sk-in-no-file-whatever";
    EXPECT_THAT(session(u"pw"_s, {u"write=a="_s + QString::fromLatin1(key)}),
                ElementsAre("write done"));
    int files = 0;
    QDirIterator walk(home.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        QFile file(walk.next());
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        EXPECT_FALSE(bytes.contains(key)) << qPrintable(file.fileName());
        EXPECT_FALSE(bytes.contains(key.toBase64())) << qPrintable(file.fileName());
        ++files;
    }
    EXPECT_GE(files, 2) << "the keyring itself should be among them";
}

TEST_F(Keychain, LockedWithAnotherPasswordReadsAsEmptyAndFailsElse)
{
    EXPECT_THAT(session(u"pw"_s, {u"write=a=sk-locked"_s}), ElementsAre("write done"));
    EXPECT_THAT(session(u"other"_s, {u"read=a"_s, u"remove=a"_s, u"write=a=sk-new"_s}),
                ElementsAre("read value:", StartsWith("remove keychain_locked"),
                            StartsWith("write keychain_locked")));
    EXPECT_THAT(session(u"pw"_s, {u"read=a"_s}), ElementsAre("read value:sk-locked"));
}

TEST_F(Keychain, RemovingWhatIsNotFoundIsNoSuccess)
{
    EXPECT_THAT(session(u"pw"_s, {u"write=a=sk-x"_s, u"remove=b"_s}),
                ElementsAre("write done", StartsWith("remove keychain_locked")));
}

TEST_F(Keychain, WithoutABusIsMissingAndSaysSoAtOnce)
{
    EXPECT_THAT(run(probe, {u"read=a"_s, u"write=a=sk-x"_s, u"remove=a"_s}),
                ElementsAre(StartsWith("read keychain_missing"),
                            StartsWith("write keychain_missing"),
                            StartsWith("remove keychain_missing")));
    EXPECT_LT(longestMs, 5'000) << "waited for the limit";
}

TEST_F(Keychain, WithoutASecretServiceIsMissingAndSaysSoAtOnce)
{
    EXPECT_THAT(
        runOnBus(u"exec \"$@\""_s, {probe, u"read=a"_s, u"write=a=sk-x"_s}),
        ElementsAre(StartsWith("read keychain_missing"), StartsWith("write keychain_missing")));
    EXPECT_LT(longestMs, 5'000) << "waited for the limit";
}

TEST_F(Keychain, KeepsAKeyForThisRunWhereThereIsNoKeychain)
{
    EXPECT_THAT(run(probe, {u"keep=a=sk-now"_s, u"read=a"_s, u"remove=a"_s, u"read=a"_s}),
                ElementsAre("read value:sk-now", StartsWith("remove keychain_missing"),
                            StartsWith("read keychain_missing")));
}

TEST_F(Keychain, ThatDoesNotAnswerTimesOutAndItsLateAnswerIsHarmless)
{
    // Behind the request that hangs, the write waits its turn and is given up unsent.
    EXPECT_THAT(
        session(u"pw"_s, {u"write=a=sk-slow"_s, u"limit=200"_s, u"pause"_s, u"both=a"_s,
                          u"write=a=sk-never"_s, u"resume"_s, u"new"_s, u"read=a"_s, u"read=a"_s}),
        ElementsAre("write done", "both keychain_timeout ", "both keychain_timeout ",
                    "write keychain_timeout ", "read value:sk-slow", "read value:sk-slow"));
    EXPECT_LT(longestMs, 5'000);
}

TEST_F(Keychain, ErrorsNeverHoldTheKey)
{
    for (const std::string& line : run(probe, {u"write=a=sk-secret"_s}))
        EXPECT_EQ(line.find("sk-secret"), std::string::npos) << line;
}

TEST_F(Keychain, UnlockedAgainItReadsAndWrites)
{
    EXPECT_THAT(
        session(u"pw"_s, {u"write=a=sk-x"_s, u"lock"_s, u"new"_s, u"read=a"_s, u"write=b=sk-y"_s,
                          u"unlock=pw"_s, u"read=a"_s, u"write=b=sk-y"_s, u"new"_s, u"read=b"_s}),
        ElementsAre("write done", "read value:", StartsWith("write keychain_locked"),
                    "read value:sk-x", "write done", "read value:sk-y"));
}

TEST(KeychainLimit, IsTenSecondsUnlessToldOtherwise)
{
    EXPECT_EQ(KeychainSecretStore().limit(), std::chrono::seconds(10));
    EXPECT_EQ(KeychainSecretStore(std::chrono::milliseconds(200)).limit(),
              std::chrono::milliseconds(200));
}

} // namespace loquat::test
