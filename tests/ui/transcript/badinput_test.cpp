// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/transcript/transcriptfixture.h"

#include <QFile>
#include <QRegularExpression>

#include <ctime>
#include <functional>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

double cpuSeconds()
{
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return double(now.tv_sec) + double(now.tv_nsec) / 1e9;
}

double residentMegabytes()
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    static const QRegularExpression line(u"VmRSS:\\s+(\\d+) kB"_s);
    return line.match(QString::fromLatin1(file.readAll())).captured(1).toDouble() / 1024;
}

// What no model should send, through the view that a person has: stored, streamed, scrolled,
// resized, selected, searched by nobody. Generous bounds, so that only a freeze or a flood fails.
class BadInput : public TranscriptFixture
{
protected:
    static constexpr double mostSeconds = 20; // a debug build on a busy machine
    static constexpr double mostSecondsInOneGo = 3;
    static constexpr double mostMegabytes = 400;

    const TextBody& lastAnswer()
    {
        return view.content().item(branch.count() - 1)->body(TurnPart::Answer);
    }

    void step(const char* what, const std::function<void()>& work)
    {
        const double before = cpuSeconds();
        work();
        EXPECT_LT(cpuSeconds() - before, mostSecondsInOneGo) << what;
    }

    void use()
    {
        const int last = branch.count() - 1;
        ASSERT_TRUE(waitUntil([&] {
            step("events", [] { QCoreApplication::processEvents(); });
            const TurnItem* item = view.content().item(last);
            return item && item->isComplete();
        }));
        step("paint", [this] { onScreen(); });
        step("start", [this] { view.verticalScrollBar()->setValue(0); });
        step("paint", [this] { onScreen(); });
        step("resize", [this] { view.resize(500, 600); });
        step("paint", [this] { onScreen(); });
        step("end", [this] { view.jumpToNewest(); });
        step("paint", [this] { onScreen(); });
        step("select", [this] { view.selectAll(); });
        step("paint", [this] { onScreen(); });
        step("messages", [this] { EXPECT_FALSE(view.messages().isEmpty()); });
        view.clearSelection();
        view.resize(736, 600);
    }

    void endure(const QString& text)
    {
        const double seconds = cpuSeconds();
        const double megabytes = residentMegabytes();
        step("open", [&] { ask(u"What?"_s, ReplyState::Complete, text); });
        use();
        shown = lastAnswer().text();
        links = lastAnswer().links();
        EXPECT_GT(shown.size(), 0);
        EXPECT_LT(shown.size(), 2 * text.size() + 100);
        // As a prompt too, and piece by piece.
        step("prompt", [&] { ask(text, ReplyState::Complete, u"Well."_s); });
        use();
        const Turn turn = ask(u"Again"_s);
        const int piece = std::max(1, int(text.size() / 40));
        for (int at = 0; at < text.size(); at += piece)
            step("grow", [&] { grow(turn, text.mid(at, piece)); });
        step("finish", [&] { finish(turn, ReplyState::Complete); });
        use();
        EXPECT_TRUE(lastAnswer().text() == shown) << "in pieces and at once";
        EXPECT_LT(cpuSeconds() - seconds, mostSeconds);
        EXPECT_LT(residentMegabytes() - megabytes, mostMegabytes);
    }

    QString shown; // of the reply that was endured
    QStringList links;
};

} // namespace

