// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/linesplitter.h"

#include <gtest/gtest.h>

namespace loquat::test {

namespace {

QByteArrayList linesOf(const QByteArrayList& pieces)
{
    LineSplitter splitter;
    QByteArrayList lines;
    for (const QByteArray& piece : pieces) {
        splitter.feed(piece);
        while (const auto line = splitter.next())
            lines.append(*line);
    }
    splitter.finish();
    while (const auto line = splitter.next())
        lines.append(*line);
    return lines;
}

QByteArrayList linesOf(const QByteArray& body)
{
    return linesOf(QByteArrayList{body});
}

} // namespace

TEST(LineSplitter, SplitsAtLineFeedsOnly)
{
    // U+2028, U+0085, VT, FF and a lone CR are data.
    const QByteArray odd = "a\xE2\x80\xA8"
                           "b\xC2\x85"
                           "c\vd\fe\rf";
    EXPECT_EQ(linesOf(odd + "\ng\n"), (QByteArrayList{odd, "g"}));
}

TEST(LineSplitter, StripsOneCarriageReturn)
{
    EXPECT_EQ(linesOf("a\r\nb\r\r\n"), (QByteArrayList{"a", "b\r"}));
}

TEST(LineSplitter, SkipsBlankLines)
{
    EXPECT_EQ(linesOf("\n \t\r\n\r\na\n  \n"), (QByteArrayList{"a"}));
}

TEST(LineSplitter, GivesTheRestWithoutLineFeed)
{
    LineSplitter splitter;
    splitter.feed("a\nb");
    EXPECT_EQ(splitter.next(), QByteArray("a"));
    EXPECT_FALSE(splitter.lastWasUnterminated());
    EXPECT_EQ(splitter.next(), std::nullopt);
    splitter.finish();
    EXPECT_EQ(splitter.next(), QByteArray("b"));
    EXPECT_TRUE(splitter.lastWasUnterminated());
    EXPECT_EQ(splitter.next(), std::nullopt);
}

TEST(LineSplitter, PassesOverAByteOrderMarkAtTheBeginningOnly)
{
    EXPECT_EQ(linesOf("\xEF\xBB\xBF{}\n\xEF\xBB\xBF{}\n"),
              (QByteArrayList{"{}", "\xEF\xBB\xBF{}"}));
}

TEST(LineSplitter, UndressesServerSentEvents)
{
    EXPECT_EQ(linesOf(": ping\n\nevent: x\nid: 7\nretry: 3\ndata: {\"a\":1}\nDATA:{}\n"
                      "data:\ndata: [DONE] \n[DONE]\n"),
              (QByteArrayList{"{\"a\":1}", "{}", "[DONE]", "[DONE]"}));
}

TEST(LineSplitter, AnyCutGivesTheSameLines)
{
    const QByteArray body =
        "\xEF\xBB\xBF: c\r\ndata: {\"x\":\"\xC3\xA9\"}\r\n\n \ndata:b\n[DONE]\nend";
    const QByteArrayList whole = linesOf(body);
    EXPECT_EQ(whole.size(), 4);
    QByteArrayList bytes;
    for (const char byte : body)
        bytes.append(QByteArray(1, byte));
    EXPECT_EQ(linesOf(bytes), whole);
    for (qsizetype at = 0; at <= body.size(); ++at)
        EXPECT_EQ(linesOf({body.first(at), body.sliced(at)}), whole) << at;
}

TEST(LineSplitter, ALineOfTheLimitPassesAndOneByteMoreDoesNot)
{
    for (const QByteArray& ending : {QByteArray("\n"), QByteArray()}) {
        LineSplitter fits(8);
        fits.feed("12345678" + ending);
        fits.finish();
        EXPECT_EQ(fits.next(), QByteArray("12345678"));
        EXPECT_FALSE(fits.overflowed());

        LineSplitter grows(8);
        grows.feed("ok\n123456789" + ending);
        EXPECT_EQ(grows.next(), QByteArray("ok"));
        EXPECT_EQ(grows.next(), std::nullopt);
        EXPECT_TRUE(grows.overflowed());
        grows.feed("more\n");
        grows.finish();
        EXPECT_EQ(grows.next(), std::nullopt);
    }
}

TEST(LineSplitter, ALongLineInSmallPiecesIsScannedOnce)
{
    // Quadratic scanning of this would take minutes.
    LineSplitter splitter;
    const QByteArray piece(64, 'x');
    for (int i = 0; i < 200'000; ++i) {
        splitter.feed(piece);
        ASSERT_EQ(splitter.next(), std::nullopt);
    }
    splitter.feed("\n");
    const auto line = splitter.next();
    ASSERT_TRUE(line);
    EXPECT_EQ(line->size(), 64 * 200'000);
}

} // namespace loquat::test
