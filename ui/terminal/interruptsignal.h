// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace loquat {

// Ctrl+C as an event. While an object of this class lives, SIGINT does not end the process but
// makes a descriptor readable; after the first one the system's own handling is back, so that a
// second Ctrl+C always ends it. Make it before any thread is started, at most one at a time.
class InterruptSignal final : public QObject
{
    Q_OBJECT
public:
    explicit InterruptSignal(QObject* parent = nullptr);
    ~InterruptSignal() override;

    // Readable once Ctrl+C was pressed: for poll() beside something that may block. -1: none.
    int descriptor() const { return m_descriptor; }
    // Takes note of a Ctrl+C if there was one, without the event loop.
    bool hasCome();

Q_SIGNALS:
    void interrupted(); // once

private:
    int m_descriptor = -1;
    bool m_come = false;
};

} // namespace loquat
