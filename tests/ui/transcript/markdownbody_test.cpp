// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/bytepieces.h"
#include "tests/support/markdownreplies.h"
#include "ui/theme/palette.h"
#include "ui/transcript/markdownbody.h"

#include <QApplication>
#include <QFontDatabase>
#include <QImage>
#include <QPainter>
#include <QRandomGenerator>

#include <ctime>
#include <functional>
#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

BodyStyle styleOf(int width)
{
    return {.font = QApplication::font(),
            .code = QFontDatabase::systemFont(QFontDatabase::FixedFont),
            .palette = theme::lightPalette(),
            .width = width};
}

void layOutAll(TextBody& body)
{
    while (body.layOut(0, body.height() + 1)) {
    }
}

// What a person sees of a body, in figures: where each piece is and how high.
QStringList geometryOf(MarkdownBody& body)
{
    layOutAll(body);
    QStringList lines;
    for (int i = 0; i < body.pieceCount(); ++i) {
        const FlowPart& part = body.piece(i).part();
        const QRect end = body.piece(i).cursorRect(part.length());
        lines.append(u"%1 y%2 h%3 x%4,%5 %6"_s.arg(int(part.kind))
                         .arg(body.topOfPiece(i))
                         .arg(body.piece(i).height())
                         .arg(end.left())
                         .arg(end.top())
                         .arg(part.shown().left(40)));
    }
    return lines;
}

void makeAtOnce(MarkdownBody& body, const QString& source, bool finished = true)
{
    body.setStyle(styleOf(600));
    body.setText(source);
    if (finished)
        body.finish();
    while (!body.isComplete())
        body.catchUp();
}

// Grows a body as a reply does, by so many bytes, laid out near its end all the time.
void makeInPieces(MarkdownBody& body, const QString& source, const std::function<int()>& next)
{
    body.setStyle(styleOf(600));
    body.setText({});
    for (const QString& piece : inBytePieces(source, next)) {
        body.append(piece);
        body.layOut(body.height() - 700, body.height());
    }
    body.finish();
}

void expectSame(const QString& source, const std::function<int()>& next, const std::string& what)
{
    MarkdownBody whole;
    makeAtOnce(whole, source);
    MarkdownBody grown;
    makeInPieces(grown, source, next);
    ASSERT_EQ(grown.text().toStdString(), whole.text().toStdString()) << what;
    const QStringList expected = geometryOf(whole);
    const QStringList actual = geometryOf(grown);
    ASSERT_EQ(actual.size(), expected.size()) << what;
    for (qsizetype i = 0; i < expected.size(); ++i)
        ASSERT_EQ(actual.at(i).toStdString(), expected.at(i).toStdString()) << what << " " << i;
    EXPECT_EQ(grown.height(), whole.height()) << what;
}

QImage painted(MarkdownBody& body, int top, int bottom)
{
    QImage image(600, std::max(1, bottom - top), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.translate(0, -top);
    body.paint(painter, QRect(0, top, 600, bottom - top), styleOf(600).palette, {});
    return image;
}

} // namespace

TEST(MarkdownBody, RenderedInPiecesIsWhatItIsRenderedAtOnce)
{
    for (quint32 seed = 0; seed < 24; ++seed) {
        const QString reply = markdownReply(seed, 1500);
        QRandomGenerator random(seed + 1000);
        if (seed % 3 == 0)
            expectSame(
                reply, [] { return 1; }, "by 1, seed " + std::to_string(seed));
        expectSame(
            reply, [] { return 5; }, "by 5, seed " + std::to_string(seed));
        expectSame(
            reply, [&random] { return int(1 + random.bounded(60)); },
            "random, seed " + std::to_string(seed));
    }
}

TEST(MarkdownBody, ShowsAtEveryMomentWhatTheTextSoFarGives)
{
    const QString reply = markdownReply(7, 1200);
    MarkdownBody grown;
    grown.setStyle(styleOf(600));
    grown.setText({});
    for (qsizetype i = 0; i < reply.size(); i += 9) {
        grown.append(reply.mid(i, 9));
        grown.catchUp();
        grown.layOut(grown.height() - 500, grown.height());
        MarkdownBody whole;
        makeAtOnce(whole, reply.left(i + 9), false);
        ASSERT_EQ(grown.text().toStdString(), whole.text().toStdString()) << i;
        if (i % 45 == 0) {
            ASSERT_EQ(geometryOf(grown), geometryOf(whole)) << i;
        }
    }
}

