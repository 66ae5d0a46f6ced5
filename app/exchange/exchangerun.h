// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <atomic>
#include <functional>
#include <memory>

class QThread;

namespace loquat {

// An export or import on a thread of its own. What it brings is for the work itself to keep: it
// may be looked at once finished() has come.
class ExchangeRun final : public QObject
{
    Q_OBJECT
public:
    // Called by the work, often; false: stop.
    using Progress = std::function<bool(qint64 done, qint64 whole)>;
    using Work = std::function<void(const Progress& progress)>;

    explicit ExchangeRun(Work work, QObject* parent = nullptr);
    // Cancels, and waits until the work has stopped.
    ~ExchangeRun() override;

    void start(); // once
    void cancel() { m_cancelled = true; }

Q_SIGNALS:
    void progressed(qint64 done, qint64 whole); // some twenty times a second at most
    void finished();                            // once, also after cancel()

private:
    bool report(qint64 done, qint64 whole);

    Work m_work;
    std::unique_ptr<QThread> m_thread;
    std::atomic<bool> m_cancelled = false;
    std::atomic<qint64> m_reportedAt = 0;
};

} // namespace loquat
