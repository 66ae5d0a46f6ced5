// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/listings.h"

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

TEST(Listings, T08TagsInOddShapes)
{
    for (const char* empty : {R"({"models":null})", R"({"models":[]})", R"({})", R"({"models":7})"})
        EXPECT_EQ(decodeTags(empty).value(), ModelList()) << empty;
    const ModelList models = decodeTags(R"({"models":[
        {"name":"b","size":48318382080},
        {"name":"A","details":{"family":"llama","families":null}},
        {"name":"c","details":null,"capabilities":null,"size":"big"},
        {"name":""}, 7, null,
        {"name":"b","size":1}]})")
                                 .value();
    ASSERT_EQ(models.size(), 3);
    EXPECT_EQ(models[0].name, u"A"_s);
    EXPECT_EQ(models[0].family, u"llama"_s);
    EXPECT_EQ(models[0].families, QStringList());
    EXPECT_EQ(models[1].name, u"b"_s);
    EXPECT_EQ(models[1].sizeBytes, 48318382080);
    EXPECT_EQ(models[2].sizeBytes, 0);
    EXPECT_EQ(models[2].capabilities, std::nullopt);
}

TEST(Listings, TheModelKeyIsTheIdentity)
{
    const ModelList models = decodeTags(
                                 R"({"models":[{"name":"koboldcpp","model":"X:latest"},
                                               {"name":"koboldcpp","model":"X"}]})")
                                 .value();
    ASSERT_EQ(models.size(), 2);
    EXPECT_EQ(models[0].name, u"X"_s);
    EXPECT_EQ(models[1].name, u"X:latest"_s);
}

TEST(Listings, ATagsEntryInFull)
{
    const ModelList models = decodeTags(
                                 R"({"models":[{"name":"gemma4:latest","model":"gemma4:latest",
        "size":9608350718,"digest":"c6eb","details":{"format":"gguf","family":"gemma4",
        "families":["gemma4","clip"],"parameter_size":"12B","quantization_level":"Q4_K_M",
        "context_length":131072},"capabilities":["completion","vision"],
        "remote_model":"g","remote_host":"https://ollama.com:443"}]})")
                                 .value();
    ModelInfo expected;
    expected.name = u"gemma4:latest"_s;
    expected.sizeBytes = 9608350718;
    expected.digest = u"c6eb"_s;
    expected.family = u"gemma4"_s;
    expected.families = QStringList{u"gemma4"_s, u"clip"_s};
    expected.parameterSize = u"12B"_s;
    expected.quantization = u"Q4_K_M"_s;
    expected.contextLength = 131072;
    expected.capabilities = QStringList{u"completion"_s, u"vision"_s};
    expected.remoteHost = u"https://ollama.com:443"_s;
    EXPECT_EQ(models, ModelList{expected});
}

TEST(Listings, WhatIsNoListingFails)
{
    EXPECT_EQ(decodeTags("<!doctype html><title>Router</title>").error().reason,
              ErrorReason::WebPage);
    EXPECT_EQ(decodeTags("Ollama is running").error().reason, ErrorReason::NotJson);
    EXPECT_EQ(decodeTags("[]").error().reason, ErrorReason::NotJson);
    EXPECT_EQ(decodeTags("").error().reason, ErrorReason::EmptyBody);
    EXPECT_EQ(decodeTags(R"({"error":"no"})").error().serverText, u"no"_s);
    EXPECT_FALSE(decodeVersion("0.1"));
    EXPECT_FALSE(decodeShow("null"));
    EXPECT_FALSE(decodePs("{"));
}

TEST(Listings, ShowWithEverythingOrNothing)
{
    EXPECT_EQ(decodeShow("{}").value(), ModelDetails());
    const ModelDetails show = decodeShow(R"({"capabilities":["completion","thinking"],
        "model_info":{"general.architecture":"qwen3","a.context_length":1,"qwen3.context_length":40960},
        "projector_info":{"x":1},"template":"T","system":"S","parameters":"stop \"x\"","license":"L",
        "details":{"family":"qwen3","parameter_size":"8B","quantization_level":"Q4"}})")
                                  .value();
    EXPECT_EQ(show.capabilities, (QStringList{u"completion"_s, u"thinking"_s}));
    EXPECT_EQ(show.contextLength, 40960);
    EXPECT_TRUE(show.hasProjector);
    EXPECT_EQ(show.templateText, u"T"_s);
    EXPECT_EQ(show.system, u"S"_s);
    EXPECT_EQ(show.parameters, u"stop \"x\""_s);
    EXPECT_EQ(show.license, u"L"_s);
    EXPECT_EQ(show.family, u"qwen3"_s);
    EXPECT_EQ(show.parameterSize, u"8B"_s);
    EXPECT_EQ(show.quantization, u"Q4"_s);
}

TEST(Listings, AnyVersionIsAVersion)
{
    EXPECT_EQ(decodeVersion(R"({"version":"1.0.1e"})").value(), u"1.0.1e"_s);
    EXPECT_EQ(decodeVersion(R"({"version":""})").value(), u""_s);
    EXPECT_EQ(decodeVersion(R"({})").value(), u""_s);
}

TEST(Listings, PsInOddShapes)
{
    EXPECT_TRUE(decodePs(R"({"models":null})").value().isEmpty());
    const QList<LoadedModel> loaded = decodePs(R"({"models":[
        {"name":"a","size":10,"size_vram":9,"context_length":32768,"expires_at":"2026-08-22T09:05:01.3+02:00"},
        {"model":"b","expires_at":"0001-01-01T00:00:00Z"},
        {"name":"c","expires_at":7}]})")
                                          .value();
    ASSERT_EQ(loaded.size(), 3);
    EXPECT_EQ(loaded[0].sizeBytes, 10);
    EXPECT_EQ(loaded[0].vramBytes, 9);
    EXPECT_EQ(loaded[0].contextLength, 32768);
    EXPECT_EQ(loaded[0].expires.toUTC().toString(Qt::ISODate), u"2026-08-22T07:05:01Z"_s);
    EXPECT_FALSE(loaded[1].expires.isValid());
    EXPECT_FALSE(loaded[2].expires.isValid());
}

} // namespace loquat::test
