// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/modelcreation.h"
#include "app/session/modelpulls.h"
#include "app/session/modeltasks.h"
#include "app/wire/listings.h"
#include "app/wire/modelrecipe.h"
#include "tests/support/fakeclock.h"
#include "tests/support/house.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

constexpr auto tags = R"({"models":[{"name":"m","digest":"x"}]})";

class ModelTasksTest : public testing::Test, public House
{
protected:
    void SetUp() override
    {
        build();
        addProfile(u"Home"_s, {});
        server.answer("/api/tags", Script::json(tags));
        tasks = std::make_unique<ModelTasks>(*servers);
    }
    void TearDown() override
    {
        tasks.reset();
        close();
    }

    // Of the one call under test.
    ModelTasks::Done keep()
    {
        return [this](const Result<void>& said) {
            result = said;
        };
    }
    bool answered()
    {
        return waitUntil([&] { return result.has_value(); });
    }
    bool offers(ModelTask task) { return ModelTasks::isOffered(*servers, profileId, task); }
    bool learn(const QByteArray& version)
    {
        server.answer("/api/version", Script::json(R"({"version":")" + version + "\"}"));
        servers->refresh(profileId);
        return waitUntil([&] { return !servers->facts(profileId).version.isEmpty(); });
    }

    QObject context;
    std::unique_ptr<ModelTasks> tasks;
    std::optional<Result<void>> result;
};

} // namespace

TEST_F(ModelTasksTest, DeletesAModelAndListsTheOthersAnew)
{
    server.answer("/api/delete", Script::json(""));
    tasks->remove(profileId, u"m"_s, &context, keep());
    EXPECT_FALSE(result.has_value()); // never before the call has returned
    ASSERT_TRUE(answered());
    EXPECT_TRUE(result->has_value());
    EXPECT_EQ(server.requests("/api/delete").first().method, "DELETE");
    EXPECT_EQ(server.requests("/api/delete").first().body, R"({"model":"m"})");
    EXPECT_TRUE(server.waitForRequests("/api/tags", 1));
}

TEST_F(ModelTasksTest, CopiesAModel)
{
    server.answer("/api/copy", Script::json(""));
    tasks->copy(profileId, u"m"_s, u"mine"_s, &context, keep());
    ASSERT_TRUE(answered());
    EXPECT_TRUE(result->has_value());
    EXPECT_EQ(server.requests("/api/copy").first().body, R"({"source":"m","destination":"mine"})");
    EXPECT_TRUE(server.waitForRequests("/api/tags", 1));
}

TEST_F(ModelTasksTest, WhatAServerRefusesIsSaidAndStillOffered)
{
    server.answer("/api/copy", Script::json(R"({"error":"model 'm' not found"})", 404));
    tasks->copy(profileId, u"m"_s, u"mine"_s, &context, keep());
    ASSERT_TRUE(answered());
    ASSERT_FALSE(result->has_value());
    EXPECT_EQ(result->error().reason, ErrorReason::ModelMissing);
    EXPECT_TRUE(offers(ModelTask::Copy));
}

TEST_F(ModelTasksTest, WhatAServerHasNoWayToDoIsNotOfferedAgain)
{
    EXPECT_TRUE(offers(ModelTask::Delete));
    // No script: what Ollama says where it has no such endpoint.
    tasks->remove(profileId, u"m"_s, &context, keep());
    ASSERT_TRUE(answered());
    ASSERT_FALSE(result->has_value());
    EXPECT_TRUE(result->error().isMissingEndpoint());
    EXPECT_FALSE(offers(ModelTask::Delete));
    EXPECT_TRUE(offers(ModelTask::Copy));
}

TEST_F(ModelTasksTest, AProxyIsNotAskedForWhatItCannotDo)
{
    ASSERT_TRUE(learn("1.0.1e"));
    for (const ModelTask task :
         {ModelTask::Load, ModelTask::Pull, ModelTask::Copy, ModelTask::Create, ModelTask::Delete})
        EXPECT_FALSE(offers(task));
    EXPECT_TRUE(offers(ModelTask::Details));
}

