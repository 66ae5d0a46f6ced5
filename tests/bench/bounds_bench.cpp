// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/generatejob.h"
#include "app/wire/replydecoder.h"
#include "tests/bench/benchclock.h"
#include "tests/bench/benchline.h"

#include <QAbstractEventDispatcher>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <vector>

// What a server can make Loquat spend: memory for a line without an end, the GUI thread's time for
// a giant context, processor time for a flood. The server is a process of its own.

namespace loquat::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype lineLimit = LineSplitter::defaultLimit;
constexpr qsizetype writeSize = 16 * 1024;

QByteArray delta(const QByteArray& text)
{
    return R"({"model":"m","created_at":"2026-03-01T10:00:00Z","response":")" + text +
           R"(","done":false})" + '\n';
}

QByteArray contextOf(int count)
{
    QByteArray context = "[";
    for (int i = 0; i < count; ++i)
        context += (i > 0 ? "," : "") + QByteArray::number(100'000 + i % 50'000);
    return context + ']';
}

QByteArray finalLine(const QByteArray& context)
{
    return R"({"model":"m","created_at":"2026-03-01T10:00:00Z","response":"","done":true,)"
           R"("done_reason":"stop","context":)" +
           context + "}\n";
}

// The server's side: "plain", "line", "flood COUNT" or "context COUNT" as the prompt.
class Flood final : public QObject
{
public:
    Flood(QTcpSocket* socket, const QString& prompt)
        : QObject(socket)
        , m_socket(socket)
    {
        const QStringList words = prompt.split(u' ');
        m_rest = delta("Hi");
        if (words.first() == u"line"_s) {
            m_endless = lineLimit + 1;
        } else if (words.first() == u"flood"_s) {
            const int count = words.at(1).toInt();
            for (int i = 1; i < count; ++i)
                m_rest += delta(" word" + QByteArray::number(i % 97));
            m_rest += finalLine("[1]");
        } else if (words.first() == u"context"_s) {
            m_rest += finalLine(contextOf(words.at(1).toInt()));
        } else {
            m_rest += finalLine("[1]");
        }
        socket->write("HTTP/1.1 200 OK\r\nContent-Type: application/x-ndjson\r\n"
                      "Connection: close\r\n\r\n");
        connect(socket, &QTcpSocket::bytesWritten, this, &Flood::write);
        write();
    }

private:
    void write()
    {
        while (m_socket->bytesToWrite() < 4 * writeSize) {
            if (m_at < m_rest.size()) {
                m_socket->write(m_rest.mid(m_at, writeSize));
                m_at += writeSize;
            } else if (m_endless > 0) {
                const qsizetype length = qMin(m_endless, writeSize);
                m_socket->write(QByteArray(length, 'x'));
                m_endless -= length;
            } else {
                m_socket->disconnectFromHost();
                return;
            }
        }
    }

    QTcpSocket* m_socket;
    QByteArray m_rest;
    qsizetype m_at = 0;
    qsizetype m_endless = 0;
};

int serve()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    std::printf("%d\n", int(server.serverPort()));
    std::fflush(stdout);
    QObject::connect(&server, &QTcpServer::newConnection, &server, [&] {
        QTcpSocket* socket = server.nextPendingConnection();
        QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket] {
            static const QRegularExpression prompt(u"\"prompt\":\"([^\"]*)\""_s);
            const QByteArray request = socket->peek(1 << 16);
            const auto match = prompt.match(QString::fromLatin1(request));
            if (match.hasMatch()) {
                socket->readAll();
                new Flood(socket, match.captured(1));
            } else if (request.startsWith("GET") && request.endsWith("\r\n\r\n")) {
                socket->readAll();
                socket->write("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
            }
        });
    });
    return QCoreApplication::exec();
}

double memoryMebibytes(const QByteArray& name)
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : file.readAll().split('\n')) {
        if (line.startsWith(name + ':'))
            return line.mid(name.size() + 1).simplified().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

// A child that has ended, and what it took.
struct Child
{
    int status = -1;
    double peakMebibytes = 0;
    double cpuSeconds = 0;
};

Child runAsk(const QByteArray& address, const QByteArray& prompt)
{
    const QTemporaryDir folder;
    QByteArrayList arguments{
        LOQUAT_EXECUTABLE, "ask", "--data-dir", folder.path().toLocal8Bit(), "--server", address,
        "--model",         "m",   prompt};
    std::vector<char*> argv;
    for (QByteArray& argument : arguments)
        argv.push_back(argument.data());
    argv.push_back(nullptr);
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&files, 1, "/dev/null", O_WRONLY, 0);
    pid_t pid = 0;
    Child child;
    if (posix_spawn(&pid, argv[0], &files, nullptr, argv.data(), environ) != 0)
        qFatal("loquat cannot be started");
    posix_spawn_file_actions_destroy(&files);
    int status = 0;
    rusage usage{};
    wait4(pid, &status, 0, &usage);
    child.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    child.peakMebibytes = double(usage.ru_maxrss) / 1024;
    child.cpuSeconds = double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
                       double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
    return child;
}

struct Answer
{
    ReplyEnd end;
    double longestTurnMs = 0; // processor time of one turn of the event loop
    double cpuMs = 0;         // of the thread that would be the GUI's
};

