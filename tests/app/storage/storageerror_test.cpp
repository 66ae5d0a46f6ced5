// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/storageerror.h"

#include <gtest/gtest.h>

namespace loquat {

using namespace Qt::StringLiterals;

TEST(StorageError, NamesWhatSqliteMeans)
{
    const auto reasonOf = [](int code) {
        return storageError(code, u"/nowhere/loquat.db"_s, {}).reason;
    };
    EXPECT_EQ(reasonOf(5), ErrorReason::DatabaseLocked);             // BUSY
    EXPECT_EQ(reasonOf(6), ErrorReason::DatabaseLocked);             // LOCKED
    EXPECT_EQ(reasonOf(8), ErrorReason::FolderNotWritable);          // READONLY
    EXPECT_EQ(reasonOf(10), ErrorReason::DatabaseFailed);            // IOERR
    EXPECT_EQ(reasonOf(11), ErrorReason::DatabaseDamaged);           // CORRUPT
    EXPECT_EQ(reasonOf(13), ErrorReason::DiskFull);                  // FULL
    EXPECT_EQ(reasonOf(14), ErrorReason::FolderNotWritable);         // CANTOPEN
    EXPECT_EQ(reasonOf(26), ErrorReason::DatabaseDamaged);           // NOTADB
    EXPECT_EQ(reasonOf(1), ErrorReason::DatabaseFailed);             // ERROR
    EXPECT_EQ(reasonOf(19), ErrorReason::DatabaseFailed);            // CONSTRAINT
    EXPECT_EQ(reasonOf(8 | 4 << 8), ErrorReason::FolderNotWritable); // READONLY_DBMOVED
    EXPECT_EQ(reasonOf(5 | 2 << 8), ErrorReason::DatabaseLocked);    // BUSY_SNAPSHOT
}

TEST(StorageError, CarriesThePathAndAShortText)
{
    const Error error = storageError(11, u"/nowhere/loquat.db"_s, QString(1000, u'x'));
    EXPECT_EQ(error.code, ErrorCode::Storage);
    EXPECT_EQ(error.subject, u"/nowhere/loquat.db"_s);
    EXPECT_EQ(error.serverText.size(), 300);
}

} // namespace loquat
