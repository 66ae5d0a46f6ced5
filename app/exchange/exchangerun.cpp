// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/exchangerun.h"

#include <QDeadlineTimer>
#include <QThread>

#include <utility>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 reportEveryMs = 50;

} // namespace

ExchangeRun::ExchangeRun(Work work, QObject* parent)
    : QObject(parent)
    , m_work(std::move(work))
    , m_thread(QThread::create(
          [this] { m_work([this](qint64 done, qint64 whole) { return report(done, whole); }); }))
{
    m_thread->setObjectName(u"loquat-exchange"_s);
    connect(m_thread.get(), &QThread::finished, this, &ExchangeRun::finished);
}

ExchangeRun::~ExchangeRun()
{
    cancel();
    m_thread->wait();
}

void ExchangeRun::start()
{
    m_thread->start();
}

bool ExchangeRun::report(qint64 done, qint64 whole)
{
    const qint64 now = QDeadlineTimer::current().deadline();
    if (now - m_reportedAt >= reportEveryMs) {
        m_reportedAt = now;
        Q_EMIT progressed(done, whole);
    }
    return !m_cancelled;
}

} // namespace loquat
