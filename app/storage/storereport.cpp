// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/storereport.h"

#include "app/storage/sqlconnection.h"

#include <QFileInfo>

namespace loquat {

using namespace Qt::StringLiterals;

Result<StoreFacts> storeFacts(const SqlConnection& connection)
{
    StoreFacts facts;
    facts.path = connection.path();
    facts.bytes = facts.path.isEmpty() ? 0 : QFileInfo(facts.path).size();
    const Result<QString> engine = connection.text(u"SELECT sqlite_version()"_s);
    if (!engine)
        return failure(engine.error());
    facts.sqliteVersion = *engine;
    const Result<qint64> version = connection.number(u"PRAGMA user_version"_s);
    if (!version)
        return failure(version.error());
    facts.schemaVersion = int(*version);
    return connection.text(u"PRAGMA integrity_check(1)"_s).transform([&](const QString& verdict) {
        facts.verdict = verdict;
        return facts;
    });
}

} // namespace loquat
