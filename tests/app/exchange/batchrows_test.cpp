// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/batchrows.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

using Values = QHash<QString, QString>;
using Kind = BatchRowsProblem::Kind;

BatchRows table(const QByteArray& bytes)
{
    const auto rows = readBatchRows(bytes, false);
    EXPECT_TRUE(rows.has_value());
    return rows.value_or(BatchRows());
}

Kind problemOf(const QByteArray& bytes, bool isJson)
{
    const auto rows = readBatchRows(bytes, isJson);
    EXPECT_FALSE(rows.has_value());
    return rows ? Kind::Unreadable : rows.error().kind;
}

} // namespace

TEST(BatchRows, ReadsATableWithQuotesLineBreaksAndSpaces)
{
    const BatchRows rows = table("\xef\xbb\xbfname, text \r\n\"Doe, J.\",\"two\nlines and "
                                 "\"\"quotes\"\"\"\r\n x ,\xc3\xa9\r\n");
    EXPECT_EQ(rows.columns, (QStringList{u"name"_s, u"text"_s}));
    ASSERT_EQ(rows.rows.size(), 2);
    EXPECT_EQ(rows.rows.at(0).values,
              (Values{{u"name"_s, u"Doe, J."_s}, {u"text"_s, u"two\nlines and \"quotes\""_s}}));
    EXPECT_EQ(rows.rows.at(1).number, 2);
    EXPECT_EQ(rows.rows.at(1).values, (Values{{u"name"_s, u" x "_s}, {u"text"_s, u"\u00e9"_s}}));
}

TEST(BatchRows, DividesAsTheHeadDoes)
{
    EXPECT_EQ(table("a;b\n1,5;2\n").rows.at(0).values,
              (Values{{u"a"_s, u"1,5"_s}, {u"b"_s, u"2"_s}}));
    EXPECT_EQ(table("a\tb\n1\t2\n").rows.at(0).values,
              (Values{{u"a"_s, u"1"_s}, {u"b"_s, u"2"_s}}));
    EXPECT_EQ(table("\"a;b\",c\n1,2\n").columns, (QStringList{u"a;b"_s, u"c"_s}));
    EXPECT_EQ(table("only\n1\n").rows.at(0).values, (Values{{u"only"_s, u"1"_s}}));
}

TEST(BatchRows, KeepsRaggedRowsWithTheirFault)
{
    const BatchRows rows = table("a,b\n1\n1,2\n1,2,3\n");
    ASSERT_EQ(rows.rows.size(), 3);
    EXPECT_EQ(rows.rows.at(0).fault, BatchRow::Fault::Fields);
    EXPECT_EQ(rows.rows.at(0).fields, 1);
    EXPECT_EQ(rows.rows.at(1).fault, BatchRow::Fault::None);
    EXPECT_EQ(rows.rows.at(2).fault, BatchRow::Fault::Fields);
    EXPECT_EQ(rows.rows.at(2).fields, 3);
}

TEST(BatchRows, ReadsJsonLinesOfAnyValues)
{
    const auto rows = readBatchRows(
        "{\"a\":\"x\",\"n\":1.5}\n\n[1]\n{\"a\":null,\"o\":{\"k\":[true]}}\nnot json", true);
    ASSERT_TRUE(rows.has_value());
    EXPECT_EQ(rows->columns, (QStringList{u"a"_s, u"n"_s, u"o"_s}));
    ASSERT_EQ(rows->rows.size(), 4);
    EXPECT_EQ(rows->rows.at(0).values, (Values{{u"a"_s, u"x"_s}, {u"n"_s, u"1.5"_s}}));
    EXPECT_EQ(rows->rows.at(1).fault, BatchRow::Fault::NoObject);
    EXPECT_EQ(rows->rows.at(2).number, 3);
    EXPECT_EQ(rows->rows.at(2).values, (Values{{u"a"_s, u""_s}, {u"o"_s, u"{\"k\":[true]}"_s}}));
    EXPECT_EQ(rows->rows.at(3).fault, BatchRow::Fault::NoObject);
}

TEST(BatchRows, SaysWhatCannotBeRead)
{
    EXPECT_EQ(problemOf("", false), Kind::Empty);
    EXPECT_EQ(problemOf("a,b\n", false), Kind::Empty);
    EXPECT_EQ(problemOf("\n\n", true), Kind::Empty);
    EXPECT_EQ(problemOf("a,a\n1,2\n", false), Kind::SameColumn);
    EXPECT_EQ(problemOf("a\n\"open\n1\n", false), Kind::UnclosedQuote);
    EXPECT_EQ(problemOf("a\ncaf\xe9\n", false), Kind::NotUtf8);
    EXPECT_EQ(problemOf(QByteArray("a\n\0\n", 4), false), Kind::NotUtf8);
}

TEST(BatchRows, AFilesNameSaysWhatItIsOrItsBeginning)
{
    const QTemporaryDir folder;
    const auto columns = [&](const QString& name, const QByteArray& bytes) {
        QFile file(folder.filePath(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        const auto rows = readBatchFile(file.fileName());
        return rows ? rows->columns : QStringList();
    };
    EXPECT_EQ(columns(u"a.jsonl"_s, "{\"x\":1}\n"), QStringList(u"x"_s));
    EXPECT_EQ(columns(u"a.CSV"_s, "{\"x\"\n1\n"), QStringList(u"{\"x\""_s));
    EXPECT_EQ(columns(u"rows"_s, " {\"x\":1}\n"), QStringList(u"x"_s));
    EXPECT_EQ(columns(u"rows.txt"_s, "y\n1\n"), QStringList(u"y"_s));
    EXPECT_EQ(readBatchFile(folder.path()).error().kind, Kind::Unreadable);
    EXPECT_EQ(readBatchFile(folder.filePath(u"none.csv"_s)).error().kind, Kind::Unreadable);
}

} // namespace loquat::test