TEST_F(ModelTasksTest, ACallerThatIsGoneIsNotCalled)
{
    server.answer("/api/delete", Script::stream().gate("delete").end());
    auto passing = std::make_unique<QObject>();
    tasks->remove(profileId, u"m"_s, passing.get(), keep());
    ASSERT_TRUE(server.waitForRequests("/api/delete", 1));
    passing.reset();
    server.open("delete");
    EXPECT_TRUE(server.waitForRequests("/api/tags", 1)); // done all the same
    EXPECT_FALSE(result.has_value());
}

TEST_F(ModelTasksTest, GivesAModelsDetails)
{
    server.answer("/api/show",
                  Script::json(R"({"template":"{{ .Prompt }}","license":"MIT","system":null,)"
                               R"("details":{"family":"llama","families":null,"format":"gguf"},)"
                               R"("parameters":"temperature 0.7"})"));
    std::optional<Result<ModelDetails>> details;
    tasks->details(profileId, u"m"_s, &context,
                   [&](const Result<ModelDetails>& said) { details = said; });
    ASSERT_TRUE(waitUntil([&] { return details.has_value(); }));
    ASSERT_TRUE(details->has_value());
    EXPECT_EQ((*details)->format, u"gguf"_s);
    EXPECT_EQ((*details)->parameters, u"temperature 0.7"_s);
    EXPECT_TRUE((*details)->system.isEmpty());
    EXPECT_TRUE((*details)->families.isEmpty());
}

TEST_F(ModelTasksTest, LoadsAndUnloadsAndTellsWhenItIsOver)
{
    server.answer("/api/generate",
                  Script::stream()
                      .gate("loaded")
                      .line(R"({"model":"m","done":true,"done_reason":"load","response":""})")
                      .end());
    QSignalSpy changes(tasks.get(), &ModelTasks::loadChanged);
    QSignalSpy failures(tasks.get(), &ModelTasks::loadFailed);
    tasks->load(profileId, u"m"_s);
    tasks->load(profileId, u"m"_s); // it is on its way
    EXPECT_EQ(tasks->loading(profileId, u"m"_s), ModelTasks::Loading::Loading);
    EXPECT_EQ(tasks->loading(profileId, u"other"_s), ModelTasks::Loading::No);
    ASSERT_TRUE(server.waitForRequests("/api/generate", 1));
    server.open("loaded");
    ASSERT_TRUE(
        waitUntil([&] { return tasks->loading(profileId, u"m"_s) == ModelTasks::Loading::No; }));
    EXPECT_EQ(changes.size(), 2);
    EXPECT_TRUE(failures.isEmpty());
    EXPECT_EQ(server.count("/api/generate"), 1);
    tasks->unload(profileId, u"m"_s);
    EXPECT_EQ(tasks->loading(profileId, u"m"_s), ModelTasks::Loading::Unloading);
    ASSERT_TRUE(server.waitForRequests("/api/generate", 2));
    EXPECT_TRUE(server.requests("/api/generate").last().body.contains("\"keep_alive\":0"));
}

TEST_F(ModelTasksTest, StopsWaitingForAModelToLoad)
{
    server.answer("/api/generate", Script::stream().gate("never"));
    tasks->load(profileId, u"m"_s);
    ASSERT_TRUE(server.waitForRequests("/api/generate", 1));
    tasks->cancelLoading(profileId, u"m"_s);
    EXPECT_EQ(tasks->loading(profileId, u"m"_s), ModelTasks::Loading::No);
    EXPECT_TRUE(server.waitUntilAllClosed());
    // Also before the request was sent.
    tasks->load(profileId, u"m"_s);
    tasks->cancelLoading(profileId, u"m"_s);
    EXPECT_EQ(tasks->loading(profileId, u"m"_s), ModelTasks::Loading::No);
    QCoreApplication::processEvents();
    EXPECT_EQ(server.count("/api/generate"), 1);
}

TEST_F(ModelTasksTest, ALoadThatFailsSaysWhy)
{
    server.answer("/api/generate", Script::json(R"({"error":"out of memory"})", 500));
    QSignalSpy failures(tasks.get(), &ModelTasks::loadFailed);
    tasks->load(profileId, u"m"_s);
    ASSERT_TRUE(waitUntil([&] { return !failures.isEmpty(); }));
    EXPECT_EQ(failures.first().at(2).value<Error>().serverText, u"out of memory"_s);
    EXPECT_EQ(tasks->loading(profileId, u"m"_s), ModelTasks::Loading::No);
}

