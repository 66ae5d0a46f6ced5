// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/plainbody.h"

#include <QApplication>
#include <QFontMetrics>

#include <gtest/gtest.h>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

PlainBody makeBody(int width = 500)
{
    PlainBody body;
    body.setFont(QApplication::font());
    body.setWidth(width);
    return body;
}

void layOutAll(PlainBody& body)
{
    while (body.layOut(0, body.height() + 1)) {
    }
}

QString someLines(int count)
{
    QString text;
    for (int i = 0; i < count; ++i)
        text += u"Line %1 says a little more than the one before it.\n"_s.arg(i);
    return text;
}

} // namespace

TEST(PlainBody, AppendingGivesTheTextThatSettingGives)
{
    const QString text = someLines(400) + u"the end"_s;
    PlainBody whole = makeBody();
    whole.setText(text);
    PlainBody grown = makeBody();
    for (qsizetype i = 0; i < text.size(); i += 7) {
        grown.append(text.mid(i, 7));
        if (i % 70 == 0)
            grown.layOut(grown.height() - 100, grown.height());
    }
    EXPECT_EQ(grown.text(), text);
    layOutAll(whole);
    layOutAll(grown);
    EXPECT_EQ(grown.height(), whole.height());
}

TEST(PlainBody, SealsALongTextIntoManyRunsAndLaysOutOnlyWhatIsAsked)
{
    PlainBody body = makeBody();
    body.setText(someLines(4000));
    EXPECT_GT(body.runCount(), 30);
    EXPECT_EQ(body.documentCount(), 0);
    body.layOut(10'000, 10'500);
    EXPECT_GE(body.documentCount(), 1);
    EXPECT_LE(body.documentCount(), 3);
    body.release(0, 10);
    EXPECT_LE(body.documentCount(), 1);
}

TEST(PlainBody, KeepsOneEndlessLineInBoundedRuns)
{
    PlainBody body = makeBody();
    body.layOut(0, 1000);
    for (int i = 0; i < 4000; ++i) {
        body.append(u"words and "_s);
        body.layOut(body.height() - 200, body.height());
    }
    EXPECT_EQ(body.length(), 40'000);
    EXPECT_GE(body.runCount(), 40'000 / 4096);
    EXPECT_EQ(body.text(), u"words and "_s.repeated(4000));
}

TEST(PlainBody, CutsAnEndlessLineWhereItWraps)
{
    const QString line = u"words and "_s.repeated(2000);
    PlainBody grown = makeBody();
    for (qsizetype i = 0; i < line.size(); i += 10) {
        grown.append(line.mid(i, 10));
        grown.layOut(0, grown.height());
    }
    layOutAll(grown);
    QTextDocument document;
    document.setDocumentMargin(0);
    document.setDefaultFont(QApplication::font());
    document.setPlainText(line);
    document.setTextWidth(500);
    const double lines = document.size().height() / QFontMetrics(QApplication::font()).height();
    const double grownLines = grown.height() / (QFontMetrics(QApplication::font()).height() * 1.4);
    EXPECT_NEAR(grownLines, lines, lines * 0.02 + 1);
}

TEST(PlainBody, NeverCutsACharacterInHalf)
{
    PlainBody body = makeBody();
    body.setText(u"\U0001F600"_s.repeated(5000));
    EXPECT_GT(body.runCount(), 1);
    layOutAll(body);
    // A half would be wider than nothing and push the rest into another line.
    for (int run = 0; run < body.runCount(); ++run) {
        const int position = body.positionAt({0, body.topOfRun(run)});
        EXPECT_FALSE(body.text().at(position).isLowSurrogate());
    }
}

TEST(PlainBody, ShowsEveryKindOfLineEndAsOne)
{
    PlainBody body = makeBody();
    body.append(u"one\r"_s);
    body.append(u"\ntwo\rthree\u2029four"_s);
    EXPECT_EQ(body.text(), u"one\ntwo\nthree\nfour"_s);
}

TEST(PlainBody, ShowsCharactersThatWouldConfuseADocument)
{
    PlainBody body = makeBody();
    body.setText(u"a"_s + QChar(0) + QChar(0xfdd0) + QChar(0xfffc) + u"b"_s);
    EXPECT_EQ(body.text(), u"a\ufffd\ufffd\ufffdb"_s);
    layOutAll(body);
    EXPECT_EQ(body.positionAt({10'000, 2}), 5);
}

TEST(PlainBody, FindsThePositionUnderAPoint)
{
    PlainBody body = makeBody();
    body.setText(someLines(300));
    layOutAll(body);
    for (const int position : {0, 1, 57, 4000, 4095, 4096, 4097, 9000}) {
        const QRect cursor = body.cursorRect(position);
        EXPECT_EQ(body.positionAt(cursor.center()), position);
    }
    EXPECT_EQ(body.positionAt({0, -50}), 0);
    EXPECT_EQ(body.positionAt({0, body.height() + 50}), body.length());
}

TEST(PlainBody, KnowsWordsAndParagraphs)
{
    PlainBody body = makeBody();
    body.setText(u"first line\nsecond, longer line\nlast"_s);
    EXPECT_EQ(body.wordAt(2), (TextRange{0, 5}));
    EXPECT_EQ(body.wordAt(12), (TextRange{11, 17}));
    EXPECT_EQ(body.paragraphAt(15), (TextRange{11, 30}));
    EXPECT_EQ(body.paragraphAt(33), (TextRange{31, 35}));
    EXPECT_EQ(body.wordAt(body.length()).to, body.length());
}

TEST(PlainBody, TakesItsHeightFromItsWidth)
{
    PlainBody body = makeBody(800);
    body.setText(u"many words that go on and on "_s.repeated(100));
    layOutAll(body);
    const int wide = body.height();
    body.setWidth(200);
    layOutAll(body);
    EXPECT_GT(body.height(), 3 * wide);
}

} // namespace loquat
