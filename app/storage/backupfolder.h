// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/backup.h"

#include <QList>
#include <QString>

namespace loquat {

// The copies of the database in a folder, made by backUpDatabase(). Any thread.
class BackupFolder final
{
public:
    explicit BackupFolder(QString folder)
        : m_folder(std::move(folder))
    {}

    // Newest first, without looking into them: path, time, size and version.
    QList<Backup> list() const;
    // With how much is in them; one that cannot be read is left out.
    QList<Backup> read() const;

    // Takes out what is not needed any more. Kept are: the newest three, the newest of each of the
    // last seven days and of each of the last five weeks that have one, and the newest of each
    // earlier version. Of those, the oldest go too while all together are over 2 GiB and more than
    // three.
    void rotate(qint64 nowMs) const;

private:
    QString m_folder;
};

} // namespace loquat
