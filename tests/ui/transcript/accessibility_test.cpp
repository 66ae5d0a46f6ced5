// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

// The real program on a screen and a bus of its own, read over AT-SPI by a program that knows
// nothing of Qt.
class AccessibilityReader : public testing::Test
{
protected:
    void SetUp() override
    {
        for (const QString& program : {u"dbus-run-session"_s, u"Xvfb"_s}) {
            if (QStandardPaths::findExecutable(program).isEmpty())
                GTEST_SKIP() << qPrintable(program) << " is not installed";
        }
        if (!QFileInfo::exists(u"/usr/libexec/at-spi-bus-launcher"_s))
            GTEST_SKIP() << "at-spi2-core is not installed";
        if (QProcess::execute(u"/usr/bin/python3"_s, {u"-c"_s, u"import pyatspi"_s}) != 0)
            GTEST_SKIP() << "python3-pyatspi is not installed";
    }

    void runReader(const QStringList& arguments)
    {
        const QString support = QStringLiteral(LOQUAT_SOURCE_DIR "/tests/support/");
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const auto* name : {"LOQUAT_TEST_PLATFORM", "QT_QPA_PLATFORM",
                                 "DBUS_SESSION_BUS_ADDRESS", "AT_SPI_BUS_ADDRESS"})
            environment.remove(QString::fromLatin1(name));
        QProcess process;
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(u"dbus-run-session"_s,
                      QStringList{u"--"_s, u"bash"_s, support + u"atspi_session.sh"_s,
                                  QStringLiteral(LOQUAT_EXECUTABLE), folder.path(),
                                  support + u"atspi_reader.py"_s} +
                          arguments);
        ASSERT_TRUE(process.waitForStarted());
        process.closeWriteChannel();
        const bool ended = process.waitForFinished(150'000);
        if (!ended)
            process.kill();
        const QString said = QString::fromUtf8(process.readAll());
        ASSERT_TRUE(ended) << qPrintable(said);
        EXPECT_TRUE(process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
            << qPrintable(said);
        EXPECT_GT(said.count(u"ok: "_s), 20) << qPrintable(said);
    }

    QTemporaryDir folder;
};

} // namespace

TEST_F(AccessibilityReader, WalksTheTranscriptAndHearsTheReply)
{
    runReader({});
}

TEST_F(AccessibilityReader, HearsNothingWhereAnnouncementsAreOff)
{
    ASSERT_TRUE(QDir(folder.path()).mkpath(u"data"_s));
    QFile settings(folder.filePath(u"data/settings.json"_s));
    ASSERT_TRUE(settings.open(QIODevice::WriteOnly));
    settings.write(R"({"announceReplies":false,"welcomed":true})");
    settings.close();
    runReader({u"--silent"_s});
}

} // namespace loquat::test
