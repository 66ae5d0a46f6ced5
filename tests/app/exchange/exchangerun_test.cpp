// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/exchangerun.h"
#include "tests/support/waiting.h"

#include <QSignalSpy>
#include <QThread>

#include <gtest/gtest.h>

namespace loquat::test {

TEST(ExchangeRun, WorksElsewhereAndTellsHowFarItIs)
{
    QThread* where = nullptr;
    ExchangeRun run([&](const ExchangeRun::Progress& progress) {
        where = QThread::currentThread();
        EXPECT_TRUE(progress(1, 2));
    });
    QSignalSpy progressed(&run, &ExchangeRun::progressed);
    QSignalSpy finished(&run, &ExchangeRun::finished);
    run.start();
    ASSERT_TRUE(waitUntil([&] { return finished.count() == 1; }));
    EXPECT_NE(where, QThread::currentThread());
    ASSERT_EQ(progressed.count(), 1);
    EXPECT_EQ(progressed.first().first().toLongLong(), 1);
}

TEST(ExchangeRun, CancellingStopsIt)
{
    ExchangeRun run([&](const ExchangeRun::Progress& progress) {
        while (progress(0, 0))
            QThread::yieldCurrentThread();
    });
    QSignalSpy finished(&run, &ExchangeRun::finished);
    run.start();
    run.cancel();
    EXPECT_TRUE(waitUntil([&] { return finished.count() == 1; }));
}

TEST(ExchangeRun, WaitsForItsWorkWhenItIsDestroyed)
{
    bool ended = false;
    {
        ExchangeRun run([&](const ExchangeRun::Progress& progress) {
            while (progress(0, 0))
                QThread::yieldCurrentThread();
            ended = true;
        });
        run.start();
    }
    EXPECT_TRUE(ended);
}

} // namespace loquat::test
