// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/endpoint.h"
#include "app/session/serversurvey.h"
#include "app/wire/baseurl.h"
#include "tests/support/sessionfixture.h"

#include <QSignalSpy>

namespace loquat::test {

using namespace Qt::StringLiterals;

class ServerSurveyTest : public SessionFixture
{
protected:
    // What is found at a scripted server by one survey.
    ServerSurvey::Findings survey(const ServerFacts& known = {})
    {
        Endpoint endpoint(*parseBaseUrl(server.url()));
        auto* survey = new ServerSurvey(endpoint, known, false);
        std::optional<ServerSurvey::Findings> found;
        bool listed = false;
        QObject::connect(survey, &ServerSurvey::listed, survey, [&] { listed = true; });
        QObject::connect(survey, &ServerSurvey::finished, survey,
                         [&](const ServerSurvey::Findings& findings) { found = findings; });
        survey->start();
        EXPECT_FALSE(listed) << "nothing before start() has returned";
        EXPECT_TRUE(waitUntil([&] { return found.has_value(); }));
        EXPECT_TRUE(listed);
        return found.value_or(ServerSurvey::Findings{});
    }

    ServerKind kindAfterRefresh()
    {
        servers->refresh(profileId);
        const QSignalSpy changed(servers.get(), &ServerDirectory::factsChanged);
        waitUntil([&] { return !changed.isEmpty(); });
        return servers->facts(profileId).kind;
    }

    void speakAsKobold()
    {
        server.answer("/api/tags",
                      Script::answer(200, "application/json",
                                     R"({"models":[{"name":"koboldcpp","model":"m"}]})",
                                     {"Server: KoboldCppServer1.99"}));
        server.answer("/api/version", Script::json(R"({"version":"0.7.0"})"));
    }
};

TEST_F(ServerSurveyTest, AsksForTheRootOnlyIfListingAndVersionFail)
{
    server.answer("/", Script::answer(200, "text/plain; charset=utf-8", "Ollama is running"));
    server.answer("/api/tags", Script::json(R"({"models":[]})"));
    EXPECT_EQ(survey().kind, ServerKind::Unknown);
    EXPECT_EQ(server.count("/"), 0);
    server.answer("/api/tags", Script::json(R"({"error":"no"})", 500));
    server.answer("/api/version", Script::json(R"({"version":"0.33.0"})"));
    EXPECT_EQ(survey().version, u"0.33.0");
    EXPECT_EQ(server.count("/"), 0);
    server.answer("/api/version", Script::json(R"({"error":"no"})", 500));
    EXPECT_EQ(survey().kind, ServerKind::Ollama);
    EXPECT_EQ(server.count("/"), 1);
}

TEST_F(ServerSurveyTest, NeverAsksWithHead)
{
    survey();
    for (const ReceivedRequest& request : server.requests())
        EXPECT_EQ(request.method, "GET") << request.target.constData();
}

TEST_F(ServerSurveyTest, FindsTheProxyByItsRootOrItsVersion)
{
    server.answer("/", Script::answer(200, {}, "Ollama is running in proxy mode."));
    EXPECT_EQ(survey().kind, ServerKind::Proxy);
    server.answer("/api/version", Script::json(R"({"version":"1.0.1e"})"));
    EXPECT_EQ(survey().kind, ServerKind::Proxy);
}

TEST_F(ServerSurveyTest, FindsKoboldByItsHeader)
{
    speakAsKobold();
    EXPECT_EQ(survey().kind, ServerKind::Kobold);
}

TEST_F(ServerSurveyTest, FindsWhatIsMissingAndDoesNotAskForWhatIsKnownToBe)
{
    const auto found = survey();
    EXPECT_EQ(found.missingEndpoints, (QStringList{u"/api/tags"_s, u"/api/version"_s, u"/"_s}));
    ServerFacts known;
    for (const QString& path : found.missingEndpoints)
        known.missingEndpoints.insert(path);
    const qsizetype before = server.requests().size();
    EXPECT_TRUE(survey(known).missingEndpoints.isEmpty());
    EXPECT_EQ(server.requests().size(), before);
}

TEST_F(ServerSurveyTest, AServerThatCannotBeReachedIsNotAskedTwice)
{
    server.answer("/api/tags", Script().drop());
    survey();
    EXPECT_EQ(server.count("/api/version"), 0);
    EXPECT_EQ(server.count("/"), 0);
}

TEST_F(ServerSurveyTest, TheKindIsKeptWithTheProfile)
{
    speakAsKobold();
    EXPECT_EQ(kindAfterRefresh(), ServerKind::Kobold);
    restart();
    EXPECT_TRUE(waitUntil([&] { return servers->facts(profileId).kind == ServerKind::Kobold; }));
}

TEST_F(ServerSurveyTest, AServerThatAnswersOnlyWithAKeyIsAGateway)
{
    server.answer("/api/tags", Script::json(R"({"error":"unauthorized"})", 401));
    server.answer("/api/version", Script::json(R"({"error":"unauthorized"})", 401));
    servers->refresh(profileId);
    ASSERT_TRUE(server.waitForRequests("/", 1));
    ASSERT_TRUE(waitUntil([&] { return servers->facts(profileId).lacks(u"/"_s); }));
    servers->keepKeyForThisRun(profileId, u"key"_s);
    server.answer("/api/tags", Script::json(R"({"models":[{"name":"m"}]})"));
    EXPECT_EQ(kindAfterRefresh(), ServerKind::Gateway);
}

TEST_F(ServerSurveyTest, StopAlsoTellsKoboldToStop)
{
    speakAsKobold();
    ASSERT_EQ(kindAfterRefresh(), ServerKind::Kobold);
    server.answer("/api/generate", Script().gate("never"));
    server.answer("/api/extra/abort", Script::json(R"({"success":true})"));
    ChatSession* session = library->startNew();
    ASSERT_TRUE(ask(*session, u"hi"_s));
    ASSERT_TRUE(server.waitForRequests("/api/generate", 1));
    session->stop();
    EXPECT_EQ(session->running()->reply.state, ReplyState::Cancelled) << "at once";
    ASSERT_TRUE(server.waitForRequests("/api/extra/abort", 1));
    EXPECT_EQ(server.requests("/api/extra/abort").first().body, "{}");
}

TEST_F(ServerSurveyTest, StopTellsNobodyElse)
{
    server.answer("/api/generate", Script().gate("never"));
    ChatSession* session = library->startNew();
    ASSERT_TRUE(ask(*session, u"hi"_s));
    ASSERT_TRUE(server.waitForRequests("/api/generate", 1));
    session->stop();
    ASSERT_TRUE(finish(*session));
    servers->refresh(profileId);
    ASSERT_TRUE(server.waitForRequests("/api/tags", 1));
    EXPECT_EQ(server.count("/api/extra/abort"), 0);
}

} // namespace loquat::test
