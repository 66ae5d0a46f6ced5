// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sessionfixture.h"
#include "tests/ui/transcript/transcriptfixture.h"
#include "ui/transcript/findbar.h"
#include "ui/transcript/transcriptfind.h"

#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QToolButton>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

class Find : public TranscriptFixture
{
protected:
    template <typename Widget>
    Widget* part(const QString& name)
    {
        return bar.findChild<Widget*>(name);
    }

    void look(const QString& needle)
    {
        bar.open();
        part<QLineEdit>(u"findText"_s)->setText(needle);
        EXPECT_TRUE(waitUntil([this] { return !bar.find().isSearching(); }));
    }

    QString count() { return part<QLabel>(u"findCount"_s)->text(); }
    void key(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(part<QLineEdit>(u"findText"_s), Qt::Key(key), modifiers);
    }
    const FindHits::Hit& current() { return bar.find().hits().current(); }
    bool currentIsVisible()
    {
        const QRect rect =
            view.rectOf(current().start(), current().range.to - current().range.from);
        return !rect.isNull() && view.viewport()->rect().contains(rect);
    }

    FindBar bar{view};
};

} // namespace

TEST_F(Find, CountsAndGoesRound)
{
    ask(u"one needle"_s, ReplyState::Complete, u"a Needle and a needle"_s);
    ask(u"none"_s, ReplyState::Complete, u"needleneedle"_s);
    look(u"needle"_s);
    EXPECT_EQ(count(), u"1 of 5"_s);
    key(Qt::Key_Return);
    EXPECT_EQ(count(), u"2 of 5"_s);
    EXPECT_EQ(current(), (FindHits::Hit{0, TurnPart::Answer, {2, 8}}));
    key(Qt::Key_Return, Qt::ShiftModifier);
    key(Qt::Key_Return, Qt::ShiftModifier);
    EXPECT_EQ(count(), u"5 of 5"_s) << "around the start";
    bar.findNext();
    EXPECT_EQ(count(), u"1 of 5"_s) << "around the end";
    part<QToolButton>(u"findMatchCase"_s)->click();
    EXPECT_TRUE(waitUntil([this] { return !bar.find().isSearching(); }));
    EXPECT_EQ(count(), u"1 of 4"_s);
    look(u"nowhere"_s);
    EXPECT_EQ(count(), u"Not found"_s);
    EXPECT_FALSE(part<QToolButton>(u"findNext"_s)->isEnabled());
}

TEST_F(Find, BringsEveryHitIntoViewAlsoWhatWasNeverLaidOut)
{
    fill(600);
    view.jumpToNewest();
    look(u"Question number 7"_s); // 7, 70…79
    ASSERT_EQ(bar.find().hits().count(), 11);
    for (int i = 0; i < 12; ++i) {
        ASSERT_TRUE(currentIsVisible()) << i;
        bar.findNext();
    }
    EXPECT_FALSE(view.isFollowing());
}

TEST_F(Find, BeginsWhereTheReaderIs)
{
    fill(100);
    view.showTurn(branch.idAt(50));
    look(u"Question"_s);
    EXPECT_EQ(count(), u"51 of 100"_s);
    EXPECT_EQ(current().turn, 50);
    part<QLineEdit>(u"findText"_s)->setText(u"Question number 5"_s);
    EXPECT_TRUE(waitUntil([this] { return !bar.find().isSearching(); }));
    EXPECT_EQ(current().turn, 50) << "typing on stays there";
}

TEST_F(Find, OpensThoughtsThatHoldAHit)
{
    const Turn turn = ask(u"question"_s);
    grow(turn, {}, u"a secret needle"_s);
    grow(turn, u"The answer."_s);
    finish(turn, ReplyState::Complete);
    ASSERT_FALSE(view.content().item(0)->isThinkingOpen());
    look(u"needle"_s);
    EXPECT_TRUE(view.content().item(0)->isThinkingOpen());
    EXPECT_TRUE(currentIsVisible());
}

TEST_F(Find, KeepsUpWithAReplyThatGrows)
{
    fill(3);
    const Turn turn = ask(u"question"_s);
    grow(turn, u"a needle "_s);
    look(u"needle"_s);
    EXPECT_EQ(count(), u"1 of 1"_s);
    grow(turn, u"and another need"_s);
    grow(turn, u"le"_s);
    EXPECT_TRUE(waitUntil([this] { return count() == u"1 of 2"_s; }));
    EXPECT_EQ(current().range, (TextRange{2, 8})) << "the reader stays where they are";
    ask(u"a needle again"_s);
    EXPECT_TRUE(waitUntil([this] { return count() == u"1 of 3"_s; }));
}

TEST_F(Find, TakesWhatIsSelectedAndLeavesTheHitSelected)
{
    ask(u"some words"_s, ReplyState::Complete, u"other words here"_s);
    view.select({{0, TurnPart::Answer, 6}, {0, TurnPart::Answer, 11}});
    bar.open();
    EXPECT_EQ(part<QLineEdit>(u"findText"_s)->text(), u"words"_s);
    EXPECT_TRUE(waitUntil([this] { return count() == u"2 of 2"_s; }));
    bar.findNext();
    key(Qt::Key_Escape);
    EXPECT_TRUE(bar.isHidden());
    EXPECT_EQ(view.selectedLine(), u"words"_s);
    EXPECT_EQ(view.selection().first(), (TextSpot{0, TurnPart::Prompt, 5}));
}

