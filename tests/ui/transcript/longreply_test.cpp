// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/markdown/markdown.h"
#include "tests/support/markdownreplies.h"
#include "tests/ui/transcript/transcriptfixture.h"
#include "ui/text/flowbuilder.h"
#include "ui/text/flowcopying.h"
#include "ui/transcript/replyreading.h"
#include "ui/transcript/transcriptfind.h"

#include <QClipboard>
#include <QMimeData>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

QString longSource()
{
    QString text;
    for (quint32 seed = 1; text.size() < 300'000; ++seed)
        text += markdownReply(seed, 4000);
    return text + u"\n\nThe very last crocodile.\n"_s;
}

// A stored reply of hundreds of kilobytes: it is read while the window lives.
class LongReply : public TranscriptFixture
{
protected:
    const TurnItem* item(int turn) const { return view.content().item(turn); }
    bool isReadUp(int turn)
    {
        return waitUntil([&] { return item(turn) && item(turn)->isComplete(); });
    }

    const QString source = longSource();
};

} // namespace

TEST_F(LongReply, IsReadByAndByAndThenTheSameAsAtOnce)
{
    ask(u"All of it, please"_s, ReplyState::Complete, source);
    EXPECT_FALSE(item(0)->isComplete()) << "read in one go";
    EXPECT_TRUE(view.isFollowing());
    ASSERT_TRUE(isReadUp(0));
    EXPECT_EQ(item(0)->body(TurnPart::Answer).text(), shownMarkdown(source));
    EXPECT_TRUE(atEnd());
    EXPECT_TRUE(view.isFollowing());
    EXPECT_EQ(differences(), "");
}

TEST_F(LongReply, MovesNothingBelowItWhileItIsRead)
{
    ask(u"All of it, please"_s, ReplyState::Complete, source);
    ASSERT_TRUE(isReadUp(0));
    const int whole = item(0)->height();
    fill(30);
    view.setBranch(nullptr);
    // Its end is laid out above the first line that is seen.
    view.setBranch(&branch, {branch.idAt(1), TurnPart::Answer, 5, 0});
    ASSERT_TRUE(item(0));
    ASSERT_FALSE(item(0)->isComplete());
    EXPECT_NEAR(item(0)->height(), whole, whole / 2);
    const TextSpot spot = view.firstVisible();
    const QRect line = view.rectOf(spot, 1);
    ASSERT_FALSE(line.isNull());
    ASSERT_TRUE(isReadUp(0));
    EXPECT_EQ(view.firstVisible(), spot);
    EXPECT_EQ(view.rectOf(spot, 1), line);
}

TEST_F(LongReply, GrowsWhileItIsStillBeingRead)
{
    const Turn turn = ask(u"More"_s, ReplyState::Streaming, source);
    ASSERT_FALSE(item(0)->isComplete());
    grow(turn, u"\n\nAnd **more** of it."_s);
    finish(turn, ReplyState::Complete);
    ASSERT_TRUE(isReadUp(0));
    EXPECT_EQ(item(0)->body(TurnPart::Answer).text(),
              shownMarkdown(source + u"\n\nAnd **more** of it."_s));
}

TEST_F(LongReply, IsCopiedWholeBeforeItIsRead)
{
    ask(u"All of it, please"_s, ReplyState::Complete, source);
    QApplication::clipboard()->clear();
    view.copySelection();
    ASSERT_TRUE(waitUntil([] { return !QApplication::clipboard()->text().isEmpty(); }));
    const QList<FlowPart> parts = flowParts(parseMarkdown(source));
    FlowCopying whole(parts, 0, shownLength(parts));
    ASSERT_TRUE(whole.go(int(parts.size())));
    EXPECT_TRUE(QApplication::clipboard()->text() == whole.takePlain());
    EXPECT_TRUE(QApplication::clipboard()->mimeData()->html().contains(whole.takeHtml()));
    EXPECT_TRUE(QApplication::clipboard()->mimeData()->html().contains(u"crocodile"_s));
}

TEST_F(LongReply, IsSearchedBeforeItIsRead)
{
    ask(u"All of it, please"_s, ReplyState::Complete, source);
    TranscriptFind find(view.content());
    QObject::connect(&find, &TranscriptFind::currentChosen, &view,
                     [this](const FindHits::Hit& hit) { view.reveal(hit.start(), hit.end()); });
    find.search(Needles(u"LAST CROCODILE"_s, false), {});
    ASSERT_TRUE(waitUntil([&] { return !find.isSearching(); }));
    ASSERT_EQ(find.hits().count(), 1);
    ASSERT_TRUE(isReadUp(0));
    const FindHits::Hit hit = find.hits().current();
    EXPECT_TRUE(waitUntil([&] {
        return view.viewport()->rect().contains(
            view.rectOf(hit.start(), hit.range.to - hit.range.from));
    }));
}

TEST_F(LongReply, IsReturnedToWhereTheReaderWas)
{
    ask(u"All of it, please"_s, ReplyState::Complete, source);
    ASSERT_TRUE(isReadUp(0));
    view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum() * 3 / 4);
    const ReadingPlace place = view.place();
    ASSERT_GT(place.position, 100'000);
    view.setBranch(nullptr);
    view.setBranch(&branch, place);
    ASSERT_FALSE(item(0)->isComplete());
    EXPECT_EQ(view.place(), place);
    ASSERT_TRUE(isReadUp(0));
    EXPECT_TRUE(waitUntil([&] { return view.place() == place; }));
}

TEST(ReplyReading, GivesInSlicesWhatReadingAtOnceGives)
{
    const QString source = longSource() + u"\n[x]: https://example.com\n[x] [^1]\n\n[^1]: note\n"_s;
    ReplyReading reading(source);
    int slices = 1;
    while (!reading.readFor(1))
        ++slices;
    EXPECT_GT(slices, 10);
    EXPECT_EQ(reading.shown(), shownMarkdown(source));
}

} // namespace loquat::test
