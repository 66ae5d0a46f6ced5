// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/searchindexer.h"

#include "app/storage/searchindex.h"

namespace loquat {

namespace {

// Journals and reads come first: what is found a little later is found early enough.
constexpr int firstLookMs = 1500;
constexpr int wakeMs = 100;
constexpr int pauseMs = 10;
constexpr int retryMs = 30'000;
constexpr qint64 sliceBytes = 128 * 1024;

} // namespace

SearchIndexer::SearchIndexer(const SqlConnection& connection, QObject* parent)
    : QObject(parent)
    , m_connection(connection)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &SearchIndexer::work);
    m_timer.start(firstLookMs);
}

void SearchIndexer::wake()
{
    if (!m_timer.isActive() || m_timer.remainingTime() > wakeMs)
        m_timer.start(wakeMs);
}

void SearchIndexer::work()
{
    const Result<int> taken = SearchIndex(m_connection).takeSome(sliceBytes);
    // A full disk or a lock may pass.
    if (!taken)
        m_timer.start(retryMs);
    else if (*taken > 0)
        m_timer.start(pauseMs);
    else
        Q_EMIT caughtUp();
}

} // namespace loquat
