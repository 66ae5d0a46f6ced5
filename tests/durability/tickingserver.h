// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QString>

#include <atomic>
#include <memory>

namespace loquat::test {

// A server whose replies are made of the moments at which they were sent: "17 22 27 …",
// milliseconds since the server began, so that a reply tells how much of it is missing. Runs on a
// thread of its own.
//   prompts that begin with "short": two hundred moments long ago, then an orderly end
//   any other: a moment every five milliseconds, for ever
class TickingServer final
{
public:
    TickingServer();
    ~TickingServer();
    Q_DISABLE_COPY_MOVE(TickingServer)

    QString url() const;
    qint64 nowMs() const { return m_timer.elapsed(); }
    // How many replies without an end have begun.
    int endless() const { return m_endless.load(); }

    static QString shortReply(const QString& prompt);

private:
    class Worker;
    class Thread;

    QElapsedTimer m_timer;
    std::atomic<int> m_endless = 0;
    quint16 m_port = 0;
    std::unique_ptr<Thread> m_thread;
};

} // namespace loquat::test
