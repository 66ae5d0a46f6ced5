// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

namespace loquat {

class SqlConnection;

// Keeps the index of words up with the turns, a few milliseconds at a time, on the thread of the
// database. It costs nothing while nothing changes.
class SearchIndexer final : public QObject
{
    Q_OBJECT
public:
    // The connection must be open and outlive this object.
    explicit SearchIndexer(const SqlConnection& connection, QObject* parent = nullptr);

    // Turns were added or changed.
    void wake();

Q_SIGNALS:
    void caughtUp(); // every turn that has ended is in the index

private:
    void work();

    const SqlConnection& m_connection;
    QTimer m_timer;
};

} // namespace loquat
