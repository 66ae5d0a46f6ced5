// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The text of replies that a StoreWorker has not written yet.
#include "app/storage/storeworker.h"
#include "app/storage/turnwriter.h"

#include <utility>

namespace loquat {

Result<void> StoreWorker::writePending()
{
    if (m_journal.isEmpty() || !m_database.isOpen())
        return {};
    const SqlConnection& connection = m_database.connection();
    const Result<void> written = m_journal.write(connection, TurnWriter(connection, m_writer));
    m_failing = !written.has_value();
    return written;
}

void StoreWorker::writeJournal()
{
    const bool failedBefore = std::exchange(m_failing, false);
    if (m_journal.isEmpty())
        return;
    const SqlConnection& connection = m_database.connection();
    const Result<void> written = m_journal.write(connection, TurnWriter(connection, m_writer));
    if (written)
        return;
    m_failing = true;
    // It is tried four times a second while text comes: once is enough to say.
    if (!failedBefore)
        Q_EMIT writeFailed(written.error());
}

} // namespace loquat