Answer ask(const QString& address, const QString& prompt)
{
    Endpoint endpoint(parseBaseUrl(address).value());
    GenerateRequest request;
    request.model = u"m"_s;
    request.prompt = prompt;
    GenerateJob job(endpoint, request);
    Answer answer;
    QEventLoop loop;
    double since = threadMs();
    QAbstractEventDispatcher* dispatcher = QAbstractEventDispatcher::instance();
    // Between two of these signals lies one round of the loop at most.
    const auto turn = [&] {
        const double now = threadMs();
        answer.longestTurnMs = std::max(answer.longestTurnMs, now - since);
        since = now;
    };
    QObject::connect(dispatcher, &QAbstractEventDispatcher::awake, &loop, turn);
    QObject::connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, &loop, turn);
    QObject::connect(&job, &Job::finished, &loop, &QEventLoop::quit);
    const double before = threadMs();
    job.start();
    loop.exec();
    turn();
    answer.cpuMs = threadMs() - before;
    answer.end = job.end();
    return answer;
}

void expect(bool holds, const char* what)
{
    if (!holds)
        qFatal("does not hold: %s", what);
}

void benchLine(const QString& address)
{
    const double limit = double(lineLimit) / 1024 / 1024;
    const Child plain = runAsk(address.toLatin1(), "plain");
    expect(plain.status == 0, "a plain answer is one");
    const Child flooded = runAsk(address.toLatin1(), "line");
    expect(flooded.status > 0, "a line over the limit is a failure");
    report(u"bench_bounds"_s, u"line of 64 MiB + 1, loquat ask: growth"_s,
           flooded.peakMebibytes - plain.peakMebibytes, u"MiB"_s, 3 * limit);

    const double before = memoryMebibytes("VmHWM");
    const Answer answer = ask(address, u"line"_s);
    expect(answer.end.error && answer.end.error->reason == ErrorReason::LineTooLong,
           "a line over the limit ends with its message");
    report(u"bench_bounds"_s, u"line of 64 MiB + 1, job: growth"_s,
           memoryMebibytes("VmHWM") - before, u"MiB"_s, 3 * limit);
}

// Decoding alone, in the pieces in which it would arrive.
void benchDecoding(int count, double wholeBudget, double pieceBudget)
{
    const QByteArray context = contextOf(count);
    const QByteArray body = delta("Hi") + finalLine(context);
    std::vector<double> wholes;
    std::vector<double> pieces;
    for (int round = 0; round < 9; ++round) {
        ReplyDecoder decoder{ReplyHead{}};
        double longest = 0;
        const double before = threadMs();
        for (qsizetype at = 0; at < body.size(); at += writeSize) {
            const double start = threadMs();
            decoder.feed(QByteArrayView(body).sliced(at, qMin(writeSize, body.size() - at)));
            longest = std::max(longest, threadMs() - start);
        }
        wholes.push_back(threadMs() - before);
        pieces.push_back(longest);
        expect(decoder.hasEnded() && decoder.end().context == context,
               "a context is kept byte for byte");
    }
    const QString name = u"context of %1 integers: "_s.arg(count);
    report(u"bench_bounds"_s, name + u"decoding"_s, percentile(wholes, 0.5), u"ms"_s, wholeBudget);
    report(u"bench_bounds"_s, name + u"longest piece"_s, percentile(pieces, 0.5), u"ms"_s,
           pieceBudget);
}

void benchContext(const QString& address, int count, double budget)
{
    const QString prompt = u"context %1"_s.arg(count);
    std::vector<double> turns;
    for (int round = 0; round < 5; ++round) {
        const Answer answer = ask(address, prompt);
        expect(answer.end.context == contextOf(count), "a context arrives byte for byte");
        turns.push_back(answer.longestTurnMs);
    }
    report(u"bench_bounds"_s, u"context of %1 integers: longest turn"_s.arg(count),
           percentile(turns, 0.5), u"ms"_s, budget);
    const GenerateRequest request{u"m"_s, u"hi"_s, {}, contextOf(count), {}};
    expect(encodeGenerate(request).contains("\"context\":" + contextOf(count)),
           "a context is sent back byte for byte");
}

void benchFlood(const QString& address)
{
    const Child plain = runAsk(address.toLatin1(), "plain");
    const Child flooded = runAsk(address.toLatin1(), "flood 100000");
    expect(flooded.status == 0, "a flood is answered");
    report(u"bench_bounds"_s, u"100,000 lines, loquat ask: cpu"_s, flooded.cpuSeconds, u"s"_s, 1.0);
    report(u"bench_bounds"_s, u"one line, loquat ask: cpu"_s, plain.cpuSeconds, u"s"_s, 1.0);
}

void measure(const QString& address)
{
    benchLine(address);
    benchDecoding(300'000, 5, 5);
    benchContext(address, 300'000, 5);
    benchDecoding(1'000'000, 16, 16);
    benchContext(address, 1'000'000, 16);
    benchFlood(address);
}

} // namespace

} // namespace loquat::bench

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    if (argc > 1 && QByteArray(argv[1]) == "--serve")
        return loquat::bench::serve();
    QProcess server;
    server.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    server.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--serve")});
    if (!server.waitForStarted() || !server.waitForReadyRead())
        return 1;
    const QByteArray port = server.readLine().trimmed();
    loquat::bench::measure(QStringLiteral("http://127.0.0.1:%1").arg(QString::fromLatin1(port)));
    server.kill();
    server.waitForFinished();
    return 0;
}