TEST_F(Find, GoesOverEachOfSeveralWords)
{
    ask(u"The sky is blue"_s, ReplyState::Complete, u"Blue light in the **sky**, no whisky"_s);
    view.setFocus();
    bar.openWith({u"sky"_s, u"Sky"_s, u"blue"_s}, {});
    EXPECT_TRUE(waitUntil([this] { return !bar.find().isSearching(); }));
    EXPECT_EQ(count(), u"1 of 4"_s) << "not within another word";
    EXPECT_EQ(part<QLineEdit>(u"findText"_s)->text(), u"sky Sky blue"_s);
    std::vector<std::pair<TurnPart, TextRange>> seen;
    for (int i = 0; i < 4; ++i) {
        seen.emplace_back(current().part, current().range);
        bar.findNext();
    }
    const std::vector<std::pair<TurnPart, TextRange>> all{{TurnPart::Prompt, {4, 7}},
                                                          {TurnPart::Prompt, {11, 15}},
                                                          {TurnPart::Answer, {0, 4}},
                                                          {TurnPart::Answer, {18, 21}}};
    EXPECT_EQ(seen, all);
    EXPECT_EQ(count(), u"1 of 4"_s);
    part<QToolButton>(u"findEachWord"_s)->click();
    EXPECT_TRUE(waitUntil([this] { return count() == u"Not found"_s; })) << "the line as it is";
    part<QToolButton>(u"findEachWord"_s)->click();
    look(u"\"the sky\" light"_s);
    EXPECT_EQ(count().section(u' ', -1), u"3"_s) << "what is in quotes stands together";
}

TEST_F(Find, MarksHitsOnTheScreen)
{
    ask(u"question"_s, ReplyState::Complete, u"needle and needle"_s);
    const QImage before = paintedAtOnce();
    look(u"needle"_s);
    const QImage marked = paintedAtOnce();
    EXPECT_NE(before, marked);
    key(Qt::Key_Return);
    EXPECT_NE(paintedAtOnce(), marked) << "the current one looks different";
    key(Qt::Key_Escape);
    view.clearSelection();
    EXPECT_EQ(paintedAtOnce(), before);
}

TEST_F(Find, IsForAnotherChatWhatItWasForThisOne)
{
    ask(u"a needle"_s, ReplyState::Complete, u"answer"_s);
    look(u"needle"_s);
    EXPECT_EQ(count(), u"1 of 1"_s);
    Branch other(nullptr);
    view.setBranch(&other);
    EXPECT_EQ(count(), u"Not found"_s);
    view.setBranch(&branch);
    EXPECT_TRUE(waitUntil([this] { return count() == u"1 of 1"_s; }));
    view.setBranch(nullptr);
}

namespace {

class FindInStore : public SessionFixture
{};

} // namespace

TEST_F(FindInStore, ReadsTurnsThatWereNeverFetchedAndKeepsNone)
{
    constexpr int turns = 240;
    ChatSession* session = library->startNew();
    server.answer("/api/generate", reply("The first answer."));
    ASSERT_TRUE(ask(*session, u"begin"_s));
    ASSERT_TRUE(finish(*session));
    Turn turn = lastTurn(*session);
    const ConversationId chat = session->conversation().id;
    QFuture<Result<void>> stored;
    for (int i = 0; i < turns; ++i) {
        turn.parent = turn.id;
        turn.id = newId<TurnId>();
        turn.prompt = u"Question %1 of many"_s.arg(i);
        turn.reply.text = i % 20 == 19 ? u"here is the needle"_s : u"nothing here"_s;
        stored = store->insertTurn(turn);
        store->finishTurn(turn.id, turn.reply);
    }
    ASSERT_TRUE(waitUntil([&] { return stored.isFinished(); }));
    restart();
    session = library->session(chat);
    ASSERT_TRUE(waitUntil([&] { return !session->isLoading(); }));
    ASSERT_EQ(session->branch().count(), turns + 1);

    TranscriptView view(clock);
    view.resize(700, 500);
    view.setBranch(&session->branch());
    view.show();
    FindBar bar(view);
    bar.open();
    bar.findChild<QLineEdit*>(u"findText"_s)->setText(u"needle"_s);
    ASSERT_TRUE(waitUntil([&] { return !bar.find().isSearching(); }));
    EXPECT_EQ(bar.find().hits().count(), turns / 20);
    int fetched = 0;
    for (int i = 0; i < session->branch().count(); ++i)
        fetched += session->branch().turnAtHand(i) != nullptr;
    EXPECT_LT(fetched, turns / 2);
    for (int i = 0; i < turns / 20; ++i) {
        const FindHits::Hit hit = bar.find().hits().current();
        EXPECT_TRUE(waitUntil([&] {
            return view.viewport()->rect().contains(view.rectOf(hit.start(), 6).center());
        })) << i;
        bar.findNext();
    }
}

} // namespace loquat::test
