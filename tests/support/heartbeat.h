// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <time.h>

namespace loquat::test {

// How long this thread's event loop is kept from going round, measured by a timer of 2 ms.
class Heartbeat final
{
public:
    Heartbeat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(2);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { beat(); });
        m_wall.start();
        m_cpu = threadMs();
        m_timer.start();
    }

    double longestMs() const { return m_longest; }
    // The same without what other programs took of the processor meanwhile.
    double longestBusyMs() const { return m_longestBusy; }
    int beats() const { return m_beats; }

private:
    static double threadMs()
    {
        timespec now{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
        return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
    }

    void beat()
    {
        ++m_beats;
        m_longest = std::max(m_longest, double(m_wall.nsecsElapsed()) / 1e6);
        m_wall.start();
        const double cpu = threadMs();
        m_longestBusy = std::max(m_longestBusy, cpu - m_cpu);
        m_cpu = cpu;
    }

    QTimer m_timer;
    QElapsedTimer m_wall;
    double m_cpu = 0;
    double m_longest = 0;
    double m_longestBusy = 0;
    int m_beats = 0;
};

} // namespace loquat::test
