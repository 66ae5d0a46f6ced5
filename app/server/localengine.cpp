// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/localengine.h"

#include <QFileInfo>
#include <QHostAddress>
#include <QHostInfo>
#include <QNetworkInterface>
#include <QNetworkProxy>
#include <QProcessEnvironment>
#include <QRegularExpression>
#include <QStandardPaths>

#ifdef Q_OS_LINUX
#include <csignal>
#include <sys/prctl.h>
#endif

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds retryPause{150};
constexpr int lastWaitMs = 1500;
constexpr qsizetype longestLine = 4096;

// Colours and what else a terminal would obey; a log is text.
QString plainLog(QString text)
{
    static const QRegularExpression escapes(u"\x1b\\[[0-9;?]*[ -/]*[@-~]"_s);
    text.remove(escapes);
    QString plain;
    plain.reserve(text.size());
    for (const QChar character : std::as_const(text)) {
        if (character == u'\n' || character == u'\t' ||
            character.category() != QChar::Other_Control)
            plain += character;
    }
    return plain;
}

} // namespace

LocalEngine::LocalEngine(QObject* parent)
    : LocalEngine(Limits{}, parent)
{}

LocalEngine::LocalEngine(Limits limits, QObject* parent)
    : QObject(parent)
    , m_limits(limits)
{
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setStandardInputFile(QProcess::nullDevice());
#ifdef Q_OS_LINUX
    // Loquat may be killed before it can stop anything.
    m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGTERM); });
#endif
    m_socket.setProxy(QNetworkProxy::NoProxy);
    m_retry.setSingleShot(true);
    m_retry.setInterval(retryPause);
    m_patience.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &LocalEngine::tryToConnect);
    connect(&m_socket, &QTcpSocket::connected, this, &LocalEngine::onConnected);
    connect(&m_socket, &QTcpSocket::errorOccurred, this, [this] {
        if (m_state == State::Starting)
            m_retry.start();
    });
    connect(&m_process, &QProcess::readyRead, this, &LocalEngine::readLog);
    connect(&m_process, &QProcess::errorOccurred, this, &LocalEngine::onError);
    connect(&m_process, &QProcess::finished, this, &LocalEngine::onFinished);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        if (m_state == State::Stopping)
            return m_process.kill();
        m_failure = EngineFailure{EngineFailure::Reason::NeverListened, lastLine(), 0};
        stop();
    });
}

LocalEngine::~LocalEngine()
{
    m_process.disconnect(this);
    m_socket.disconnect(this);
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(lastWaitMs)) {
        m_process.kill();
        m_process.waitForFinished(lastWaitMs);
    }
}

QString LocalEngine::program()
{
    return QStandardPaths::findExecutable(u"ollama"_s);
}

BaseUrl LocalEngine::address()
{
    const Result<BaseUrl> wanted = parseBaseUrl(qEnvironmentVariable("OLLAMA_HOST"));
    return wanted ? *wanted : parseBaseUrl(QString()).value();
}

bool LocalEngine::isHere(const BaseUrl& address)
{
    QString host = address.host;
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.sliced(1, host.size() - 2);
    const QHostAddress literal(host);
    if (literal.isNull())
        return host == "localhost"_L1 || host.endsWith(".localhost"_L1) ||
               host.compare(QHostInfo::localHostName(), Qt::CaseInsensitive) == 0;
    return literal.isLoopback() || literal == QHostAddress(QHostAddress::AnyIPv4) ||
           literal == QHostAddress(QHostAddress::AnyIPv6) ||
           QNetworkInterface::allAddresses().contains(literal);
}

void LocalEngine::start()
{
    if (m_state != State::Stopped)
        return;
    m_state = State::Starting;
    m_failure.reset();
    m_log.clear();
    m_unfinishedLine.clear();
    m_decoder.resetState();
    m_address = address();
    const QString path = program();
    QMetaObject::invokeMethod(
        this,
        [this, path] {
            if (m_state != State::Starting)
                return;
            Q_EMIT stateChanged();
            if (path.isEmpty())
                return fail(EngineFailure::Reason::NotInstalled);
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            environment.remove(u"LOQUAT_API_KEY"_s);
            m_process.setProcessEnvironment(environment);
            m_patience.start(m_limits.listen);
            m_retry.start();
            m_process.start(path, {u"serve"_s});
        },
        Qt::QueuedConnection);
}

void LocalEngine::stop()
{
    if (m_state != State::Starting && m_state != State::Running)
        return;
    m_retry.stop();
    m_socket.abort();
    if (m_process.state() == QProcess::NotRunning)
        return setState(State::Stopped);
    m_patience.start(m_limits.stop);
    setState(State::Stopping);
    m_process.terminate();
}

void LocalEngine::tryToConnect()
{
    if (m_state == State::Starting && m_socket.state() == QAbstractSocket::UnconnectedState)
        m_socket.connectToHost(m_address.host, quint16(m_address.port));
}

void LocalEngine::onConnected()
{
    m_socket.abort();
    if (m_state != State::Starting || m_process.state() != QProcess::Running)
        return;
    m_patience.stop();
    setState(State::Running);
}

void LocalEngine::onError(QProcess::ProcessError error)
{
    if (error == QProcess::FailedToStart)
        fail(EngineFailure::Reason::NotExecutable);
}

void LocalEngine::onFinished(int exitCode, QProcess::ExitStatus status)
{
    readLog();
    if (!m_unfinishedLine.isEmpty())
        addToLog(std::exchange(m_unfinishedLine, {}) + u'\n');
    const int code = status == QProcess::NormalExit ? exitCode : -1;
    if (m_state == State::Stopping) {
        m_patience.stop();
        setState(State::Stopped);
    } else if (m_state == State::Running) {
        fail(EngineFailure::Reason::Ended, code);
    } else {
        fail(m_log.contains("address already in use"_L1) ? EngineFailure::Reason::PortTaken
                                                         : EngineFailure::Reason::ExitedAtOnce,
             code);
    }
}

void LocalEngine::fail(EngineFailure::Reason reason, int exitCode)
{
    m_retry.stop();
    m_patience.stop();
    m_socket.abort();
    m_failure = EngineFailure{reason, lastLine(), exitCode};
    setState(State::Stopped);
}

void LocalEngine::readLog()
{
    const QString text = plainLog(m_unfinishedLine + QString(m_decoder(m_process.readAll())));
    const qsizetype end = text.lastIndexOf(u'\n') + 1;
    m_unfinishedLine = text.sliced(end);
    // A line without an end must not grow for ever.
    if (m_unfinishedLine.size() > longestLine)
        addToLog(text.left(end) + std::exchange(m_unfinishedLine, {}) + u'\n');
    else if (end > 0)
        addToLog(text.left(end));
}

void LocalEngine::addToLog(const QString& text)
{
    m_log += text;
    if (m_log.size() > m_limits.log) {
        const qsizetype from = m_log.indexOf(u'\n', m_log.size() - m_limits.log / 2);
        m_log = from < 0 ? m_log.right(m_limits.log / 2) : m_log.sliced(from + 1);
    }
    Q_EMIT logGrew(text);
}

QString LocalEngine::lastLine() const
{
    return m_log.trimmed().section(u'\n', -1).trimmed().left(300);
}

void LocalEngine::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace loquat
