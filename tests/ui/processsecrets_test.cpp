// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/waiting.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

#include <gtest/gtest.h>
#include <unistd.h>

// What the system keeps of the real program's memory, as /proc tells it.

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

constexpr uint nobody = 65534;

// Who may look into it: its own user while it may be dumped, root when it may not.
uint ownerOf(qint64 process)
{
    return QFileInfo(u"/proc/%1/status"_s.arg(process)).ownerId();
}

QString programOf(qint64 process)
{
    return QFileInfo(u"/proc/%1/exe"_s.arg(process)).symLinkTarget();
}

QByteArray limitsOf(qint64 process)
{
    QFile limits(u"/proc/%1/limits"_s.arg(process));
    EXPECT_TRUE(limits.open(QIODevice::ReadOnly));
    return limits.readAll().simplified();
}

class ProcessSecrets : public testing::Test
{
protected:
    void SetUp() override
    {
        // A program that may not be read is not dumped either way, so it is one that may.
        ASSERT_TRUE(QFile::copy(QStringLiteral(LOQUAT_EXECUTABLE), program));
        ASSERT_TRUE(QFile::setPermissions(program, QFile::Permissions(0x5555)));
        if (geteuid() == 0) {
            ASSERT_EQ(chown(QFile::encodeName(home.path()).constData(), nobody, nobody), 0);
        }
    }

    // As somebody who is not root.
    void start(QProcess& process, const QString& what, const QStringList& arguments) const
    {
        QProcessEnvironment environment;
        environment.insert(u"PATH"_s, qEnvironmentVariable("PATH"));
        environment.insert(u"HOME"_s, home.path());
        environment.insert(u"XDG_RUNTIME_DIR"_s, home.path());
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(home.path());
        if (geteuid() == 0)
            process.start(u"setpriv"_s, QStringList{u"--reuid=65534"_s, u"--regid=65534"_s,
                                                    u"--clear-groups"_s, u"--"_s, what} +
                                            arguments);
        else
            process.start(what, arguments);
        ASSERT_TRUE(process.waitForStarted());
    }

    static void end(QProcess& process)
    {
        process.kill();
        process.waitForFinished();
    }

    QTemporaryDir home;
    const QString program = home.filePath(u"loquat"_s);
};

} // namespace

TEST_F(ProcessSecrets, TheWindowsProcessIsNeverDumpedNorLookedInto)
{
    QProcess plain;
    start(plain, u"sleep"_s, {u"60"_s});
    ASSERT_TRUE(waitUntil([&] {
        return programOf(plain.processId()).contains(u"sleep"_s) ||
               programOf(plain.processId()).contains(u"coreutils"_s);
    }));
    const uint person = geteuid() == 0 ? nobody : uint(geteuid());
    EXPECT_EQ(ownerOf(plain.processId()), person) << "else the rest proves nothing";
    end(plain);

    QProcess loquat;
    start(loquat, program, {u"--data-dir"_s, home.filePath(u"data"_s)});
    // It has opened its database, so the window is there.
    ASSERT_TRUE(waitUntil([&] {
        return !QDir(home.filePath(u"data"_s)).entryList({u"*.db-wal"_s}, QDir::Files).isEmpty();
    })) << loquat.readAllStandardError().constData();
    EXPECT_TRUE(limitsOf(loquat.processId()).contains("Max core file size 0 0"));
    EXPECT_EQ(ownerOf(loquat.processId()), 0u) << "it may be dumped";
    end(loquat);
}

} // namespace loquat::test
