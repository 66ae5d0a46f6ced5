// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benchline.h"
#include "tests/support/house.h"
#include "ui/theme/theme.h"
#include "ui/transcript/transcriptview.h"
#include "ui/window/chatpage.h"
#include "ui/window/mainwindow.h"

#include <QAbstractEventDispatcher>
#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <sys/resource.h>
#include <time.h>

// Streams into the real window from a server in a process of its own, so that the figures are
// Loquat's alone. Each token carries the moment it was sent.

namespace loquat::bench {

using namespace Qt::StringLiterals;

namespace {

qint64 nowNs()
{
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return qint64(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}

double cpuSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
           double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

double pssMegabytes()
{
    QFile file(u"/proc/self/smaps_rollup"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    static const QRegularExpression line(u"\\nPss:\\s+(\\d+) kB"_s);
    return line.match(QString::fromLatin1(file.readAll())).captured(1).toDouble() / 1024;
}

QByteArray chunk(const QByteArray& text, bool done)
{
    const QByteArray line = R"({"model":"m","created_at":"2026-03-01T10:00:00Z","response":")" +
                            text + R"(","done":)" + (done ? "true" : "false") + "}\n";
    return QByteArray::number(line.size(), 16) + "\r\n" + line + "\r\n";
}

QByteArray token(int i)
{
    return " word" + QByteArray::number(i % 97) + (i % 40 == 39 ? ".\\n\\n" : "");
}

QByteArray stamp()
{
    return " @" + QByteArray::number(nowNs()) + ";";
}

// The server's side: "flood COUNT" or "rate TOKENS_PER_SECOND COUNT STAMP_EVERY" as the prompt.
int serve()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    std::printf("%d\n", int(server.serverPort()));
    std::fflush(stdout);
    QObject::connect(&server, &QTcpServer::newConnection, &server, [&] {
        QTcpSocket* socket = server.nextPendingConnection();
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket] {
            const QByteArray request = socket->peek(1 << 20);
            static const QRegularExpression prompt(u"\"prompt\":\"([^\"]*)\""_s);
            if (request.startsWith("GET")) {
                socket->readAll();
                const QByteArray body = R"({"models":[{"name":"m"}]})";
                socket->write("HTTP/1.1 200 OK\r\nContent-Length: " +
                              QByteArray::number(body.size()) + "\r\n\r\n" + body);
                return;
            }
            const auto match = prompt.match(QString::fromLatin1(request));
            if (!match.hasMatch())
                return;
            socket->readAll();
            const QStringList words = match.captured(1).split(u' ');
            socket->write("HTTP/1.1 200 OK\r\nContent-Type: application/x-ndjson\r\n"
                          "Transfer-Encoding: chunked\r\n\r\n");
            if (words.first() == u"flood"_s) {
                const int count = words.at(1).toInt();
                for (int i = 0; i < count; ++i) {
                    socket->write(chunk(token(i), false));
                    if (socket->bytesToWrite() > 1 << 16)
                        socket->flush();
                }
                socket->flush();
                socket->write(chunk(stamp(), false) + chunk({}, true) + "0\r\n\r\n");
                return;
            }
            const double perSecond = words.at(1).toDouble();
            const int count = words.at(2).toInt();
            const int stampEvery = words.at(3).toInt();
            auto* timer = new QTimer(socket);
            timer->setTimerType(Qt::PreciseTimer);
            auto sent = std::make_shared<int>(0);
            const qint64 began = nowNs();
            QObject::connect(timer, &QTimer::timeout, socket, [=] {
                const int due = std::min(count, int(double(nowNs() - began) / 1e9 * perSecond));
                for (; *sent < due; ++*sent) {
                    const bool stamped = stampEvery > 0 && *sent % stampEvery == 0;
                    socket->write(chunk(stamped ? stamp() : token(*sent), false));
                    socket->flush();
                }
                if (*sent == count) {
                    timer->stop();
                    socket->write(chunk({}, true) + "0\r\n\r\n");
                }
            });
            timer->start(1);
        });
    });
    return QCoreApplication::exec();
}

// Sees when a token is on the screen.
class PaintWatch final : public QObject
{
public:
    PaintWatch(ChatSession& session, QWidget& viewport)
    {
        viewport.installEventFilter(this);
        connect(&session.branch(), &Branch::grew, this, [this](int, const ReplyDelta& delta) {
            static const QRegularExpression mark(u"@(\\d+);"_s);
            for (auto found = mark.globalMatch(delta.text); found.hasNext();)
                m_pending.push_back(found.next().captured(1).toLongLong());
        });
    }

