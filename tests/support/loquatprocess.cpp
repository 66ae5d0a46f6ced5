// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/loquatprocess.h"

#include <QDeadlineTimer>
#include <QJsonDocument>

namespace loquat::test {

using namespace Qt::StringLiterals;

QJsonObject Outcome::json() const
{
    if (!out.endsWith('\n'))
        return {};
    return QJsonDocument::fromJson(out).object();
}

LoquatProcess::LoquatProcess()
{
    m_environment.insert(u"PATH"_s, qEnvironmentVariable("PATH"));
    m_environment.insert(u"HOME"_s, m_home.path());
    m_environment.insert(u"LANG"_s, u"C.UTF-8"_s);
    m_environment.insert(u"XDG_RUNTIME_DIR"_s, m_home.path());
    for (const char* name : {"ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS"}) {
        if (qEnvironmentVariableIsSet(name))
            m_environment.insert(QString::fromLatin1(name), qEnvironmentVariable(name));
    }
}

LoquatProcess::~LoquatProcess()
{
    if (m_process) {
        m_process->kill();
        m_process->waitForFinished();
    }
}

void LoquatProcess::setEnvironment(const QString& name, const QString& value)
{
    m_environment.insert(name, value);
}

Outcome LoquatProcess::run(const QStringList& arguments, const QByteArray& input)
{
    start(arguments);
    m_process->write(input);
    m_process->closeWriteChannel();
    return waitForEnd();
}

void LoquatProcess::start(const QStringList& arguments, const QString& reader)
{
    m_out.clear();
    m_process = std::make_unique<QProcess>();
    m_process->setProcessEnvironment(m_environment);
    m_process->setWorkingDirectory(m_home.path());
    const QString program = QStringLiteral(LOQUAT_EXECUTABLE);
    const QStringList all = QStringList{u"--data-dir"_s, dataDir()} + arguments;
    if (reader.isEmpty())
        m_process->start(program, all);
    else
        m_process->start(u"bash"_s, QStringList{u"-o"_s, u"pipefail"_s, u"-c"_s,
                                                u"\"$0\" \"$@\" | "_s + reader, program} +
                                        all);
    m_process->waitForStarted();
}

QByteArray LoquatProcess::waitForOutput(const QByteArray& text)
{
    const QDeadlineTimer limit(std::chrono::seconds(20));
    for (;;) {
        m_out += m_process->readAllStandardOutput();
        if (m_out.contains(text))
            return m_out;
        if (limit.hasExpired() || !m_process->waitForReadyRead(int(limit.remainingTime())))
            return {};
    }
}

Outcome LoquatProcess::waitForEnd(std::chrono::milliseconds limit)
{
    Outcome outcome;
    // It may have ended while a test ran the event loop.
    const bool ended = m_process->state() == QProcess::NotRunning ||
                       m_process->waitForFinished(int(limit.count()));
    if (ended && m_process->exitStatus() == QProcess::NormalExit)
        outcome.status = m_process->exitCode();
    outcome.out = m_out + m_process->readAllStandardOutput();
    outcome.err = m_process->readAllStandardError();
    return outcome;
}

} // namespace loquat::test
