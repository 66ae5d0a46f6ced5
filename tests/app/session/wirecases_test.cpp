// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sessionfixture.h"
#include "tests/support/wirecases.h"

#include <QSet>

// Every case of the table through a real session, its Generation and its job.

namespace loquat::test {

using namespace Qt::StringLiterals;

class WireCaseSession : public SessionFixture, public testing::WithParamInterface<WireCase>
{
protected:
    ChatSession& chat()
    {
        ServerProfile profile = servers->profile(profileId).value_or(ServerProfile{});
        profile.address = GetParam().address(server);
        EXPECT_TRUE(servers->save(profile));
        return *library->startNew();
    }
};

TEST_P(WireCaseSession, EndsAsItShouldAndCanBeAskedAgain)
{
    const WireCase& wireCase = GetParam();
    wireCase.arm(server);
    ChatSession& session = chat();
    QStringList states;
    QObject::connect(&session, &ChatSession::turnEnded, &session,
                     [&] { states.append(u"ended"_s); });
    if (wireCase.thinks) {
        Draft draft;
        draft.settings.think = true;
        session.setDraft(draft);
    }
    ASSERT_TRUE(ask(session, u"hi"_s));
    ASSERT_TRUE(finish(session));

    const Reply reply = lastTurn(session).reply;
    EXPECT_EQ(replyStateName(reply.state), replyStateName(wireCase.state));
    EXPECT_EQ(reply.text, wireCase.text);
    EXPECT_EQ(reply.thinking, wireCase.thinking);
    const bool hasError = wireCase.reason != ErrorReason::Unspecified;
    ASSERT_EQ(reply.error.has_value(), hasError);
    if (hasError) {
        EXPECT_EQ(errorCodeName(reply.error->code), errorCodeName(wireCase.code));
        EXPECT_EQ(errorReasonName(reply.error->reason), errorReasonName(wireCase.reason));
        EXPECT_EQ(reply.error->httpStatus, wireCase.status);
        EXPECT_GE(reply.error->retryAfterSeconds.value_or(0), 0);
        EXPECT_LE(reply.error->serverText.size(), 300);
    }
    EXPECT_EQ(states.size(), 1); // one end, and only one
    if (wireCase.listener == WireCase::Listener::Scripted) {
        EXPECT_EQ(server.count("/api/generate"), wireCase.next.steps.isEmpty() ? 1 : 2);
    }

    ServerProfile profile = servers->profile(profileId).value();
    profile.address = server.url();
    ASSERT_TRUE(servers->save(profile));
    server.answer("/api/generate", House::reply("Fine."));
    ASSERT_TRUE(ask(session, u"And now?"_s));
    ASSERT_TRUE(finish(session));
    EXPECT_EQ(lastTurn(session).reply.text, u"Fine."_s);
    EXPECT_EQ(session.branch().count(), 2);
}

INSTANTIATE_TEST_SUITE_P(Table, WireCaseSession, testing::ValuesIn(wireCases()), wireCaseName);

TEST(WireCases, NoNameStandsTwice)
{
    QSet<QByteArray> names;
    const QList<WireCase> all = wireCases();
    for (const WireCase& one : all)
        names.insert(one.name);
    EXPECT_EQ(names.size(), all.size());
}

} // namespace loquat::test
