// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/readingpath.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

class ReadingPathTest : public testing::Test
{
protected:
    Turn ask(const QString& prompt, const QString& reply, TurnOrigin origin = TurnOrigin::Asked,
             TurnId parent = {})
    {
        Turn turn;
        turn.id = newId<TurnId>();
        turn.parent = parent.isValid() ? parent : branch.head();
        turn.origin = origin;
        turn.prompt = prompt;
        turn.reply.state = ReplyState::Complete;
        turn.reply.text = reply;
        branch.appendTurn(turn);
        return turn;
    }

    Turn goOn(const QString& reply) { return ask(u"Go on"_s, reply, TurnOrigin::Continue); }

    Branch branch{nullptr};
    ReadingPath path{branch};
};

TEST_F(ReadingPathTest, AReplyAndWhatContinuesItAreOne)
{
    const Turn tell = ask(u"Tell"_s, u"Once upon"_s);
    QSignalSpy appended(&path, &ReadingPath::appended);
    QSignalSpy changed(&path, &ReadingPath::changed);
    const Turn more = goOn(u" a time"_s);
    EXPECT_TRUE(appended.isEmpty());
    ASSERT_EQ(changed.size(), 1);
    const Turn last = ask(u"And?"_s, u"Then"_s);
    ASSERT_EQ(path.count(), 2);
    EXPECT_EQ(path.turnAt(0)->id, tell.id);
    EXPECT_EQ(path.turnAt(0)->prompt, u"Tell"_s);
    EXPECT_EQ(path.turnAt(0)->reply.text, u"Once upon a time"_s);
    EXPECT_EQ(path.turnsAt(0), (QList{tell.id, more.id}));
    EXPECT_EQ(path.indexOf(more.id), 0);
    EXPECT_EQ(path.indexOf(last.id), 1);
    EXPECT_EQ(path.turnAt(1)->reply.text, u"Then"_s);
}

TEST_F(ReadingPathTest, AContinuationGrowsInPlaceWithoutBeingJoinedAnew)
{
    ask(u"Tell"_s, u"Once upon"_s);
    Turn more = goOn({});
    more.reply.state = ReplyState::Streaming;
    branch.updateTurn(more);
    EXPECT_EQ(path.nodeAt(0).state, ReplyState::Streaming);
    QSignalSpy grew(&path, &ReadingPath::grew);
    for (const QString& piece : {u" a"_s, u" time"_s, u", long"_s}) {
        ReplyDelta delta;
        delta.text = piece;
        branch.growReply(more.id, delta);
        path.turnAt(0);
    }
    EXPECT_EQ(grew.size(), 3);
    EXPECT_EQ(path.turnAt(0)->reply.text, u"Once upon a time, long"_s);
    EXPECT_EQ(path.turnAt(0)->reply.state, ReplyState::Streaming);
    more.reply.text = u" a time, long"_s;
    more.reply.state = ReplyState::CutByLimit;
    branch.updateTurn(more);
    EXPECT_EQ(path.turnAt(0)->reply.state, ReplyState::CutByLimit);
    EXPECT_EQ(path.turnAt(0)->reply.text, u"Once upon a time, long"_s);
}

TEST_F(ReadingPathTest, AWordThatWasCutGrowsTogetherPieceByPiece)
{
    ask(u"Tell"_s, u"The cat, the dog and the"_s);
    for (const auto& [pieces, whole] :
         {std::pair(QStringList{u"o"_s, u"r"_s, u"y of "_s, u"cats"_s},
                    u"The cat, the dog and theory of cats"_s),
          std::pair(QStringList{u"d"_s, u"og "_s, u"ran"_s},
                    u"The cat, the dog and the dog ran"_s)}) {
        Turn more = goOn({});
        more.reply.state = ReplyState::Streaming;
        branch.updateTurn(more);
        for (const QString& piece : pieces) {
            ReplyDelta delta;
            delta.text = piece;
            branch.growReply(more.id, delta);
            path.turnAt(0);
        }
        EXPECT_EQ(path.turnAt(0)->reply.text, whole);
        branch.setHead(path.idAt(0));
    }
}

