// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/transcript/transcriptfixture.h"
#include "ui/transcript/replyannouncer.h"

#include <QAccessible>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

class TranscriptForScreenReaders : public TranscriptFixture
{
protected:
    QAccessibleInterface* list() { return QAccessible::queryAccessibleInterface(&view); }
    QAccessibleInterface* child(int index) { return list()->child(index); }
    static QString all(QAccessibleInterface* about)
    {
        QAccessibleTextInterface* text = about->textInterface();
        return text ? text->text(0, text->characterCount()) : QString();
    }
};

} // namespace

TEST_F(TranscriptForScreenReaders, SaysEveryVisibleMessageToThoseWhoCannotSeeIt)
{
    ask(u"a question"_s, ReplyState::Complete, u"an answer"_s);
    const Turn turn = ask(u"another one"_s);
    finish(turn, ReplyState::CutByLimit);
    QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&view);
    ASSERT_TRUE(list);
    EXPECT_EQ(list->text(QAccessible::Name), u"Transcript"_s);
    const QString all = list->text(QAccessible::Value);
    for (const QString& part : {u"a question"_s, u"an answer"_s, u"another one"_s, u"gemma3:27b"_s,
                                u"Stopped at the token limit."_s})
        EXPECT_TRUE(all.contains(part)) << qPrintable(part);
    QStringList names;
    for (int i = 0; i < list->childCount(); ++i) {
        QAccessibleInterface* child = list->child(i);
        ASSERT_TRUE(child);
        EXPECT_EQ(list->indexOfChild(child), i);
        names.append(child->text(QAccessible::Name));
    }
    EXPECT_EQ(names.at(0), u"You: a question"_s);
    EXPECT_TRUE(names.at(1).contains(u"an answer"_s));
}

TEST_F(TranscriptForScreenReaders, KeepsPromptThoughtsAndReplyApart)
{
    const Turn turn = ask(u"question"_s);
    grow(turn, {}, u"let me see"_s);
    ASSERT_GE(list()->childCount(), 3);
    EXPECT_EQ(all(child(0)), u"question"_s);
    EXPECT_EQ(all(child(1)), u"let me see"_s);
    EXPECT_TRUE(child(1)->state().expanded);
    grow(turn, u"It is this."_s);
    EXPECT_EQ(all(child(1)), QString()) << "folded";
    EXPECT_TRUE(child(1)->state().collapsed);
    EXPECT_EQ(all(child(2)), u"It is this."_s);
    ASSERT_TRUE(child(1)->actionInterface());
    child(1)->actionInterface()->doAction(child(1)->actionInterface()->actionNames().first());
    EXPECT_EQ(all(child(1)), u"let me see"_s);
    EXPECT_EQ(all(list()), u"question\n\nlet me see\n\nIt is this."_s);
    EXPECT_EQ(child(2)->actionInterface(), nullptr);
}

TEST_F(TranscriptForScreenReaders, ReadsByWordLineAndParagraphWithoutLosingAny)
{
    const QString answer = u"First paragraph of the answer. It has two sentences.\n\n"_s +
                           u"A second one that is long enough to be broken. "_s.repeated(6) +
                           u"\nEnd."_s;
    ask(u"question"_s, ReplyState::Complete, answer);
    for (QAccessibleInterface* about : {child(1), list()}) {
        QAccessibleTextInterface* text = about->textInterface();
        const QString whole = all(about);
        for (const auto boundary :
             {QAccessible::CharBoundary, QAccessible::WordBoundary, QAccessible::SentenceBoundary,
              QAccessible::LineBoundary, QAccessible::ParagraphBoundary, QAccessible::NoBoundary}) {
            QString walked;
            int start = 0;
            int end = 0;
            for (int offset = 0; offset < whole.size(); offset = end) {
                walked += text->textAtOffset(offset, boundary, &start, &end);
                ASSERT_EQ(start, offset) << boundary;
                ASSERT_GT(end, offset) << boundary;
            }
            EXPECT_EQ(walked, whole) << boundary;
        }
    }
    QAccessibleTextInterface* text = child(1)->textInterface();
    int start = 0;
    int end = 0;
    EXPECT_EQ(text->textAtOffset(2, QAccessible::WordBoundary, &start, &end), u"First"_s);
    EXPECT_EQ(text->textAfterOffset(2, QAccessible::ParagraphBoundary, &start, &end), u"\n"_s);
    EXPECT_EQ(text->textBeforeOffset(8, QAccessible::ParagraphBoundary, &start, &end), QString());
    EXPECT_EQ(text->textAtOffset(40, QAccessible::SentenceBoundary, &start, &end).trimmed(),
              u"It has two sentences."_s);
    const QString line = text->textAtOffset(60, QAccessible::LineBoundary, &start, &end);
    EXPECT_LT(line.size(), 200) << "a line as it is broken";
    EXPECT_GT(line.size(), 20);
}

