// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/foreignwrites.h"

#include "app/storage/sqlconnection.h"

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

// The log is written before its index: a commit can be seen only some time after the file has
// changed. How long depends on the other's disk, so it is looked for twice.
constexpr int firstLookMs = 40;
constexpr int secondLookMs = 400;

const QString askVersion = u"PRAGMA data_version"_s;

} // namespace

ForeignWrites::ForeignWrites(const SqlConnection& connection, QObject* parent)
    : QObject(parent)
    , m_connection(connection)
    , m_version(connection.number(askVersion).value_or(0))
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &ForeignWrites::look);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, [this] {
        m_lookedOnce = false;
        if (!m_soon.isActive() || m_soon.interval() != firstLookMs)
            m_soon.start(firstLookMs);
    });
    m_watcher.addPath(connection.path() + u"-wal"_s);
}

void ForeignWrites::look()
{
    const qint64 version = m_connection.number(askVersion).value_or(m_version);
    if (version != m_version) {
        m_version = version;
        Q_EMIT seen();
    }
    if (!m_lookedOnce) {
        m_lookedOnce = true;
        m_soon.start(secondLookMs);
    }
}

} // namespace loquat
