// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/datafolders.h"

#include <QStandardPaths>

namespace loquat {

using namespace Qt::StringLiterals;

DataFolders dataFolders(const QString& dataDir)
{
    if (!dataDir.isEmpty())
        return {dataDir, dataDir + u"/settings.json"_s};
    const auto folder = [](QStandardPaths::StandardLocation location) -> QString {
        return QStandardPaths::writableLocation(location) + u"/loquat"_s;
    };
    return {folder(QStandardPaths::GenericDataLocation),
            folder(QStandardPaths::GenericConfigLocation) + u"/settings.json"_s};
}

} // namespace loquat
