// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace loquat {

// Where everything of a person is kept.
struct DataFolders
{
    QString data;         // loquat.db, backups/, locks; the settings may name another folder
    QString settingsFile; // settings.json
};

// Below `dataDir` if it is not empty, else in the folders of the system (XDG).
DataFolders dataFolders(const QString& dataDir);

} // namespace loquat
