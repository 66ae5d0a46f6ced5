// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/markdown/markdown.h"
#include "app/markdown/markdownstream.h"
#include "app/practice/tourpages.h"
#include "tests/app/markdown/described.h"
#include "tests/app/markdown/markdowngenerator.h"
#include "tests/support/bytepieces.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

namespace loquat::test {
namespace {

using namespace Qt::StringLiterals;

// Appends in pieces of as many bytes as `next` gives, and looks at the tail on the way as a window
// does.
QList<Block> streamed(const QString& text, const std::function<int()>& next)
{
    MarkdownStream stream;
    QList<Block> seen;
    QList<qsizetype> reread;
    for (const QString& piece : inBytePieces(text, next)) {
        stream.append(piece);
        stream.tail();
        for (const qsizetype block : stream.takeReread()) {
            if (block < seen.size())
                seen[block] = stream.stable().at(block);
        }
        if (stream.stable().size() == seen.size() && stream.length() < text.size())
            continue;
        EXPECT_GE(stream.stable().size(), seen.size());
        EXPECT_EQ(stream.stable().first(seen.size()), seen);
        seen = stream.stable();
        if (testing::Test::HasFailure())
            return seen;
    }
    stream.finish();
    EXPECT_TRUE(stream.tail().isEmpty());
    EXPECT_EQ(stream.length(), text.size());
    return stream.stable();
}

void expectStreamsAsOne(const QString& text, quint32 seed)
{
    const QStringList once = described(parseMarkdown(text));
    const QList<Block> whole = parseMarkdown(text);
    QRandomGenerator random(seed);
    for (const int limit : {1, 5, 40}) {
        const QList<Block> pieces =
            streamed(text, [&] { return limit < 40 ? limit : 1 + int(random.bounded(limit)); });
        ASSERT_EQ(described(pieces), once) << limit << qPrintable(text);
        ASSERT_EQ(pieces, whole) << limit << qPrintable(text);
    }
}

} // namespace

TEST(MarkdownStream, GivesInPiecesWhatItGivesAtOnce)
{
    for (quint32 seed = 1; seed <= 50; ++seed) {
        expectStreamsAsOne(MarkdownGenerator(seed).document(6), seed);
        if (HasFatalFailure() || HasFailure())
            FAIL() << "seed " << seed;
    }
}

TEST(MarkdownStream, GivesInPiecesWhatItGivesAtOnceForSoup)
{
    for (quint32 seed = 1; seed <= 100; ++seed) {
        expectStreamsAsOne(MarkdownGenerator(seed).soup(80), seed);
        if (HasFatalFailure() || HasFailure())
            FAIL() << "seed " << seed;
    }
}

TEST(MarkdownStream, GivesInPiecesWhatItGivesAtOnceForThePagesOfTheTour)
{
    for (const QString& question : {u""_s, u"markdown"_s, u"memory"_s, u"settings"_s})
        expectStreamsAsOne(tourPageFor(question), 3);
}

TEST(MarkdownStream, GivesInPiecesWhatItGivesAtOnceForRecordedReplies)
{
    QDirIterator files(QStringLiteral(LOQUAT_TEST_DATA) + u"/captures"_s, {u"*.http"_s},
                       QDir::Files, QDirIterator::Subdirectories);
    int replies = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        QString reply;
        for (const QByteArray& line : file.readAll().split('\n')) {
            const QJsonObject chunk = QJsonDocument::fromJson(line).object();
            reply += chunk.value(u"response"_s).toString();
            reply += chunk.value(u"message"_s).toObject().value(u"content"_s).toString();
        }
        if (reply.isEmpty())
            continue;
        ++replies;
        expectStreamsAsOne(reply.first(std::min<qsizetype>(reply.size(), 8000)), 4);
    }
    EXPECT_GT(replies, 5);
}

TEST(MarkdownStream, CutsBetweenTheHalvesOfALineEndAndOfACharacter)
{
    expectStreamsAsOne(u"a\r\n\r\n😀 b\r\n- c\r- d\n\r\n# e\r"_s, 5);
}

TEST(MarkdownStream, KeepsVeryLongLinesInPiecesTheSame)
{
    QString text = u"# "_s + u"heading "_s.repeated(1500) + u"\n\n```\n"_s + QString(20000, u'x') +
                   u"\ny\n```\n> "_s + u"quoted. "_s.repeated(3000);
    EXPECT_EQ(streamed(text, [] { return 997; }), parseMarkdown(text));
    EXPECT_EQ(streamed(text, [] { return 8192; }), parseMarkdown(text));
}

TEST(MarkdownStream, ShowsNoMarkupWhoseMeaningIsOpen)
{
    for (const QString& open :
         {u"-"_s, u"1"_s, u"1."_s, u"``"_s, u"|--"_s, u"==="_s, u"> #"_s, u"- [x"_s, u"**"_s}) {
        MarkdownStream stream;
        stream.append(u"text\n"_s + open);
        EXPECT_EQ(described(stream.tail()), QStringList{u"p text"_s}) << open.toStdString();
        EXPECT_TRUE(stream.stable().isEmpty());
    }
    MarkdownStream code;
    code.append(u"```\na\n``");
    EXPECT_EQ(described(code.tail()), QStringList{u"code a\\n"_s});
}

TEST(MarkdownStream, HandsOutItemsRowsAndPiecesOfWhatIsStillOpen)
{
    MarkdownStream stream;
    stream.append(u"- a\n- b\n- c");
    EXPECT_EQ(described(stream.stable()), (QStringList{u"- p a"_s}));
    EXPECT_EQ(described(stream.tail()), (QStringList{u"- p b"_s, u"- p c"_s}));
    stream.append(u"\n\n|h|\n|-|\n|1|\n|2");
    EXPECT_EQ(described(stream.stable()).last(), u"row 1"_s);
    EXPECT_EQ(described(stream.tail()), (QStringList{u"row 2"_s}));
}

TEST(MarkdownStream, TellsWhichBlocksALateDefinitionChanges)
{
    MarkdownStream stream;
    stream.append(u"see [a]\n\nand more\n\nsee [b]\n\n");
    EXPECT_EQ(described(stream.stable()).first(), u"p see [a]"_s);
    EXPECT_TRUE(stream.takeReread().isEmpty());
    stream.append(u"[a]: http://c\n\n");
    EXPECT_EQ(stream.takeReread(), QList<qsizetype>{0});
    EXPECT_EQ(described(stream.stable()).first(), u"p see {@http://c:a}"_s);
    EXPECT_TRUE(stream.takeReread().isEmpty());
}

} // namespace loquat::test
