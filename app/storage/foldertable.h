// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/chat/folder.h"

#include <QList>
#include <QStringList>

namespace loquat {

class SqlConnection;

// The folders of conversations, also those that hold nothing. All but list() in a transaction.
class FolderTable final
{
public:
    explicit FolderTable(const SqlConnection& connection)
        : m_connection(connection)
    {}

    // In the person's order. A conversation's folder that is not in the table comes last.
    Result<QList<Folder>> list() const;
    Result<void> put(const Folder& folder) const; // a new one comes last
    // To a name that exists already: what they hold comes together.
    Result<void> rename(const QString& from, const QString& to) const;
    // What it held is in no folder then.
    Result<void> remove(const QString& name) const;
    Result<void> order(const QStringList& names) const;

private:
    const SqlConnection& m_connection;
};

} // namespace loquat
