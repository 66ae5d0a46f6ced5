// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QObject>
#include <QString>
#include <QThreadPool>
#include <QTimer>

namespace loquat {

// Copies the database into backups/ once a day while it is open, on a connection and a thread of
// its own, and takes out copies that are not needed any more. Lives on one thread.
class DailyBackup final : public QObject
{
    Q_OBJECT
public:
    // `folder` holds an open loquat.db. The first look is `delayMs` after this.
    DailyBackup(const QString& folder, int delayMs, QObject* parent = nullptr);
    // Waits for a copy that is being made.
    ~DailyBackup() override;

    // A copy now, on the calling thread.
    static Result<QString> backUpNow(const QString& folder);

Q_SIGNALS:
    // DatabaseDamaged: the database cannot be read whole any more.
    void failed(const loquat::Error& error);
    void done();

private:
    void look();

    QString m_folder;
    QTimer m_timer;
    QThreadPool m_pool;
};

} // namespace loquat