TEST(MarkdownBody, NeverTouchesWhatStandsAboveTheEnd)
{
    const QString reply = markdownReply(3, 2500);
    MarkdownBody body;
    body.setStyle(styleOf(600));
    body.setText({});
    int settled = 0;
    for (qsizetype i = 0; i < reply.size(); i += 11) {
        layOutAll(body);
        const int height = body.height();
        const QImage before = painted(body, 0, height);
        body.takeChangedFrom();
        body.append(reply.mid(i, 11));
        body.catchUp();
        layOutAll(body);
        const int changed = std::min(body.takeChangedFrom(), height);
        ASSERT_GE(changed, 0);
        const QImage after = painted(body, 0, height);
        ASSERT_EQ(before.copy(0, 0, 600, changed), after.copy(0, 0, 600, changed)) << i;
        settled = std::max(settled, changed);
    }
    EXPECT_GT(settled, body.height() / 2) << "most of it is left alone";
}

TEST(MarkdownBody, ShowsTextAsItIsRead)
{
    MarkdownBody body;
    makeAtOnce(body, u"# Title\n\nSome **bold** and `code`.\n\n1. one\n2. two\n   - inner\n\n"
                     u"| a | b |\n|---|---|\n| 1 | *2* |\n\n```py\nx = 1\n\ny = 2\n```\n"_s);
    EXPECT_EQ(body.text().toStdString(),
              "Title\n\nSome bold and code.\n\n1. one\n2. two\n  ◦ inner\n\na\tb\n1\t2\n\n"
              "x = 1\n\ny = 2");
    EXPECT_EQ(body.text(), shownMarkdown(u"# Title\n\nSome **bold** and `code`.\n\n1. one\n2. two\n"
                                         u"   - inner\n\n| a | b |\n|---|---|\n| 1 | *2* |\n\n"
                                         u"```py\nx = 1\n\ny = 2\n```\n"_s));
}

TEST(MarkdownBody, KnowsItsCodeAndItsLinks)
{
    MarkdownBody body;
    makeAtOnce(body, u"See [here](https://example.com/a) or <https://example.com/b>, not "
                     u"[there](javascript:alert(1)).\n\n```cpp\nint a;\n```\n\n- x\n\n  ```sh\n"
                     u"  ls\n  ```\n"_s);
    ASSERT_EQ(body.codes().size(), 2);
    EXPECT_EQ(body.codes().at(0).language, u"cpp"_s);
    EXPECT_EQ(body.codes().at(0).text, u"int a;"_s);
    EXPECT_EQ(body.codes().at(1).text, u"ls"_s);
    EXPECT_EQ(body.links(), (QStringList{u"https://example.com/a"_s, u"https://example.com/b"_s}));
}

TEST(MarkdownBody, FindsTheLinkUnderAPoint)
{
    MarkdownBody body;
    makeAtOnce(body, u"Before [a link](https://example.com/) after."_s);
    layOutAll(body);
    const QPoint onLink = body.cursorRect(10).center();
    EXPECT_EQ(body.hitAt(onLink).kind, BodyHit::Kind::Link);
    EXPECT_EQ(body.hitAt(onLink).target, u"https://example.com/"_s);
    EXPECT_EQ(body.hitAt(body.cursorRect(2).center()).kind, BodyHit::Kind::Text);
    EXPECT_EQ(body.hitAt({590, onLink.y()}).kind, BodyHit::Kind::Text);
}

TEST(MarkdownBody, FindsThePositionUnderAPoint)
{
    MarkdownBody body;
    makeAtOnce(body, markdownReply(5, 4000));
    layOutAll(body);
    int checked = 0;
    for (int position = 0; position < body.length(); position += 3) {
        const QRect cursor = body.cursorRect(position);
        const int found = body.positionAt(cursor.center());
        // Markers, separators and line ends have no place of their own.
        EXPECT_EQ(body.cursorRect(found).top(), cursor.top()) << position;
        checked += found == position;
    }
    EXPECT_GT(checked, body.length() / 3 * 7 / 10);
    EXPECT_EQ(body.positionAt({0, -5}), 0);
    EXPECT_EQ(body.positionAt({0, body.height() + 5}), body.length());
}

