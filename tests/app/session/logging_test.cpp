// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/log.h"
#include "tests/support/logkeeper.h"
#include "tests/support/sessionfixture.h"
#include "tests/support/wirecases.h"

// What the log holds, and what it never holds: nobody's words.

namespace loquat::test {

using namespace Qt::StringLiterals;

class LoggingTest : public SessionFixture
{
protected:
    void SetUp() override
    {
        log = std::make_unique<LogKeeper>();
        SessionFixture::SetUp();
        server.answer("/api/tags", Script::json(R"({"models":[{"name":"MARK-model"}]})"));
        servers->keepKeyForThisRun(profileId, u"MARK-key"_s);
    }

    void TearDown() override
    {
        SessionFixture::TearDown();
        for (const QString& line : LogKeeper::lines())
            EXPECT_FALSE(line.contains(u"MARK"_s)) << qPrintable(line);
        log.reset();
    }

    Draft marked()
    {
        Draft draft;
        draft.text = u"MARK-prompt"_s;
        draft.settings.system = u"MARK-system"_s;
        draft.settings.options.insert(u"stop"_s, u"MARK-stop"_s);
        return draft;
    }

    void askMarked(const Script& answer)
    {
        server.answer("/api/generate", answer);
        ChatSession& session = *library->startNew();
        session.setDraft(marked());
        ASSERT_TRUE(session.send());
        ASSERT_TRUE(finish(session));
    }

    std::unique_ptr<LogKeeper> log;
};

TEST_F(LoggingTest, SizesStatesAndTimesAreTold)
{
    servers->refresh(profileId);
    askMarked(Script::lines({R"({"thinking":"MARK-thought","response":"","done":false})",
                             delta("MARK-reply"), last()}));
    const QString wire = LogKeeper::linesOf(u"loquat.wire"_s).join(u'\n');
    EXPECT_TRUE(wire.contains(u"/api/generate"_s)) << qPrintable(wire);
    EXPECT_TRUE(wire.contains(u"status 200"_s)) << qPrintable(wire);
    EXPECT_TRUE(wire.contains(u" ms"_s)) << qPrintable(wire);
    const QString turns = LogKeeper::linesOf(u"loquat.session"_s).join(u'\n');
    EXPECT_TRUE(turns.contains(u"complete"_s)) << qPrintable(turns);
    EXPECT_FALSE(LogKeeper::linesOf(u"loquat.store"_s).isEmpty());
}

TEST_F(LoggingTest, X08SkippedLinesAreOneWarningWithoutTheirWords)
{
    Script script = Script::stream().line(delta("a"));
    script.repeatLine("MARK-heartbeat", 50).line(last()).end();
    askMarked(script);
    EXPECT_EQ(LogKeeper::warningsOf(u"loquat.wire"_s).size(), 1);
    EXPECT_TRUE(LogKeeper::warningsOf(u"loquat.wire"_s).first().contains(u"50"_s));
}

TEST_F(LoggingTest, WhatAServerSaysIsNotLogged)
{
    askMarked(Script::json(R"({"error":"MARK-error"})", 500));
    askMarked(Script::lines({delta("MARK-reply"), R"({"error":"MARK-error"})"}));
    askMarked(Script::answer(502, "text/html", "<title>MARK-title</title>"));
    askMarked(Script::answer(307, {}, {}, {"Location: http://MARK.example/api/generate"}));
    askMarked(Script::json(R"({"error":"x","signin_url":"https://ollama.com/?MARK"})", 401));
    askMarked(Script::lines({"MARK-junk"}));
}

TEST_F(LoggingTest, APasswordInAnAddressIsNotLogged)
{
    ServerProfile profile = servers->profile(profileId).value();
    profile.address =
        u"http://MARK-user:MARK-password@127.0.0.1:%1/MARK-prefix"_s.arg(server.port());
    ASSERT_TRUE(servers->save(profile));
    server.answer("/MARK-prefix/api/generate", House::reply("MARK-reply"));
    ChatSession& session = *library->startNew();
    session.setDraft(marked());
    ASSERT_TRUE(session.send());
    ASSERT_TRUE(finish(session));
}

class WireCaseLog : public LoggingTest, public testing::WithParamInterface<WireCase>
{};

TEST_P(WireCaseLog, HoldsNothingThatAnyoneSaid)
{
    const WireCase& wireCase = GetParam();
    ServerProfile profile = servers->profile(profileId).value();
    profile.address = wireCase.address(server);
    ASSERT_TRUE(servers->save(profile));
    wireCase.arm(server);
    ChatSession& session = *library->startNew();
    session.setDraft(marked());
    ASSERT_TRUE(session.send());
    ASSERT_TRUE(finish(session));
    const Reply reply = lastTurn(session).reply;
    QStringList words{reply.text, reply.thinking, reply.doneReason};
    if (reply.error)
        words.append(reply.error->serverText);
    words.removeAll(u"length"_s); // a state is called so, too
    for (const QString& line : LogKeeper::lines()) {
        for (const QString& word : words)
            EXPECT_FALSE(word.size() > 3 && line.contains(word)) << qPrintable(line);
    }
}

INSTANTIATE_TEST_SUITE_P(Table, WireCaseLog, testing::ValuesIn(wireCases()), wireCaseName);

} // namespace loquat::test
