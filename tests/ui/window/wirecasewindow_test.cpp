// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/logkeeper.h"
#include "tests/support/wirecases.h"
#include "tests/ui/window/noticefixture.h"

#include <QLabel>
#include <QPlainTextEdit>

// Every case of the table in the real window: what it says, what it offers, and that one can go on.

namespace loquat::test {

using namespace Qt::StringLiterals;

class WireCaseWindow : public NoticeFixture, public testing::WithParamInterface<WireCase>
{
protected:
    void askAsInTheTable()
    {
        moveServer(GetParam().address(server));
        GetParam().arm(server);
        if (GetParam().thinks)
            find<QAbstractButton>(u"think"_s)->click();
        askInWindow(u"hi"_s);
    }
};

TEST_P(WireCaseWindow, ShowsTheSentenceAndWhatCanBeDone)
{
    const WireCase& wireCase = GetParam();
    askAsInTheTable();
    if (wireCase.hasNotice()) {
        const TurnNotice* shown = notice();
        ASSERT_NE(shown, nullptr);
        EXPECT_EQ(labelsOf(*shown), wireCase.buttons);
        for (const QString& part : wireCase.says)
            EXPECT_TRUE(shown->text().contains(part)) << qPrintable(shown->text());
        for (const QLabel* label : shown->findChildren<QLabel*>())
            EXPECT_EQ(label->textFormat(), Qt::PlainText);
        for (const QString& part : wireCase.never)
            EXPECT_FALSE(shown->text().contains(part)) << qPrintable(shown->text());
    } else {
        QCoreApplication::processEvents();
        EXPECT_TRUE(notices().isEmpty());
    }
    EXPECT_EQ(lastTurn(session()).reply.text, wireCase.text);
    const auto messages = window->chat().transcript().messages();
    ASSERT_FALSE(messages.isEmpty());
    const QString answer = messages.last().text;
    // A line separator may be shown as any white space.
    EXPECT_TRUE(answer.simplified().contains(wireCase.text.simplified())) << qPrintable(answer);

    moveServer(server.url());
    server.answer("/api/generate", House::reply("Fine."));
    askInWindow(u"And now?"_s);
    EXPECT_TRUE(shows(u"Fine."_s));
}

// Those after which asking again is offered.
class WireCaseWindowAgain : public WireCaseWindow
{};

QList<WireCase> casesToTryAgain()
{
    QList<WireCase> cases = wireCases();
    cases.removeIf([](const WireCase& one) { return !one.buttons.contains(u"Try again"_s); });
    return cases;
}

TEST_P(WireCaseWindowAgain, TryAgainAsksTheSameInItsPlace)
{
    askAsInTheTable();
    moveServer(server.url());
    server.answer("/api/generate", House::reply("Fine."));
    const int before = server.count("/api/generate");
    press(u"Try again"_s);
    ASSERT_TRUE(server.waitForRequests("/api/generate", before + 1));
    EXPECT_EQ(sent(before).value("prompt"_L1), u"hi"_s);
    EXPECT_TRUE(shows(u"Fine."_s));
    EXPECT_TRUE(finish(session()));
    EXPECT_EQ(session().branch().count(), 1);
    EXPECT_TRUE(notices().isEmpty());
}

TEST_P(WireCaseWindow, TheLogHoldsNobodysWords)
{
    const LogKeeper log;
    servers->keepKeyForThisRun(profileId, u"XYZZY-key"_s);
    find<QPlainTextEdit>(u"systemPrompt"_s)->setPlainText(u"XYZZY-system"_s);
    moveServer(GetParam().address(server));
    GetParam().arm(server);
    askInWindow(u"XYZZY-prompt"_s);
    shown(); // as a screen reader would look
    const Reply reply = lastTurn(session()).reply;
    QStringList words{u"XYZZY"_s, reply.text, reply.thinking};
    if (reply.error)
        words.append(reply.error->serverText);
    words.removeAll(u"null"_s); // says nothing
    words.removeIf([](const QString& word) { return word.size() < 4; });
    for (const QString& line : LogKeeper::lines()) {
        // Qt's own account of what a screen reader is told.
        if (line.startsWith(u"qt.accessibility."_s))
            continue;
        for (const QString& word : std::as_const(words))
            EXPECT_FALSE(line.contains(word)) << qPrintable(line);
    }
    EXPECT_FALSE(LogKeeper::linesOf(u"loquat.session"_s).isEmpty());
}

INSTANTIATE_TEST_SUITE_P(Table, WireCaseWindowAgain, testing::ValuesIn(casesToTryAgain()),
                         wireCaseName);
INSTANTIATE_TEST_SUITE_P(Table, WireCaseWindow, testing::ValuesIn(wireCases()), wireCaseName);

} // namespace loquat::test