TEST(MarkdownBody, LaysOutOnlyWhatIsAsked)
{
    QString source;
    for (int i = 0; i < 2000; ++i)
        source += u"Paragraph %1 with some words in it.\n\n"_s.arg(i);
    MarkdownBody body;
    makeAtOnce(body, source);
    EXPECT_EQ(body.laidOutCount(), 0);
    body.layOut(20'000, 20'600);
    EXPECT_GT(body.laidOutCount(), 5);
    EXPECT_LT(body.laidOutCount(), 60);
    body.release(0, 100);
    EXPECT_EQ(body.laidOutCount(), 0);
}

TEST(MarkdownBody, ScrollsWideBlocksByThemselves)
{
    MarkdownBody body;
    makeAtOnce(body, u"```\n"_s + u"wide "_s.repeated(100) + u"\nshort\n```\n\nnarrow"_s);
    layOutAll(body);
    const int before = body.cursorRect(300).left();
    EXPECT_GT(before, 600);
    EXPECT_TRUE(body.scrollSideways(0, 500));
    EXPECT_EQ(body.cursorRect(300).left(), before - 500);
    EXPECT_FALSE(body.scrollSideways(1, 500));
    EXPECT_FALSE(body.scrollSideways(0, -100'000) && body.scrollSideways(0, -1));
    EXPECT_TRUE(body.reveal(300));
    EXPECT_LT(body.cursorRect(300).left(), 600);
}

TEST(MarkdownBody, BreaksLongLinesOfCodeWhereItIsAskedTo)
{
    MarkdownBody body;
    makeAtOnce(body, u"```\n"_s + u"wide "_s.repeated(100) + u"\n```\n"_s);
    layOutAll(body);
    const int flat = body.height();
    BodyStyle style = styleOf(600);
    style.wrapCode = true;
    body.setStyle(style);
    layOutAll(body);
    EXPECT_GT(body.height(), 2 * flat);
    EXPECT_LT(body.cursorRect(450).right(), 600);
    EXPECT_FALSE(body.scrollSideways(0, 100));
}

TEST(MarkdownBody, ShowsHostileTextInBoundedTime)
{
    const QStringList hostile{
        u"x"_s.repeated(1'000'000),
        u"word "_s.repeated(200'000),
        u"> "_s.repeated(10'000) + u"deep"_s,
        u"["_s.repeated(10'000),
        u"| a "_s.repeated(500) + u"|\n"_s + u"|---"_s.repeated(500) + u"|\n"_s +
            (u"| 1 "_s.repeated(500) + u"|\n"_s).repeated(20),
        u"- item\n"_s.repeated(100'000),
        u"a"_s + QChar(0xd800) + u"b"_s + QChar(0xdc00) + u"\u202e\u2066\u0000\u0007c"_s,
        u"Z"_s + u"\u0300\u0301\u0302\u0303"_s.repeated(5000),
        u"[link](https://example.com/"_s + u"a"_s.repeated(1'000'000) + u")"_s,
        QString(1000, QChar(0)),
        u"```\n"_s + u"c"_s.repeated(1'000'000),
        u"**"_s.repeated(20'000) + u"`"_s.repeated(20'000),
    };
    for (const QString& source : hostile) {
        const std::clock_t before = std::clock();
        MarkdownBody body;
        makeAtOnce(body, source);
        body.layOut(0, 2000);
        painted(body, 0, 800);
        body.layOut(body.height() - 800, body.height());
        painted(body, body.height() - 800, body.height());
        // Generous: it is built without optimisation, and perhaps with sanitizers.
        EXPECT_LT(double(std::clock() - before) / CLOCKS_PER_SEC, 10)
            << source.left(20).toStdString();
        EXPECT_GT(body.length(), 0) << source.left(20).toStdString();
    }
}

} // namespace loquat::test
