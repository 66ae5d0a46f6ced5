// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>

#include <time.h>

namespace loquat::bench {

inline double msOf(clockid_t clock)
{
    timespec now{};
    clock_gettime(clock, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

// CPU time of the whole process: what something costs, wherever.
inline double cpuMs()
{
    return msOf(CLOCK_PROCESS_CPUTIME_ID);
}

// CPU time of this thread: what holds up its event loop.
inline double threadMs()
{
    return msOf(CLOCK_THREAD_CPUTIME_ID);
}

inline double milliseconds(const QElapsedTimer& timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

} // namespace loquat::bench
