// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

namespace loquat {

class SqlConnection;

// Notices that another connection has written to the database: told by the system that the
// write-ahead log has changed, it asks SQLite who did it. It costs nothing while nothing happens.
class ForeignWrites final : public QObject
{
    Q_OBJECT
public:
    // The connection must be open, in WAL mode and have been read from, and outlive this object.
    explicit ForeignWrites(const SqlConnection& connection, QObject* parent = nullptr);

Q_SIGNALS:
    void seen();

private:
    void look();

    const SqlConnection& m_connection;
    QFileSystemWatcher m_watcher;
    QTimer m_soon;
    qint64 m_version = 0;
    bool m_lookedOnce = false;
};

} // namespace loquat
