// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/chat/conversationitem.h"

#include <QString>
#include <QTemporaryDir>

namespace loquat {

class SqlConnection;

// An import that is being got ready. Its items go into a database of their own, where they hold up
// nobody however many they are; then all are taken over at once, as rows. Made, filled and emptied
// once, by one thread after the other.
class StagedImport final
{
public:
    // In the store's own folder, so that there is as much room; empty: where temporary files go.
    explicit StagedImport(const QString& folder);

    // Takes in all that the source gives.
    Result<void> gather(const ConversationSource& source);
    // Adds all of it to another database, in one transaction: the whole or nothing. Ids are kept
    // where they are free, else new ones are given, and whatever names them follows.
    Result<ImportCounts> takeInto(const SqlConnection& connection);

private:
    Result<void> rename(const SqlConnection& connection, const QString& table) const;
    Result<void> takeAll(const SqlConnection& connection) const;
    Result<void> takeFolders(const SqlConnection& connection) const;

    QTemporaryDir m_folder;
    ImportCounts m_counts;
};

} // namespace loquat
