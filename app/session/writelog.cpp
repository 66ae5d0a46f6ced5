// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/writelog.h"

#include "app/base/whendone.h"

#include <algorithm>
#include <utility>

namespace loquat {

WriteLog::WriteLog(QObject* parent)
    : QObject(parent)
{}

WriteLog::~WriteLog()
{
    if (!m_fault)
        return;
    for (const Entry& entry : m_entries)
        entry.write();
}

void WriteLog::write(Write write)
{
    m_entries.push_back({std::move(write), ++m_lastId, false});
    if (m_fault)
        issueAll();
    else
        issue(m_entries.back());
}

void WriteLog::retry()
{
    if (m_fault)
        issueAll();
}

void WriteLog::issueAll()
{
    ++m_round;
    for (Entry& entry : m_entries) {
        entry.done = false;
        issue(entry);
    }
}

void WriteLog::issue(const Entry& entry)
{
    whenDone(entry.write(), this,
             [this, id = entry.id, round = m_round](const Result<void>& written) {
                 take(id, round, written);
             });
}

void WriteLog::take(quint64 id, quint64 round, const Result<void>& written)
{
    if (round != m_round)
        return;
    const auto entry = std::ranges::find(m_entries, id, &Entry::id);
    if (entry == m_entries.end())
        return;
    // What is gone will not come back.
    if (written || written.error().code == ErrorCode::NotFound) {
        entry->done = true;
        while (!m_entries.empty() && m_entries.front().done)
            m_entries.pop_front();
        if (m_entries.empty())
            m_fault.reset();
        return;
    }
    // Those behind it are written again after it, or it would undo them.
    ++m_round;
    const bool failedBefore = m_fault.has_value();
    m_fault = written.error();
    if (!failedBefore)
        Q_EMIT failed(*m_fault);
}

} // namespace loquat