    std::vector<double> milliseconds;

protected:
    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() == QEvent::Paint && !m_pending.empty()) {
            // After this paint has been done.
            QMetaObject::invokeMethod(
                this,
                [this, shown = std::exchange(m_pending, {})] {
                    for (const qint64 sent : shown)
                        milliseconds.push_back(double(nowNs() - sent) / 1e6);
                },
                Qt::QueuedConnection);
        }
        return false;
    }

private:
    std::vector<qint64> m_pending;
};

class StreamBench
{
public:
    explicit StreamBench(const QString& address)
    {
        m_house.build();
        ServerProfile profile;
        profile.name = u"Bench"_s;
        profile.address = address;
        profile.lastModel = u"m"_s;
        m_house.servers->setCurrent(m_house.servers->save(profile).value().id);
        m_window = std::make_unique<MainWindow>(Services{*m_house.library, *m_house.servers,
                                                         *m_house.settings, m_house.clock,
                                                         *m_house.pulls, *m_house.ollama});
        m_window->resize(1280, 860);
        m_window->show();
        m_window->start();
        test::waitUntil([&] { return m_window->chat().session() != nullptr; });
        QCoreApplication::processEvents();
    }

    struct Run
    {
        std::vector<double> paintMs;
        double cpu = 0;
        double longestTurnMs = 0; // of the event loop
    };

    Run run(const QString& prompt)
    {
        // A chat of its own, as a person would start it.
        ChatSession* session = m_house.library->startNew();
        m_window->chat().setSession(session);
        PaintWatch watch(*session, *m_window->chat().transcript().viewport());
        Run result;
        QEventLoop loop;
        QObject::connect(session, &ChatSession::turnEnded, &loop, &QEventLoop::quit);
        QElapsedTimer since;
        QObject::connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::awake,
                         &loop, [&] { since.start(); });
        QObject::connect(QAbstractEventDispatcher::instance(),
                         &QAbstractEventDispatcher::aboutToBlock, &loop, [&] {
                             if (since.isValid())
                                 result.longestTurnMs = std::max(
                                     result.longestTurnMs, double(since.nsecsElapsed()) / 1e6);
                         });
        const double before = cpuSeconds();
        if (!m_house.ask(*session, prompt))
            qFatal("the prompt was refused");
        loop.exec();
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
        result.cpu = cpuSeconds() - before;
        result.paintMs = watch.milliseconds;
        return result;
    }

private:
    test::House m_house;
    std::unique_ptr<MainWindow> m_window;
};

void measure(const QString& address)
{
    const QString name = u"stream"_s;
    StreamBench bench(address);
    bench.run(u"flood 200"_s); // fonts, caches

    const auto flood = bench.run(u"flood 20000"_s);
    report(name, u"flood 20000: last token to screen"_s,
           flood.paintMs.empty() ? 1e9 : flood.paintMs.back() / 1000, u"s"_s, 0.25);
    report(name, u"flood 20000: cpu"_s, flood.cpu, u"s"_s, 1.0);

    const auto slow = bench.run(u"rate 20 100 1"_s);
    report(name, u"20/s byte to paint p50"_s, percentile(slow.paintMs, 0.5), u"ms"_s, 2);
    report(name, u"20/s byte to paint p99"_s, percentile(slow.paintMs, 0.99), u"ms"_s, 20);
    const auto fast = bench.run(u"rate 200 1000 1"_s);
    report(name, u"200/s byte to paint p99"_s, percentile(fast.paintMs, 0.99), u"ms"_s, 20);

    const auto steady = bench.run(u"rate 200 6000 0"_s);
    report(name, u"200/s for 30 s: cpu"_s, steady.cpu, u"s"_s, 1.5);
    report(name, u"200/s for 30 s: memory (PSS)"_s, pssMegabytes(), u"MB"_s, 80);
}

} // namespace

} // namespace loquat::bench

int main(int argc, char** argv)
{
    if (argc > 1 && QByteArray(argv[1]) == "--serve") {
        const QCoreApplication application(argc, argv);
        return loquat::bench::serve();
    }
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const loquat::theme::Theme theme(application);
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
