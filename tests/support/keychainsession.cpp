// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/keychainsession.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>

#include <algorithm>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

constexpr auto insideMark = "LOQUAT_TEST_KEYCHAIN_SESSION";

const QString probe = QStringLiteral(LOQUAT_KEYCHAIN_PROBE);

} // namespace

void KeychainSession::SetUp()
{
    for (const QString& program :
         {u"gnome-keyring-daemon"_s, u"dbus-run-session"_s, u"dbus-send"_s}) {
        ASSERT_FALSE(QStandardPaths::findExecutable(program).isEmpty())
            << qPrintable(program) << " is not installed; packaging/check installs it";
    }
    // Without service folders nothing but what we start is ever on the bus.
    QFile bus(home.filePath(u"bus.conf"_s));
    ASSERT_TRUE(bus.open(QIODevice::WriteOnly));
    bus.write("<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen>"
              "<auth>EXTERNAL</auth><policy context=\"default\">"
              "<allow send_destination=\"*\" eavesdrop=\"true\"/>"
              "<allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>");
    ASSERT_TRUE(QDir(home.path()).mkdir(u"run"_s));
    ASSERT_TRUE(QFile::setPermissions(home.filePath(u"run"_s),
                                      QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
}

std::vector<std::string> KeychainSession::run(const QString& program, const QStringList& arguments)
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
    if (!process.waitForFinished(60'000)) {
        process.kill();
        process.waitForFinished(5'000);
        ADD_FAILURE() << "did not end";
    }
    const QString output = QString::fromUtf8(process.readAllStandardOutput()).trimmed();
    EXPECT_EQ(process.exitCode(), 0)
        << qPrintable(output) << process.readAllStandardError().constData();
    std::vector<std::string> lines;
    static const QRegularExpression time(u" \\((\\d+) ms\\)$"_s);
    for (const QString& line : output.split(u'\n')) {
        longestMs = std::max(longestMs, time.match(line).captured(1).toInt());
        lines.push_back(QString(line).remove(time).toStdString());
    }
    return lines;
}

std::vector<std::string> KeychainSession::runOnBus(const QString& script,
                                                   const QStringList& arguments)
{
    return run(u"dbus-run-session"_s,
               QStringList{u"--config-file="_s + home.filePath(u"bus.conf"_s), u"--"_s, u"sh"_s,
                           u"-c"_s, script, u"sh"_s} +
                   arguments);
}

std::vector<std::string> KeychainSession::session(const QString& password,
                                                  const QStringList& commands)
{
    return programInSession(password, probe, commands);
}

std::vector<std::string> KeychainSession::programInSession(const QString& password,
                                                           const QString& program,
                                                           const QStringList& arguments)
{
    // The daemon's first process may end before it has its name on the bus.
    return runOnBus(u"printf %s \"$1\" | gnome-keyring-daemon --unlock --components=secrets "
                    ">/dev/null 2>&1; shift; tries=200; "
                    "until dbus-send --session --print-reply --dest=org.freedesktop.DBus / "
                    "org.freedesktop.DBus.GetNameOwner string:org.freedesktop.secrets "
                    ">/dev/null 2>&1 || [ $((tries -= 1)) -eq 0 ]; do sleep 0.05; done; "
                    "exec \"$@\""_s,
                    QStringList{password, program} + arguments);
}

bool InKeychainSession::isInside()
{
    return qEnvironmentVariableIsSet(insideMark);
}

void InKeychainSession::runInside()
{
    const testing::TestInfo* test = testing::UnitTest::GetInstance()->current_test_info();
    const QString name =
        QString::fromUtf8(test->test_suite_name()) + u'.' + QString::fromUtf8(test->name());
    const std::vector<std::string> said =
        programInSession(QString::fromLatin1(password), u"env"_s,
                         {QString::fromLatin1(insideMark) + u"=1"_s,
                          QCoreApplication::applicationFilePath(), u"--gtest_filter="_s + name});
    EXPECT_TRUE(std::ranges::any_of(said, [](const std::string& line) {
        return line.starts_with("[  PASSED  ] 1 test");
    })) << "it did not run inside";
}

bool InKeychainSession::keychainProbe(const QString& command)
{
    return QProcess::execute(probe, {command}) == 0;
}

} // namespace loquat::test
