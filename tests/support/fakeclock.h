// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"

#include <atomic>

namespace loquat::test {

// Time stands still until it is told to pass.
class FakeClock final : public Clock
{
public:
    qint64 nowMs() const override { return m_nowMs; }
    qint64 monotonicNs() const override { return m_monotonicNs; }

    void pass(qint64 ms)
    {
        m_nowMs += ms;
        m_monotonicNs += ms * 1'000'000;
    }

private:
    std::atomic<qint64> m_nowMs{1'790'000'000'000};
    std::atomic<qint64> m_monotonicNs{1'000'000'000};
};

} // namespace loquat::test
