// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace loquat {

// Where time comes from, so that tests can say what time it is. Thread-safe.
class Clock
{
public:
    virtual ~Clock() = default;

    virtual qint64 nowMs() const = 0;       // UTC, milliseconds since 1970
    virtual qint64 monotonicNs() const = 0; // only differences mean something

protected:
    Clock() = default;
    Q_DISABLE_COPY_MOVE(Clock)
};

class SystemClock final : public Clock
{
public:
    qint64 nowMs() const override;
    qint64 monotonicNs() const override;
};

} // namespace loquat
