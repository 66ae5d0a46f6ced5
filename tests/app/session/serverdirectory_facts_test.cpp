// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/endpoint.h"
#include "app/wire/listings.h"
#include "tests/support/sessionfixture.h"

#include <QSignalSpy>

namespace loquat::test {

using namespace Qt::StringLiterals;

class ServerFactsTest : public SessionFixture
{
protected:
    // Until the listing has come or failed, and all that is asked after it.
    ModelListing refresh()
    {
        servers->refresh(profileId);
        EXPECT_TRUE(waitUntil(
            [&] { return servers->listing(profileId).state != ModelListing::State::Loading; }));
        settle();
        return servers->listing(profileId);
    }

    // A request that was to be sent has been sent by now.
    void settle()
    {
        std::optional<Result<ModelList>> answer;
        servers->probe(server.url() + u"/elsewhere"_s, {}, &guard,
                       [&](const Result<ModelList>& models) { answer = models; });
        EXPECT_TRUE(waitUntil([&] { return answer.has_value(); }));
    }

    Result<QList<LoadedModel>> loaded()
    {
        std::optional<Result<QList<LoadedModel>>> answer;
        servers->loaded(profileId, &guard,
                        [&](const Result<QList<LoadedModel>>& got) { answer = got; });
        EXPECT_TRUE(waitUntil([&] { return answer.has_value(); }));
        return *answer;
    }

    bool waitForMissing(const QString& path)
    {
        return waitUntil([&] { return servers->facts(profileId).lacks(path); });
    }

    // What was read of the database is there when the library is open, or a moment later.
    void restartAndRead()
    {
        const ServerFacts before = servers->facts(profileId);
        restart();
        ASSERT_TRUE(waitUntil([&] { return servers->facts(profileId) == before; }));
    }

    void listModel(const QByteArray& digest)
    {
        server.answer("/api/tags",
                      Script::json(R"({"models":[{"name":"m","digest":")" + digest + R"("}]})"));
    }

    void tellVersion(const QByteArray& version)
    {
        server.answer("/api/version", Script::json(R"({"version":")" + version + R"("})"));
    }

