// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/sqlconnection.h"
#include "app/storage/statement.h"

#include <gtest/gtest.h>

namespace loquat {

using namespace Qt::StringLiterals;

TEST(Statement, KeepsNullBytesAndWholeCharacters)
{
    SqlConnection connection({}, SqlConnection::Access::ReadWrite);
    ASSERT_TRUE(connection.open());
    ASSERT_TRUE(connection.execute(u"CREATE TABLE t (a TEXT, b BLOB) STRICT"_s));
    const QString text = u"a"_s + QChar(u'\0') + u"b \U0001F600 \u00e9"_s;
    const QByteArray bytes("x\0y", 3);
    ASSERT_TRUE(
        Statement(connection, u"INSERT INTO t VALUES (?, ?)"_s).bind(text).bind(bytes).run());
    Statement select(connection, u"SELECT a, b FROM t"_s);
    ASSERT_TRUE(select.run());
    ASSERT_TRUE(select.next());
    EXPECT_EQ(select.text(0), text);
    EXPECT_EQ(select.bytes(1), bytes);
}

TEST(Statement, ReplacesOnlyHalvesThatStandAlone)
{
    const QChar high(0xd83d);
    const QChar low(0xde00);
    const QString pair = QString(high) + low;
    EXPECT_EQ(wholeCharacters(u"a"_s + pair + u"b"_s), u"a"_s + pair + u"b"_s);
    EXPECT_EQ(wholeCharacters(u"a"_s + high), u"a\ufffd"_s);
    EXPECT_EQ(wholeCharacters(low + u"a"_s), u"\ufffda"_s);
    EXPECT_EQ(wholeCharacters(QString(high) + high + low), u"\ufffd"_s + pair);
}

TEST(Statement, TellsWhatIsWrongWithItsText)
{
    SqlConnection connection({}, SqlConnection::Access::ReadWrite);
    ASSERT_TRUE(connection.open());
    const Result<void> done = connection.execute(u"SELECT nonsense"_s);
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().reason, ErrorReason::DatabaseFailed);
    EXPECT_TRUE(done.error().serverText.contains(u"nonsense"_s));
}

} // namespace loquat
