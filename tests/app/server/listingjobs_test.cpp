// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/listingjobs.h"
#include "tests/app/server/generaterun.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace loquat::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

template <typename J, typename Value>
struct Outcome
{
    std::optional<Value> value;
    std::optional<Error> error;
};

template <typename Value, typename J, typename... Arguments>
Outcome<J, Value> outcomeOf(Endpoint& endpoint, const Arguments&... arguments)
{
    Outcome<J, Value> outcome;
    J job(endpoint, arguments...);
    QObject::connect(&job, &J::succeeded, &job, [&](const Value& value) { outcome.value = value; });
    QObject::connect(&job, &J::failed, &job, [&](const Error& error) { outcome.error = error; });
    job.start();
    EXPECT_TRUE(waitUntil([&] { return job.isFinished(); }, 30s));
    return outcome;
}

auto tagsOf(Endpoint& endpoint)
{
    return outcomeOf<ModelList, TagsJob>(endpoint);
}

} // namespace

class ListingJobs : public testing::Test
{
protected:
    ScriptedServer server;
    Endpoint endpoint{baseUrl(server.url())};
};

TEST_F(ListingJobs, EachAsksItsEndpoint)
{
    server.answer("/api/version", Script::json(R"({"version":"0.33.0-rc2"})"));
    server.answer("/api/show", Script::json(R"({"capabilities":["completion","vision"]})"));
    server.answer("/api/ps", Script::json(R"({"models":[{"name":"a","context_length":8192}]})"));
    EXPECT_EQ((outcomeOf<QString, VersionJob>(endpoint).value), u"0.33.0-rc2"_s);
    const auto details = outcomeOf<ModelDetails, ShowJob>(endpoint, u"a:b"_s).value;
    ASSERT_TRUE(details.has_value());
    EXPECT_EQ(details->capabilities, (QStringList{u"completion"_s, u"vision"_s}));
    const auto loaded = outcomeOf<QList<LoadedModel>, PsJob>(endpoint).value;
    ASSERT_TRUE(loaded.has_value());
    EXPECT_EQ(loaded->first().contextLength, 8192);

    const ReceivedRequest show = server.requests("/api/show").first();
    EXPECT_EQ(show.method, "POST");
    EXPECT_EQ(QJsonDocument::fromJson(show.body).object(), (QJsonObject{{u"model"_s, u"a:b"_s}}));
    EXPECT_EQ(server.requests("/api/ps").first().method, "GET");
    EXPECT_TRUE(server.requests("/api/ps").first().body.isEmpty());
}

TEST_F(ListingJobs, T05UrlWithSuffix)
{
    server.answer("/api/tags", Script::json(R"({"models":[{"name":"a"}]})"));
    server.answer("/api/generate", Script::lines(plainLines()));
    Endpoint typed(baseUrl(server.url() + u"/api/generate/"_s));
    EXPECT_TRUE(tagsOf(typed).value.has_value());
    const GenerateRun reply(typed, prompt());
    ASSERT_TRUE(reply.wait());
    EXPECT_EQ(reply.state(), ReplyState::Complete);
    EXPECT_EQ(server.requests().size(), 2);
}

TEST_F(ListingJobs, T06PathPrefix)
{
    server.answer("/ollama/api/tags", Script::json(R"({"models":[{"name":"a"}]})"));
    server.answer("/ollama/api/generate", Script::lines(plainLines()));
    Endpoint typed(baseUrl(server.url() + u"/ollama/"_s));
    EXPECT_TRUE(tagsOf(typed).value.has_value());
    const GenerateRun reply(typed, prompt());
    ASSERT_TRUE(reply.wait());
    EXPECT_EQ(reply.state(), ReplyState::Complete);
    for (const ReceivedRequest& request : server.requests())
        EXPECT_FALSE(request.target.contains("//")) << request.target.constData();
}

TEST_F(ListingJobs, T07Ipv6)
{
    ScriptedServer six{QHostAddress(QHostAddress::LocalHostIPv6)};
    six.answer("/api/tags", Script::json(R"({"models":[{"name":"a"}]})"));
    Endpoint typed(baseUrl(u"[::1]:%1"_s.arg(six.port())));
    EXPECT_TRUE(tagsOf(typed).value.has_value());
    EXPECT_EQ(six.requests("/api/tags").first().header("Host"),
              "[::1]:" + QByteArray::number(six.port()));
}

TEST_F(ListingJobs, T08TagsOfOddShapes)
{
    server.answerNext("/api/tags", Script::json(R"({"models":null})"));
    EXPECT_EQ(tagsOf(endpoint).value, ModelList{});
    server.answerNext("/api/tags", Script::json("{}"));
    EXPECT_EQ(tagsOf(endpoint).value, ModelList{});
    server.answerNext("/api/tags",
                      Script::json(R"({"models":[{"name":"bare"},{"name":"big","size":48318382080,)"
                                   R"("details":{"families":null}}]})"));
    const auto models = tagsOf(endpoint).value;
    ASSERT_TRUE(models.has_value());
    ASSERT_EQ(models->size(), 2);
    EXPECT_EQ(models->at(1).sizeBytes, 48318382080);
}