TEST_F(BadInput, AMegabyteWithoutALineBreak)
{
    endure(u"words and "_s.repeated(100'000));
}

TEST_F(BadInput, AMegabyteWithoutASpace)
{
    endure(QString(1'000'000, u'x'));
}

TEST_F(BadInput, TenThousandNestedQuotes)
{
    endure(QString(10'000, u'>') + u" deep"_s);
}

TEST_F(BadInput, TenThousandNestedBrackets)
{
    endure(QString(10'000, u'[') + u"deep"_s + QString(10'000, u']'));
    EXPECT_TRUE(shown.contains(u"deep"_s));
}

TEST_F(BadInput, TenThousandNestedListsAndEmphases)
{
    endure(u"- "_s.repeated(10'000) + u"deep\n\n"_s + u"*a **b "_s.repeated(10'000));
}

TEST_F(BadInput, ATableOfFiveHundredColumns)
{
    const QString row = u"| cell "_s.repeated(500) + u"|\n"_s;
    endure(row + u"|---"_s.repeated(500) + u"|\n"_s + row.repeated(50));
    EXPECT_TRUE(shown.contains(u"|---"_s)) << "as source";
}

TEST_F(BadInput, ATableOfFourThousandColumnsAndRows)
{
    endure(u"|c"_s.repeated(4000) + u"|\n"_s + u"|-"_s.repeated(4000) + u"|\n"_s +
           u"|x|\n"_s.repeated(4000));
}

TEST_F(BadInput, AHundredThousandListItems)
{
    endure(u"- item\n"_s.repeated(100'000));
}

TEST_F(BadInput, NestingBeyondAHundred)
{
    QString text;
    for (int depth = 0; depth < 300; ++depth)
        text += QString(2 * depth, u' ') + u"- level\n"_s;
    endure(text);
    EXPECT_TRUE(shown.contains(u"- level"_s)) << "as source";
}

TEST_F(BadInput, UnpairedSurrogates)
{
    QString text = u"before "_s;
    text += QChar(0xd83d);
    text += u" middle "_s;
    text += QChar(0xdc00);
    text += QChar(0xdc00);
    endure(text + u" after"_s);
    for (const QChar c : shown)
        EXPECT_FALSE(c.isSurrogate());
    EXPECT_TRUE(shown.endsWith(u"after"_s));
}

TEST_F(BadInput, ControlCharacters)
{
    QString text;
    for (int round = 0; round < 1000; ++round) {
        for (char16_t c = 1; c < 0xa0; ++c)
            text += QChar(c);
    }
    endure(text);
    for (const QChar c : shown)
        ASSERT_TRUE(c == u'\n' || c == u'\t' || c.category() != QChar::Other_Control);
}

TEST_F(BadInput, OverridesOfDirection)
{
    for (const int mark : {0x202a, 0x202b, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068}) {
        const QString marks(1000, QChar(mark));
        const Turn turn = ask(u"?"_s, ReplyState::Complete,
                              marks + u"one\n\ntwo\n\n```\n"_s + marks +
                                  u"three\nfour\n```\n\n| a | b |\n|---|---|\n| "_s + marks +
                                  u"c | five |\n\n- "_s + marks + u"d\n- six\n"_s);
        onScreen();
        // Each word beyond the paragraph, line, cell or item is read from left to right.
        const TextBody& body = lastAnswer();
        for (const QString& word : {u"two"_s, u"four"_s, u"five"_s, u"six"_s}) {
            const int at = int(body.text().indexOf(word));
            ASSERT_GE(at, 0);
            EXPECT_LT(body.cursorRect(at).x(), body.cursorRect(at + 1).x())
                << qPrintable(word) << " after U+" << std::hex << mark;
        }
    }
    endure(QString(QChar(0x202e)).repeated(100'000) + u" text"_s);
}

TEST_F(BadInput, NulCharacters)
{
    endure(u"a"_s + QString(100'000, QChar(0)) + u"b"_s);
    EXPECT_FALSE(shown.contains(QChar(0)));
    EXPECT_TRUE(shown.endsWith(u'b'));
}

TEST_F(BadInput, LetterPiles)
{
    QString pile = u"h"_s;
    for (int i = 0; i < 2000; ++i)
        pile += QChar(0x0300 + i % 0x70);
    endure((pile + u' ').repeated(20));
}

TEST_F(BadInput, ALinkOfAMegabyte)
{
    const QString address = u"https://example.com/"_s + QString(1'000'000, u'a');
    endure(u"[a link]("_s + address + u") and "_s + address);
    for (const QString& link : links)
        EXPECT_LT(link.size(), 5000);
}

TEST_F(BadInput, MarksOfEveryKind)
{
    endure(u"`*_~$[](<!&\\"_s.repeated(20'000));
    endure(u"$$"_s.repeated(20'000) + u"\\["_s.repeated(20'000));
}

} // namespace loquat::test