TEST_F(ReadingPathTest, FiguresOfBothAreAddedAndThoughtsStandBelowEachOther)
{
    Turn tell = ask(u"Tell"_s, u"Once"_s);
    tell.reply.thinking = u"Hm"_s;
    tell.reply.figures.replyTokens = 3;
    tell.reply.figures.wallNs = 10;
    branch.updateTurn(tell);
    Turn more = goOn(u"upon"_s);
    more.reply.thinking = u"Yes"_s;
    more.reply.figures.replyTokens = 4;
    branch.updateTurn(more);
    EXPECT_EQ(path.turnAt(0)->reply.figures.replyTokens, 7);
    EXPECT_FALSE(path.turnAt(0)->reply.figures.wallNs) << "of one of them it is not known";
    EXPECT_EQ(path.turnAt(0)->reply.thinking, u"Hm\n\nYes"_s);
}

TEST_F(ReadingPathTest, ACorrectionIsReadAndTheOriginalCanBeShown)
{
    const Turn tell = ask(u"Tell"_s, u"Onec upon a time"_s);
    branch.setCorrection(tell.id, u"Once upon a time"_s);
    EXPECT_EQ(path.turnAt(0)->reply.text, u"Once upon a time"_s);
    QSignalSpy changed(&path, &ReadingPath::changed);
    path.showOriginal(0, true);
    EXPECT_EQ(changed.size(), 1);
    EXPECT_EQ(path.turnAt(0)->reply.text, u"Onec upon a time"_s);
    EXPECT_EQ(path.turnAt(0)->reply.correction, u"Once upon a time"_s);
    path.showOriginal(0, false);
    branch.setCorrection(tell.id, std::nullopt);
    EXPECT_EQ(path.turnAt(0)->reply.text, u"Onec upon a time"_s);
    EXPECT_FALSE(path.turnAt(0)->reply.correction);
}

TEST_F(ReadingPathTest, SaysFromWhereOnThePathIsAnother)
{
    const Turn one = ask(u"1"_s, u"a"_s);
    const Turn two = ask(u"2"_s, u"b"_s);
    const Turn more = goOn(u"c"_s);
    const Turn three = ask(u"3"_s, u"d"_s);
    QSignalSpy parted(&path, &ReadingPath::rebranched);
    ask(u"3 again"_s, u"e"_s, TurnOrigin::Edited, more.id);
    EXPECT_EQ(parted.last().first().toInt(), 2);
    branch.setHead(two.id);
    EXPECT_EQ(parted.last().first().toInt(), 1) << "the reply is no longer continued";
    EXPECT_EQ(path.turnAt(1)->reply.text, u"b"_s);
    branch.setHead(three.id);
    EXPECT_EQ(parted.last().first().toInt(), 1);
    EXPECT_EQ(path.turnAt(1)->reply.text, u"bc"_s);
    ask(u"0"_s, u"z"_s, TurnOrigin::Edited, one.parent.isValid() ? one.parent : one.id);
    EXPECT_EQ(path.count(), 2);
    branch.setHead({});
    EXPECT_EQ(path.count(), 0);
    EXPECT_EQ(parted.last().first().toInt(), 0);
}

TEST_F(ReadingPathTest, KnowsTheVersionsOfAReplyAndOfItsEnd)
{
    const Turn one = ask(u"1"_s, u"a"_s);
    const Turn two = ask(u"2"_s, u"b"_s);
    goOn(u"c"_s);
    EXPECT_TRUE(path.versionsAt(0).isEmpty());
    EXPECT_TRUE(path.versionsAt(1).isEmpty());
    const Turn again = ask(u"2"_s, u"B"_s, TurnOrigin::Regenerated, one.id);
    EXPECT_EQ(path.versionsAt(1), (QList{TurnVersions{again.id, 1, 2, false}}));
    branch.setHead(two.id);
    const Turn other = goOn(u"C"_s);
    EXPECT_EQ(path.versionsAt(1),
              (QList{TurnVersions{two.id, 0, 2, false}, TurnVersions{other.id, 1, 2, true}}));
}

TEST_F(ReadingPathTest, OutlivesItsBranch)
{
    auto gone = std::make_unique<Branch>(nullptr);
    ReadingPath orphan(*gone);
    gone.reset();
    EXPECT_EQ(orphan.branch(), nullptr);
    EXPECT_EQ(orphan.count(), 0);
    EXPECT_EQ(orphan.indexOf(TurnId{1}), -1);
}

} // namespace loquat::test
