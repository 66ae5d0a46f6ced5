// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/modelcreation.h"
#include "app/session/modeltasks.h"
#include "app/wire/modelrecipe.h"
#include "tests/support/house.h"

#include <gtest/gtest.h>

// /api/copy and /api/create as Ollama answers them, status by status and line by line (CopyHandler
// and CreateHandler of its server).

namespace loquat::test {

using namespace Qt::StringLiterals;

class ModelChangesTest : public testing::Test, public House
{
protected:
    void SetUp() override
    {
        build();
        addProfile(u"Home"_s, {});
        server.answer("/api/tags", Script::json(R"({"models":[{"name":"m:latest"}]})"));
        server.answer("/api/version", Script::json(R"({"version":"0.33.0"})"));
    }
    void TearDown() override { close(); }

    Result<void> copy(const Script& answer)
    {
        server.answerNext("/api/copy", answer);
        ModelTasks tasks(*servers);
        std::optional<Result<void>> said;
        QObject context;
        tasks.copy(profileId, u"m"_s, u"mine"_s, &context,
                   [&](const Result<void>& result) { said = result; });
        EXPECT_TRUE(waitUntil([&] { return said.has_value(); }));
        return said.value_or(Result<void>{});
    }

    // The error it ends with; none: it was made.
    std::optional<Error> create(const Script& answer)
    {
        server.answerNext("/api/create", answer);
        ModelCreation creation(*servers, profileId);
        ModelRecipe recipe;
        recipe.name = u"mine"_s;
        recipe.from = u"m"_s;
        recipe.parameters = QJsonObject{{u"temperature"_s, 0.2}};
        creation.start(recipe);
        EXPECT_TRUE(waitUntil([&] { return creation.state() != ModelCreation::State::Running; }));
        EXPECT_EQ(creation.error().has_value(), creation.state() == ModelCreation::State::Failed);
        return creation.error();
    }

    bool offers(ModelTask task) const { return ModelTasks::isOffered(*servers, profileId, task); }
};

TEST_F(ModelChangesTest, ACopyIsA200WithoutABody)
{
    EXPECT_TRUE(copy(Script::raw("HTTP/1.1 200 OK\r\nDate: Sun, 01 Mar 2026 10:00:00 GMT\r\n"
                                 "Content-Length: 0\r\n\r\n"))
                    .has_value());
    EXPECT_EQ(server.requests("/api/copy").first().method, "POST");
    EXPECT_EQ(server.requests("/api/copy").first().body, R"({"source":"m","destination":"mine"})");
}

TEST_F(ModelChangesTest, ACopyOfWhatIsNotThereIsA404ThatIsNoMissingEndpoint)
{
    const Result<void> said = copy(Script::json(R"({"error":"model \"m\" not found"})", 404));
    ASSERT_FALSE(said.has_value());
    EXPECT_EQ(said.error().reason, ErrorReason::ModelMissing);
    EXPECT_EQ(said.error().httpStatus, 404);
    EXPECT_TRUE(offers(ModelTask::Copy));
}

TEST_F(ModelChangesTest, ANameThatOllamaDoesNotTakeIsSaidInItsWords)
{
    for (const QByteArray& words :
         {QByteArray(R"(destination \"a b\" is invalid)"), QByteArray(R"(source \"\" is invalid)"),
          QByteArray("missing request body")}) {
        const Result<void> said = copy(Script::json(R"({"error":")" + words + "\"}", 400));
        ASSERT_FALSE(said.has_value()) << words.constData();
        EXPECT_EQ(said.error().httpStatus, 400);
        EXPECT_EQ(said.error().serverText.toUtf8(), QByteArray(words).replace("\\\"", "\""));
        EXPECT_TRUE(offers(ModelTask::Copy));
    }
    const Result<void> said =
        copy(Script::json(R"({"error":"open /models/manifests: permission denied"})", 500));
    ASSERT_FALSE(said.has_value());
    EXPECT_EQ(said.error().httpStatus, 500);
}

TEST_F(ModelChangesTest, ANewModelIsToldLayerByLayerUntilSuccess)
{
    EXPECT_FALSE(create(Script::lines({
        R"({"status":"using existing layer sha256:22f7f8ef5f4c791c1b03d7eb414399294764d7cc82c7"})",
        R"({"status":"creating new layer sha256:8c17c2ebb0ea011be9981cc3922db8ca8fa61e828c5d3f"})",
        R"({"status":"writing manifest"})",
        R"({"status":"success"})",
    })));
    EXPECT_EQ(server.requests("/api/create").first().body,
              R"({"model":"mine","from":"m","parameters":{"temperature":0.2},"stream":true})");
}

// What `from` names is pulled where it is not there.
TEST_F(ModelChangesTest, AModelThatIsPulledFirstIsMadeAllTheSame)
{
    EXPECT_FALSE(create(Script::lines({
        R"({"status":"pulling manifest"})",
        R"({"status":"pulling 22f7f8ef5f4c","digest":"sha256:22f7","total":4000,"completed":10})",
        R"({"status":"pulling 22f7f8ef5f4c","digest":"sha256:22f7","total":4000,"completed":4000})",
        R"({"status":"verifying sha256 digest"})",
        R"({"status":"writing manifest"})",
        R"({"status":"success"})",
        R"({"status":"writing manifest"})",
        R"({"status":"success"})",
    })));
}

TEST_F(ModelChangesTest, AnErrorBeforeTheFirstLineHasAStatusOfItsOwn)
{
    for (const char* words : {"invalid model name", "neither 'from' or 'files' was specified"}) {
        const auto error = create(Script::json(QByteArray(R"({"error":")") + words + "\"}", 400));
        ASSERT_TRUE(error) << words;
        EXPECT_EQ(error->httpStatus, 400);
        EXPECT_EQ(error->serverText, QString::fromLatin1(words));
    }
    const auto error =
        create(Script::json(R"({"error":"pull model manifest: file does not exist"})", 500));
    ASSERT_TRUE(error);
    EXPECT_FALSE(error->isMissingEndpoint());
    EXPECT_TRUE(offers(ModelTask::Create));
}

TEST_F(ModelChangesTest, AnErrorInTheMiddleComesInA200)
{
    const auto error = create(Script::lines({
        R"({"status":"using existing layer sha256:22f7"})",
        R"({"error":"json: cannot unmarshal string into Go value of type float32"})",
    }));
    ASSERT_TRUE(error);
    EXPECT_TRUE(error->serverText.startsWith(u"json: cannot unmarshal"_s));
    EXPECT_TRUE(offers(ModelTask::Create));
}

TEST_F(ModelChangesTest, AStreamWithoutSuccessIsNoModel)
{
    const auto error = create(Script::lines({R"({"status":"writing manifest"})"}));
    ASSERT_TRUE(error);
    EXPECT_EQ(error->code, ErrorCode::Interrupted);
    EXPECT_TRUE(create(Script::stream().line(R"({"status":"writing manifest"})").drop()));
}

} // namespace loquat::test
