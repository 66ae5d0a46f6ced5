// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/thinksplitter.h"

#include <QStringList>

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

struct Parted
{
    QString thinking;
    QString text;

    bool operator==(const Parted&) const = default;
};

void PrintTo(const Parted& parted, std::ostream* out)
{
    *out << "thinking=" << parted.thinking.toStdString() << " text=" << parted.text.toStdString();
}

void apply(const ThinkSplitter::Piece& piece, Parted& parted)
{
    if (piece.textWasThinking) {
        parted.thinking += parted.text;
        parted.text.clear();
    }
    parted.thinking += piece.thinking;
    parted.text += piece.text;
}

Parted partPieces(const QStringList& pieces)
{
    ThinkSplitter splitter;
    Parted parted;
    for (const QString& piece : pieces)
        apply(splitter.feed(piece), parted);
    apply(splitter.finish(), parted);
    return parted;
}

// Parts the answer whole, in two pieces cut everywhere, and one unit at a time.
Parted part(const QString& answer)
{
    const Parted whole = partPieces({answer});
    QStringList units;
    for (const QChar unit : answer)
        units.append(QString(unit));
    EXPECT_EQ(partPieces(units), whole) << "unit by unit";
    for (qsizetype at = 0; at <= answer.size(); ++at)
        EXPECT_EQ(partPieces({answer.first(at), answer.sliced(at)}), whole) << "cut at " << at;
    return whole;
}

} // namespace

TEST(ThinkSplitter, LeavesAPlainAnswerAlone)
{
    EXPECT_EQ(part(u" Hello <b> world\n"_s), (Parted{u""_s, u" Hello <b> world\n"_s}));
    EXPECT_EQ(part(u""_s), (Parted{}));
    EXPECT_EQ(part(u"  \n "_s), (Parted{u""_s, u"  \n "_s}));
    EXPECT_EQ(part(u" <thin"_s), (Parted{u""_s, u" <thin"_s}));
    EXPECT_EQ(part(u"<thinker>x"_s), (Parted{u""_s, u"<thinker>x"_s}));
}

TEST(ThinkSplitter, PartsAThoughtAtTheBeginning)
{
    EXPECT_EQ(part(u"<think>hmm</think>\n\nHi"_s), (Parted{u"hmm"_s, u"Hi"_s}));
    EXPECT_EQ(part(u" \n<thinking>\nhm</think>m\n</thinking> Hi"_s),
              (Parted{u"hm</think>m\n"_s, u"Hi"_s}));
    EXPECT_EQ(part(u"<think>\n\n</think>\n\nHi"_s), (Parted{u""_s, u"Hi"_s}));
    EXPECT_EQ(part(u"<think>a < b </thin c</think>Hi"_s), (Parted{u"a < b </thin c"_s, u"Hi"_s}));
}

TEST(ThinkSplitter, LaterTagsAreOrdinaryText)
{
    EXPECT_EQ(part(u"Use <think>x</think> so."_s), (Parted{u""_s, u"Use <think>x</think> so."_s}));
    EXPECT_EQ(part(u"<think>a</think>Use <think>x</think>!"_s),
              (Parted{u"a"_s, u"Use <think>x</think>!"_s}));
}

TEST(ThinkSplitter, AnUnclosedThoughtStaysThinking)
{
    EXPECT_EQ(part(u"<think>only this </thi"_s), (Parted{u"only this </thi"_s, u""_s}));
}

TEST(ThinkSplitter, AClosingTagAloneMovesWhatStoodBeforeIt)
{
    EXPECT_EQ(part(u"Okay, let me see.\n</think>\n\nHi </think> there"_s),
              (Parted{u"Okay, let me see.\n"_s, u"Hi </think> there"_s}));
}

TEST(ThinkSplitter, AClosingTagInFencedCodeIsOrdinaryText)
{
    const QString inFence = u"See:\n```xml\n</think>\n"_s;
    EXPECT_EQ(part(inFence), (Parted{u""_s, inFence}));
    const QString inTildes = u"  ~~~~\n~~~\n</think>\n"_s;
    EXPECT_EQ(part(inTildes), (Parted{u""_s, inTildes}));
    EXPECT_EQ(part(u"```\ncode\n```\n</think>Hi"_s), (Parted{u"```\ncode\n```\n"_s, u"Hi"_s}));
    EXPECT_EQ(part(u"a ``` b\n</think>Hi"_s), (Parted{u"a ``` b\n"_s, u"Hi"_s}));
}

TEST(ThinkSplitter, SeparateThinkingMakesEverythingText)
{
    ThinkSplitter splitter;
    splitter.setThinkingSeparate();
    EXPECT_EQ(splitter.feed(u"<think>a</think>b"_s).text, u"<think>a</think>b"_s);

    ThinkSplitter held;
    EXPECT_EQ(held.feed(u"<thi"_s).text, u""_s);
    held.setThinkingSeparate();
    EXPECT_EQ(held.feed(u"s>"_s).text, u"<this>"_s);

    ThinkSplitter inside;
    inside.feed(u"<think>a"_s);
    inside.setThinkingSeparate();
    const ThinkSplitter::Piece piece = inside.feed(u"b</think>c"_s);
    EXPECT_EQ(piece.thinking, u"b"_s);
    EXPECT_EQ(piece.text, u"c"_s);
}

TEST(ThinkSplitter, EndlessWhiteSpaceIsNotHeldBack)
{
    ThinkSplitter splitter;
    qsizetype given = 0;
    for (int i = 0; i < 5000; ++i)
        given += splitter.feed(u" "_s).text.size();
    EXPECT_GT(given, 3900);
    EXPECT_EQ(given + splitter.finish().text.size(), 5000);
    const QString late = QString(2000, u' ') + u"<think>a"_s;
    EXPECT_EQ(partPieces({late}), (Parted{u""_s, late}));
}

} // namespace loquat::test