    QObject guard;
};

TEST_F(ServerFactsTest, AListingThatIsMissingIsNotAskedForAgainEvenAfterARestart)
{
    EXPECT_EQ(refresh().error->reason, ErrorReason::EndpointMissing);
    ASSERT_TRUE(waitForMissing(u"/api/tags"_s));
    ASSERT_TRUE(waitForMissing(u"/api/version"_s));
    EXPECT_EQ(refresh().error->reason, ErrorReason::EndpointMissing);
    restartAndRead();
    EXPECT_EQ(refresh().error->reason, ErrorReason::EndpointMissing);
    EXPECT_EQ(server.count("/api/tags"), 1);
    EXPECT_EQ(server.count("/api/version"), 1);
}

TEST_F(ServerFactsTest, DetailsThatAreMissingStayUnknownAndAreNotAskedForAgain)
{
    listModel("abc");
    refresh();
    servers->learnDetails(profileId, u"m"_s);
    ASSERT_TRUE(waitForMissing(u"/api/show"_s));
    restartAndRead();
    refresh();
    servers->learnDetails(profileId, u"m"_s);
    settle();
    EXPECT_EQ(server.count("/api/show"), 1);
    EXPECT_EQ(servers->model(profileId, u"m"_s)->can(Capability::Vision), Known::Unknown);
}

TEST_F(ServerFactsTest, AModelThatIsNotFoundIsNoMissingEndpoint)
{
    listModel("abc");
    server.answer("/api/show", Script::json(R"({"error":"model 'm' not found"})", 404));
    refresh();
    servers->learnDetails(profileId, u"m"_s);
    ASSERT_TRUE(server.waitForRequests("/api/show", 1));
    settle();
    EXPECT_FALSE(servers->facts(profileId).lacks(u"/api/show"_s));
}

TEST_F(ServerFactsTest, WhatIsNotAllowedOrNotImplementedIsMissing)
{
    for (const int status : {404, 405, 501}) {
        servers->forgetFacts(profileId);
        server.answerNext("/api/ps", Script::answer(status, "text/html", "<h1>no</h1>"));
        EXPECT_FALSE(loaded());
        EXPECT_TRUE(servers->facts(profileId).lacks(u"/api/ps"_s)) << status;
    }
}

TEST_F(ServerFactsTest, A404OfAGatewayCountsUntilTheNextListingOnly)
{
    listModel("abc");
    server.answer("/api/ps", Script::answer(404, "text/html", "<h1>404 Not Found</h1>"));
    EXPECT_FALSE(loaded());
    EXPECT_FALSE(loaded());
    EXPECT_EQ(server.count("/api/ps"), 1) << "not asked again at once";
    refresh();
    EXPECT_FALSE(servers->facts(profileId).lacks(u"/api/ps"_s));
    EXPECT_FALSE(loaded());
    EXPECT_EQ(server.count("/api/ps"), 2);
    restart();
    settle();
    EXPECT_FALSE(servers->facts(profileId).lacks(u"/api/ps"_s)) << "never kept";
}

TEST_F(ServerFactsTest, AListingThatAGatewayHidesForAWhileIsAskedForAgain)
{
    server.answer("/api/tags", Script::answer(404, "text/html", "<h1>404 Not Found</h1>"));
    EXPECT_EQ(refresh().error->reason, ErrorReason::PageNotFound);
    listModel("abc");
    EXPECT_EQ(refresh().state, ModelListing::State::Ready);
}

TEST_F(ServerFactsTest, A404PageOfKoboldIsItsOwn)
{
    server.answer("/api/tags", Script::answer(200, "application/json", R"({"models":[]})",
                                              {"Server: KoboldCppServer/1"}));
    refresh();
    ASSERT_TRUE(waitUntil([&] { return servers->facts(profileId).kind == ServerKind::Kobold; }));
    server.answer("/api/ps", Script::answer(404, "text/html", ""));
    EXPECT_FALSE(loaded());
    refresh();
    EXPECT_TRUE(servers->facts(profileId).lacks(u"/api/ps"_s));
}

TEST_F(ServerFactsTest, AnyOtherFailureIsNoMissingEndpoint)
{
    for (const int status : {400, 401, 403, 500, 502, 503}) {
        server.answerNext("/api/ps", Script::json(R"({"error":"no"})", status));
        EXPECT_FALSE(loaded());
        EXPECT_FALSE(servers->facts(profileId).lacks(u"/api/ps"_s)) << status;
    }
}

TEST_F(ServerFactsTest, LoadedModelsThatAreMissingAreNotAskedForAfterARestart)
{
    EXPECT_FALSE(loaded());
    restartAndRead();
    EXPECT_EQ(loaded().error().reason, ErrorReason::EndpointMissing);
    EXPECT_EQ(server.count("/api/ps"), 1);
}

TEST_F(ServerFactsTest, TheVersionIsAskedAfterTheListingAndKept)
{
    listModel("abc");
    tellVersion("0.33.0-rc2");
    refresh();
    ASSERT_TRUE(waitUntil([&] { return servers->facts(profileId).version == u"0.33.0-rc2"; }));
    restartAndRead();
    EXPECT_EQ(servers->facts(profileId).version, u"0.33.0-rc2");
}

TEST_F(ServerFactsTest, AVersionThatIsNoneIsNoError)
{
    listModel("abc");
    for (const char* version : {"\"\"", "null", "7", "{}"}) {
        server.answer("/api/version", Script::json(R"({"version":)" + QByteArray(version) + "}"));
        EXPECT_EQ(refresh().state, ModelListing::State::Ready) << version;
    }
    server.answer("/api/version", Script::json("not json", 500));
    EXPECT_EQ(refresh().state, ModelListing::State::Ready);
}

TEST_F(ServerFactsTest, AnotherVersionForgetsWhatWasLearnt)
{
    listModel("abc");
    tellVersion("0.32.0");
    refresh();
    ASSERT_TRUE(waitUntil([&] { return !servers->facts(profileId).version.isEmpty(); }));
    EXPECT_FALSE(loaded());
    servers->noteModel(profileId, u"m"_s, u"abc"_s,
                       [](ModelFacts& facts) { facts.noThinking = true; });
    tellVersion("0.33.0");
    refresh();
    ASSERT_TRUE(waitUntil([&] { return servers->facts(profileId).version == u"0.33.0"; }));
    EXPECT_FALSE(servers->facts(profileId).lacks(u"/api/ps"_s));
    EXPECT_TRUE(servers->facts(profileId).models.isEmpty());
}

TEST_F(ServerFactsTest, AnotherDigestForgetsWhatWasLearntOfThatModel)
{
    listModel("abc");
    refresh();
    servers->noteModel(profileId, u"m"_s, u"abc"_s,
                       [](ModelFacts& facts) { facts.noThinking = true; });
    restartAndRead();
    EXPECT_TRUE(servers->facts(profileId).ofModel(u"m"_s, u"abc"_s).noThinking);
    listModel("def");
    refresh();
    EXPECT_FALSE(servers->facts(profileId).ofModel(u"m"_s, {}).noThinking);
}

TEST_F(ServerFactsTest, WhatWasLearntGoesWithTheServerAlsoFromTheDatabase)
{
    const ProfileId first = profileId;
    EXPECT_FALSE(loaded());
    servers->remove(first);
    restart();
    std::optional<QHash<ProfileId, ServerFacts>> stored;
    const auto read = store->serverFacts();
    ASSERT_TRUE(waitUntil([&] { return read.isFinished(); }));
    EXPECT_TRUE(read.result()->isEmpty());
}

TEST_F(ServerFactsTest, WhatIsLearntOfAServerForThisRunIsNotKept)
{
    profileId = *servers->addForThisRun(server.url());
    EXPECT_FALSE(loaded());
    const auto read = store->serverFacts();
    ASSERT_TRUE(waitUntil([&] { return read.isFinished(); }));
    EXPECT_TRUE(read.result()->isEmpty());
}

TEST_F(ServerFactsTest, WhatIsLearntBeforeTheDatabaseIsOpenIsKeptToo)
{
    servers->noteMissing(profileId, u"/api/ps"_s);
    close();
    build();
    servers->noteMissing(profileId, u"/api/chat"_s);
    ASSERT_TRUE(openLibrary());
    const QSet<QString> both{u"/api/ps"_s, u"/api/chat"_s};
    ASSERT_TRUE(waitUntil([&] { return servers->facts(profileId).missingEndpoints == both; }));
    restartAndRead();
    EXPECT_EQ(servers->facts(profileId).missingEndpoints, both);
}

TEST_F(ServerFactsTest, WhatIsForgottenBeforeTheDatabaseIsOpenIsForgottenThereToo)
{
    servers->noteMissing(profileId, u"/api/ps"_s);
    close();
    build();
    servers->forgetFacts(profileId);
    ASSERT_TRUE(openLibrary());
    settle();
    EXPECT_EQ(servers->facts(profileId), ServerFacts{});
    restart();
    settle();
    EXPECT_EQ(servers->facts(profileId), ServerFacts{});
}

TEST_F(ServerFactsTest, LimitsOfTheProfileHoldForItsEndpointWithoutARestart)
{
    ServerProfile edited = *servers->profile(profileId);
    std::optional<Endpoint*> endpoint;
    servers->withEndpoint(profileId, &guard,
                          [&](const Result<Endpoint*>& got) { endpoint = got.value(); });
    ASSERT_TRUE(waitUntil([&] { return endpoint.has_value(); }));
    EXPECT_EQ((*endpoint)->limits().firstByte.count(), 0);
    EXPECT_EQ((*endpoint)->limits().idle.count(), 0);
    edited.firstByteLimitMs = 60'000;
    edited.idleLimitMs = 1000;
    ASSERT_TRUE(servers->save(edited));
    EXPECT_EQ((*endpoint)->limits().firstByte.count(), 60'000);
    EXPECT_EQ((*endpoint)->limits().idle.count(), 300'000) << "never less";
    EXPECT_EQ(servers->profile(profileId)->idleLimitMs, 300'000);
}

TEST_F(ServerFactsTest, OneAddressIsFoundInEveryOfItsForms)
{
    ServerProfile other;
    other.address = u"example.com"_s;
    const ProfileId id = servers->save(other)->id;
    for (const QString& same : {u"http://example.com:11434/"_s, u"EXAMPLE.com:11434/api"_s})
        EXPECT_EQ(servers->findByAddress(same)->id, id) << same.toStdString();
    EXPECT_FALSE(servers->findByAddress(u"https://example.com"_s));
    EXPECT_FALSE(servers->findByAddress(u"ftp://example.com"_s));
    ASSERT_TRUE(servers->usePracticeServer(u"Practice"_s));
    EXPECT_FALSE(servers->findByAddress({}));
}

TEST_F(ServerFactsTest, AMissingListingNeverBlocksChatting)
{
    server.answer("/api/generate", reply("Hello"));
    EXPECT_EQ(refresh().error->reason, ErrorReason::EndpointMissing);
    ChatSession* session = library->startNew();
    session->setModel(profileId, u"typed by hand"_s);
    ASSERT_TRUE(ask(*session, u"hi"_s));
    ASSERT_TRUE(finish(*session));
    EXPECT_EQ(lastTurn(*session).reply.text, u"Hello");
    EXPECT_EQ(sent(0).value("model"_L1).toString(), u"typed by hand");
}

TEST_F(ServerFactsTest, DetailsAreAskedForByNameAloneAndNeverAtLength)
{
    listModel("abc");
    refresh();
    servers->learnDetails(profileId, u"m"_s);
    ASSERT_TRUE(server.waitForRequests("/api/show", 1));
    EXPECT_EQ(server.requests("/api/show").first().body, R"({"model":"m"})");
}

} // namespace loquat::test
