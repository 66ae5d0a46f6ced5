// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/interruptsignal.h"

#include <QSocketNotifier>

#include <csignal>
#include <poll.h>
#include <sys/signalfd.h>
#include <unistd.h>

namespace loquat {

namespace {

sigset_t interruptSet()
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    return set;
}

} // namespace

InterruptSignal::InterruptSignal(QObject* parent)
    : QObject(parent)
{
    // Blocked in this thread and in all that it starts, the signal waits in the descriptor: no
    // handler runs in the middle of anything.
    const sigset_t set = interruptSet();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    m_descriptor = signalfd(-1, &set, SFD_NONBLOCK | SFD_CLOEXEC);
    if (m_descriptor < 0) {
        pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
        return;
    }
    auto* notifier = new QSocketNotifier(m_descriptor, QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this, notifier] {
        signalfd_siginfo taken = {};
        if (::read(m_descriptor, &taken, sizeof taken) != ssize_t(sizeof taken))
            return;
        notifier->setEnabled(false);
        m_come = true;
        const sigset_t released = interruptSet();
        pthread_sigmask(SIG_UNBLOCK, &released, nullptr);
        Q_EMIT interrupted();
    });
}

InterruptSignal::~InterruptSignal()
{
    if (m_descriptor < 0)
        return;
    // One that has come and was noticed must not end the process now.
    signalfd_siginfo taken = {};
    while (::read(m_descriptor, &taken, sizeof taken) > 0) {
    }
    ::close(m_descriptor);
    const sigset_t set = interruptSet();
    pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
}

bool InterruptSignal::hasCome()
{
    if (m_come || m_descriptor < 0)
        return m_come;
    // The signal stays in the descriptor, so that the event loop hears of it too.
    pollfd wait{m_descriptor, POLLIN, 0};
    m_come = ::poll(&wait, 1, 0) > 0;
    return m_come;
}

} // namespace loquat
