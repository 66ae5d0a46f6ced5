// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/keychainsecretstore.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

// A real gnome-keyring-daemon on a bus of its own, with a home of its own.

namespace loquat::test {

using namespace Qt::StringLiterals;
using testing::ElementsAre;
using testing::StartsWith;

namespace {

class Keychain : public testing::Test
{
protected:
    QTemporaryDir home;

    void SetUp() override
    {
        for (const QString& program : {u"gnome-keyring-daemon"_s, u"dbus-run-session"_s}) {
            if (QStandardPaths::findExecutable(program).isEmpty())
                GTEST_SKIP() << qPrintable(program) << " is not installed";
        }
        // Without service folders nothing but what we start is ever on the bus.
        write(u"bus.conf"_s, "<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen>"
                             "<auth>EXTERNAL</auth><policy context=\"default\">"
                             "<allow send_destination=\"*\" eavesdrop=\"true\"/>"
                             "<allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>");
        ASSERT_TRUE(QDir(home.path()).mkdir(u"run"_s));
        ASSERT_TRUE(QFile::setPermissions(home.filePath(u"run"_s),
                                          QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    }

    void write(const QString& name, const QByteArray& bytes) const
    {
        QFile file(home.filePath(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        ASSERT_EQ(file.write(bytes), bytes.size());
    }

    // What the probe printed, without its times.
    std::vector<std::string> run(const QString& program, const QStringList& arguments)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const QString& name :
             {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"XAUTHORITY"_s, u"DBUS_SESSION_BUS_ADDRESS"_s,
              u"GNOME_KEYRING_CONTROL"_s, u"XDG_CONFIG_HOME"_s, u"XDG_CACHE_HOME"_s})
            environment.remove(name);
        environment.insert(u"HOME"_s, home.path());
        environment.insert(u"XDG_RUNTIME_DIR"_s, home.filePath(u"run"_s));
        environment.insert(u"XDG_DATA_HOME"_s, home.filePath(u".local/share"_s));
        environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
        QProcess process;
        process.setProcessEnvironment(environment);
        process.start(program, arguments);
        if (!process.waitForFinished(30'000)) {
            process.kill();
            process.waitForFinished(5'000);
            ADD_FAILURE() << "did not end";
        }
        EXPECT_EQ(process.exitCode(), 0) << process.readAllStandardError().constData();
        std::vector<std::string> lines;
        static const QRegularExpression time(u" \\((\\d+) ms\\)$"_s);
        const QString output = QString::fromUtf8(process.readAllStandardOutput()).trimmed();
        for (const QString& line : output.split(u'\n')) {
            longestMs = std::max(longestMs, time.match(line).captured(1).toInt());
            lines.push_back(QString(line).remove(time).toStdString());
        }
        return lines;
    }

    std::vector<std::string> runOnBus(const QString& script, const QStringList& arguments)
    {
        return run(u"dbus-run-session"_s,
                   QStringList{u"--config-file="_s + home.filePath(u"bus.conf"_s), u"--"_s, u"sh"_s,
                               u"-c"_s, script, u"sh"_s} +
                       arguments);
    }

    // In a session whose keyring was unlocked with this password.
    std::vector<std::string> session(const QString& password, const QStringList& commands)
    {
        // The daemon's first process may end before it has its name on the bus.
        return runOnBus(u"printf %s \"$1\" | gnome-keyring-daemon --unlock --components=secrets "
                        ">/dev/null 2>&1; shift; tries=200; "
                        "until dbus-send --session --print-reply --dest=org.freedesktop.DBus / "
                        "org.freedesktop.DBus.GetNameOwner string:org.freedesktop.secrets "
                        ">/dev/null 2>&1 || [ $((tries -= 1)) -eq 0 ]; do sleep 0.05; done; "
                        "exec \"$@\""_s,
                        QStringList{password, probe} + commands);
    }

    const QString probe = QStringLiteral(LOQUAT_KEYCHAIN_PROBE);
    int longestMs = 0;
};

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

} // namespace loquat::test