TEST_F(ListingJobs, ACompressedListIsUnpacked)
{
    const QByteArray body = packed(R"({"models":[]})", MAX_WBITS + 16);
    server.answer("/api/tags",
                  Script::answer(200, "application/json", body, {"Content-Encoding: gzip"}));
    EXPECT_EQ(tagsOf(endpoint).value, ModelList{});
}

TEST_F(ListingJobs, AMissingEndpointIsToldFromAMissingModel)
{
    const auto missing = outcomeOf<QList<LoadedModel>, PsJob>(endpoint).error;
    ASSERT_TRUE(missing.has_value());
    EXPECT_EQ(missing->reason, ErrorReason::EndpointMissing);
    server.answer("/api/show", Script::json(R"({"error":"model 'x' not found"})", 404));
    const auto model = outcomeOf<ModelDetails, ShowJob>(endpoint, u"x"_s).error;
    ASSERT_TRUE(model.has_value());
    EXPECT_EQ(model->reason, ErrorReason::ModelMissing);
}

TEST_F(ListingJobs, TheWholeAnswerHasALimit)
{
    EndpointLimits limits;
    limits.listing = 300ms;
    Endpoint hasty(baseUrl(server.url()), {}, limits);
    Script dribble = Script::stream();
    for (int i = 0; i < 100; ++i)
        dribble.chunk(" ").pause(20);
    for (const Script& script : {Script().gate("never"), dribble}) {
        server.answer("/api/tags", script);
        const auto error = tagsOf(hasty).error;
        ASSERT_TRUE(error.has_value());
        EXPECT_EQ(error->code, ErrorCode::Timeout);
        EXPECT_EQ(error->reason, ErrorReason::ReplyTimeout);
        EXPECT_TRUE(server.waitUntilAllClosed());
    }
}

TEST_F(ListingJobs, GetsFollowRedirectsWithinTheServerOnly)
{
    endpoint.setKey("s3cretKey");
    server.answer("/there", Script::json(R"({"models":[{"name":"a"}]})"));
    for (const int status : {301, 302, 303, 307, 308}) {
        server.answer("/api/tags", Script::answer(status, {}, {}, {"Location: /there"}));
        EXPECT_TRUE(tagsOf(endpoint).value.has_value()) << status;
    }
    EXPECT_EQ(server.requests("/there").last().header("Authorization"), "Bearer s3cretKey");

    ScriptedServer other;
    server.answer("/api/tags",
                  Script::answer(302, {}, {}, {"Location: " + other.url().toUtf8() + "/there"}));
    const auto refused = tagsOf(endpoint).error;
    ASSERT_TRUE(refused.has_value());
    EXPECT_EQ(refused->reason, ErrorReason::RedirectRefused);
    EXPECT_EQ(refused->subject, other.url() + u"/there"_s);
    EXPECT_EQ(other.connectionsEver(), 0);

    server.answer("/api/tags", Script::answer(302, {}, {}, {"Location: /api/tags"}));
    const auto circle = tagsOf(endpoint).error;
    ASSERT_TRUE(circle.has_value());
    EXPECT_EQ(circle->reason, ErrorReason::RedirectLimit);
}

TEST_F(ListingJobs, AnAnswerCutShortIsNone)
{
    server.answer(
        "/api/tags",
        Script::raw("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"models\":[]}").close());
    const auto error = tagsOf(endpoint).error;
    ASSERT_TRUE(error.has_value());
    EXPECT_EQ(error->reason, ErrorReason::Dropped);
}

TEST_F(ListingJobs, AnAnswerWithoutEndIsCutAtItsLimit)
{
    Script script = Script::stream();
    server.answer("/api/tags", script.repeatLine(QByteArray(64 * 1024, ' '), -1));
    const auto error = tagsOf(endpoint).error;
    ASSERT_TRUE(error.has_value());
    EXPECT_EQ(error->reason, ErrorReason::LineTooLong);
    EXPECT_TRUE(server.waitUntilAllClosed());
}

TEST_F(ListingJobs, AServerCanBeForgottenWhileItIsAsked)
{
    server.answer("/api/tags", Script().gate("never"));
    auto passing = std::make_unique<Endpoint>(baseUrl(server.url()));
    auto* job = new TagsJob(*passing, passing.get());
    job->start();
    ASSERT_TRUE(server.waitForRequests("/api/tags", 1));
    passing.reset();
    EXPECT_TRUE(server.waitUntilAllClosed());
}

} // namespace loquat::test