TEST_F(TranscriptForScreenReaders, SharesCaretAndSelectionWithTheView)
{
    ask(u"question"_s, ReplyState::Complete, u"some words"_s);
    QAccessibleTextInterface* text = child(1)->textInterface();
    EXPECT_EQ(text->cursorPosition(), -1);
    text->setSelection(0, 5, 10);
    EXPECT_EQ(view.selectedLine(), u"words"_s);
    EXPECT_EQ(text->selectionCount(), 1);
    EXPECT_EQ(text->cursorPosition(), 10);
    QAccessibleTextInterface* whole = list()->textInterface();
    int start = 0;
    int end = 0;
    whole->selection(0, &start, &end);
    EXPECT_EQ(whole->text(start, end), u"words"_s);
    text->removeSelection(0);
    EXPECT_FALSE(view.hasSelection());
    text->setCursorPosition(3);
    EXPECT_EQ(text->cursorPosition(), 3);
    EXPECT_EQ(view.selection().caret, (TextSpot{0, TurnPart::Answer, 3}));
}

TEST_F(TranscriptForScreenReaders, KnowsWhereCharactersAre)
{
    ask(u"question"_s, ReplyState::Complete, u"some words\nand more"_s);
    QAccessibleTextInterface* text = child(1)->textInterface();
    for (const int offset : {0, 3, 11, 15}) {
        const QRect rect = text->characterRect(offset);
        EXPECT_FALSE(rect.isEmpty()) << offset;
        EXPECT_EQ(text->offsetAtPoint({rect.left() + 1, rect.center().y()}), offset);
    }
    EXPECT_EQ(text->offsetAtPoint({-50, -50}), -1);
    int start = -1;
    int end = -1;
    EXPECT_TRUE(text->attributes(2, &start, &end).contains(u"font-size:"_s));
    EXPECT_EQ(start, 0);
    EXPECT_GT(end, 2);
}

TEST_F(TranscriptForScreenReaders, LeadsOnBeyondWhatIsVisible)
{
    fill(200);
    view.showTurn(branch.idAt(100));
    // A reader goes to the last one there is, again and again.
    for (int step = 0; step < 30; ++step) {
        int last = 0;
        while (child(last)->role() == QAccessible::ListItem)
            ++last;
        QAccessibleInterface* target = child(last - 1);
        target->textInterface()->setCursorPosition(0);
    }
    EXPECT_GT(view.content().indexAt(value()), 110);
}

TEST(ReplyAnnouncer, KnowsWhereASentenceEnds)
{
    const auto ended = [](const QString& text) {
        return text.left(ReplyAnnouncer::endOfSentences(text, 0));
    };
    EXPECT_EQ(ended(u"One is finished. The next is n"_s), u"One is finished. "_s);
    EXPECT_EQ(ended(u"It costs 3.5"_s), QString());
    EXPECT_EQ(ended(u"He said \"yes.\" And"_s), u"He said \"yes.\" "_s);
    EXPECT_EQ(ended(u"A heading\nThen"_s), u"A heading\n"_s);
    EXPECT_EQ(ended(u"これは文です。次"_s), u"これは文です。"_s);
    EXPECT_EQ(ended(u"Not yet."_s), QString());
}

TEST_F(TranscriptForScreenReaders, HearsEverySentenceButNoneTwice)
{
    ReplyAnnouncer announcer(view);
    QSignalSpy said(&announcer, &ReplyAnnouncer::announced);
    const Turn turn = ask(u"question"_s);
    QElapsedTimer since;
    since.start();
    QString whole;
    for (int i = 0; i < 30; ++i) {
        const QString sentence = u"Sentence number %1 is here. "_s.arg(i);
        for (const QChar c : sentence)
            grow(turn, QString(c));
        whole += sentence;
    }
    grow(turn, u"The rest"_s);
    finish(turn, ReplyState::CutByLimit);
    const QString expected = whole + u"The rest Stopped at the token limit."_s;
    QString heard;
    const auto hear = [&] {
        heard.clear();
        for (const QList<QVariant>& one : said)
            heard += (heard.isEmpty() ? QString() : u" "_s) + one.first().toString();
        return heard.size() >= expected.size();
    };
    EXPECT_TRUE(said.first().first().toString().startsWith(u"Sentence number 0 is here."_s));
    EXPECT_TRUE(waitUntil(hear));
    EXPECT_EQ(heard, expected);
    EXPECT_LE(said.size(), 2 + since.elapsed() / 1000) << "at most one a second";
}

TEST_F(TranscriptForScreenReaders, HearsNothingWhereThatIsOffOrOld)
{
    const Turn turn = ask(u"question"_s);
    grow(turn, u"This was there before. "_s);
    ReplyAnnouncer announcer(view);
    QSignalSpy said(&announcer, &ReplyAnnouncer::announced);
    grow(turn, u"This is new. This"_s);
    ASSERT_EQ(said.size(), 1);
    EXPECT_EQ(said.first().first().toString(), u"This is new."_s);
    announcer.setEnabled(false);
    grow(turn, u" too. And so on."_s);
    EXPECT_FALSE(said.wait(1200));
}

} // namespace loquat::test