class ModelCreationTest : public ModelTasksTest
{
protected:
    bool ends(const ModelCreation& creation)
    {
        return waitUntil([&] { return creation.state() != ModelCreation::State::Running; });
    }

    ModelRecipe recipe{u"mine"_s, u"m"_s, u"Be brief"_s, {}};
};

TEST_F(ModelCreationTest, MakesAModelAndSaysWhatIsGoingOn)
{
    server.answer("/api/create", Script::stream()
                                     .line(R"({"status":"using existing layer sha256:1"})")
                                     .gate("on")
                                     .line(R"({"status":"success"})")
                                     .end());
    ModelCreation creation(*servers, profileId);
    creation.start(recipe);
    ASSERT_TRUE(waitUntil([&] { return creation.status().startsWith(u"using existing"_s); }));
    server.open("on");
    ASSERT_TRUE(ends(creation));
    EXPECT_EQ(creation.state(), ModelCreation::State::Done);
    EXPECT_EQ(server.requests("/api/create").first().body,
              R"({"model":"mine","from":"m","system":"Be brief","stream":true})");
    EXPECT_TRUE(server.waitForRequests("/api/tags", 1));
}

TEST_F(ModelCreationTest, AnErrorInTheStreamIsAFailure)
{
    server.answer("/api/create",
                  Script::lines({R"({"status":"parsing"})", R"({"error":"invalid parameter"})"}));
    ModelCreation creation(*servers, profileId);
    creation.start(recipe);
    ASSERT_TRUE(ends(creation));
    EXPECT_EQ(creation.state(), ModelCreation::State::Failed);
    EXPECT_EQ(creation.error()->serverText, u"invalid parameter"_s);
    EXPECT_TRUE(offers(ModelTask::Create));
}

TEST_F(ModelCreationTest, AServerWithoutItIsRemembered)
{
    ModelCreation creation(*servers, profileId);
    creation.start(recipe);
    ASSERT_TRUE(ends(creation));
    EXPECT_EQ(creation.state(), ModelCreation::State::Failed);
    EXPECT_FALSE(offers(ModelTask::Create));
}

TEST_F(ModelCreationTest, CanBeStoppedAndBegunAnew)
{
    server.answerNext("/api/create", Script::stream().line(R"({"status":"a"})").gate("never"));
    server.answer("/api/create", Script::lines({R"({"status":"success"})"}));
    ModelCreation creation(*servers, profileId);
    creation.start(recipe);
    ASSERT_TRUE(server.waitForRequests("/api/create", 1));
    creation.cancel();
    EXPECT_EQ(creation.state(), ModelCreation::State::Cancelled);
    EXPECT_TRUE(server.waitUntilAllClosed());
    creation.start(recipe);
    ASSERT_TRUE(ends(creation));
    EXPECT_EQ(creation.state(), ModelCreation::State::Done);
}

using ModelPullsTest = ModelTasksTest;

TEST_F(ModelPullsTest, SeveralRunAtOnceAndEachModelHasOne)
{
    server.answer("/api/pull", Script::stream()
                                   .line(R"({"status":"a"})")
                                   .gate("go")
                                   .line(R"({"status":"success"})")
                                   .end());
    const FakeClock fake;
    ModelPulls several(*servers, fake);
    QSignalSpy lists(&several, &ModelPulls::listChanged);
    ModelPull& one = several.pullOf(profileId, u"one"_s);
    ModelPull& two = several.pullOf(profileId, u"two"_s);
    EXPECT_EQ(&one, &several.pullOf(profileId, u"one"_s));
    EXPECT_EQ(lists.size(), 2);
    one.start();
    two.start();
    ASSERT_TRUE(server.waitForRequests("/api/pull", 2));
    EXPECT_TRUE(several.isAnyRunning());
    several.dismiss(one); // not while it runs
    EXPECT_EQ(several.all().size(), 2);
    two.cancel();
    server.open("go");
    ASSERT_TRUE(waitUntil([&] { return one.state() == ModelPull::State::Done; }));
    EXPECT_FALSE(several.isAnyRunning());
    several.dismissDone();
    EXPECT_EQ(several.all(), (QList<ModelPull*>{&two}));
    several.dismiss(two);
    EXPECT_TRUE(several.all().isEmpty());
}

} // namespace loquat::test
