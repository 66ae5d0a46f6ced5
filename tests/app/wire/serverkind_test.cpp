// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/listings.h"
#include "app/wire/serverkind.h"

#include <gtest/gtest.h>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

ServerEvidence listed(const QByteArray& entries, const QString& version = u"0.33.0"_s)
{
    ServerEvidence evidence;
    evidence.version = version;
    evidence.models = decodeTags("{\"models\":[" + entries + "]}").value_or(ModelList{});
    return evidence;
}

ServerKind byRoot(const QByteArray& root)
{
    ServerEvidence evidence;
    evidence.root = root;
    return recogniseServer(evidence);
}

QByteArray hexDigest()
{
    return QByteArray(64, 'c');
}

} // namespace

TEST(ServerKind, NothingSeenIsNothingKnown)
{
    EXPECT_EQ(recogniseServer({}), ServerKind::Unknown);
    EXPECT_EQ(recogniseServer(listed("")), ServerKind::Unknown);
    EXPECT_EQ(byRoot("<html><title>Welcome to nginx</title>"), ServerKind::Unknown);
}

TEST(ServerKind, OllamaByItsRootOrItsDigests)
{
    EXPECT_EQ(byRoot("Ollama is running"), ServerKind::Ollama);
    EXPECT_EQ(byRoot("Ollama is running\n"), ServerKind::Ollama);
    EXPECT_EQ(byRoot("Ollama is running away"), ServerKind::Unknown);
    const QByteArray entry = R"({"name":"a","digest":")" + hexDigest() + "\"}";
    EXPECT_EQ(recogniseServer(listed(entry)), ServerKind::Ollama);
    EXPECT_EQ(recogniseServer(listed(entry + R"(,{"name":"b","digest":"x"})")),
              ServerKind::Unknown);
}

TEST(ServerKind, AVersionIsNoNumberAndNeverAnError)
{
    const QByteArray entry = R"({"name":"a","digest":")" + hexDigest() + "\"}";
    for (const char* version : {"0.33.0-rc2", "0.0.0", "", "built on a Sunday", "0.7.0"}) {
        EXPECT_EQ(recogniseServer(listed(entry, QString::fromLatin1(version))), ServerKind::Ollama)
            << version;
    }
}

TEST(ServerKind, ProxyByItsRootItsVersionOrItsDigests)
{
    EXPECT_EQ(byRoot("Ollama is running in proxy mode."), ServerKind::Proxy);
    EXPECT_EQ(recogniseServer(listed("", u"1.0.1e"_s)), ServerKind::Proxy);
    EXPECT_EQ(recogniseServer(listed(R"({"name":"gpt","digest":"sha256:gpt","size":1000000000})")),
              ServerKind::Proxy);
}

TEST(ServerKind, KoboldByItsListOrItsHeader)
{
    const QByteArray entries =
        R"({"name":"koboldcpp","model":"x:latest","details":{"family":"koboldcpp"}},)"
        R"({"name":"koboldcpp","model":"x","details":{"family":"koboldcpp"}})";
    EXPECT_EQ(recogniseServer(listed(entries, u"0.7.0"_s)), ServerKind::Kobold);
    EXPECT_EQ(recogniseServer(listed(entries, u"0.33.0"_s)), ServerKind::Unknown);
    EXPECT_EQ(recogniseServer(listed(R"({"name":"a"})", u"0.7.0"_s)), ServerKind::Unknown);
    ServerEvidence evidence;
    evidence.note(answerTraits(404, "KoboldCppServer/1.102", {}), false);
    evidence.note(answerTraits(200, "nginx", {}), false);
    EXPECT_EQ(recogniseServer(evidence), ServerKind::Kobold);
}

TEST(ServerKind, LocalAiHashesTheNamesOfItsModels)
{
    // The SHA-256 of "gemma" and of "qwen:8b".
    EXPECT_EQ(
        recogniseServer(listed(R"({"name":"gemma:latest","digest":"sha256:)"
                               "3fb22a5597fb91ee4f9abbf30ea69d318be150e0fcf3ca1db8ca334b520d2894"
                               R"("},{"name":"qwen:8b","digest":"sha256:)"
                               "ad63a1e68d444c407b79027b8fb27bee869448d1d392ac610f4dc731644c12c8"
                               R"("})",
                               u"0.9.0"_s)),
        ServerKind::LocalAi);
    EXPECT_EQ(recogniseServer(
                  listed(R"({"name":"gemma","digest":"sha256:)" + hexDigest() + "\"}", u"0.9.0"_s)),
              ServerKind::Unknown);
}

TEST(ServerKind, CloudByItsAddress)
{
    ServerEvidence evidence = listed(R"({"name":"a","digest":")" + hexDigest() + "\"}");
    evidence.host = u"Ollama.com"_s;
    EXPECT_EQ(recogniseServer(evidence), ServerKind::Cloud);
    evidence.host = u"notollama.com"_s;
    EXPECT_EQ(recogniseServer(evidence), ServerKind::Ollama);
}

TEST(ServerKind, GatewayByItsErrorsOrItsKey)
{
    ServerEvidence errors;
    errors.note(answerTraits(404, "uvicorn", R"({"detail":"Not Found"})"), false);
    EXPECT_EQ(recogniseServer(errors), ServerKind::Gateway);

    ServerEvidence plain;
    plain.note(answerTraits(404, {}, R"({"error":"x","detail":"y"})"), false);
    plain.note(answerTraits(200, {}, R"({"detail":"Not Found"})"), false);
    plain.note(answerTraits(500, {}, "detail"), false);
    EXPECT_EQ(recogniseServer(plain), ServerKind::Unknown);

    ServerEvidence keyed;
    keyed.note(answerTraits(401, {}, {}), false);
    EXPECT_EQ(recogniseServer(keyed), ServerKind::Unknown);
    keyed.note(answerTraits(200, {}, {}), true);
    EXPECT_EQ(recogniseServer(keyed), ServerKind::Gateway);
}

TEST(CloudModel, ByItsHostOrItsName)
{
    const ServerEvidence evidence =
        listed(R"({"name":"a","remote_host":"https://ollama.com:443"},{"name":"b:120b-cloud"},)"
               R"({"name":"c:cloud"},{"name":"cloudy"})");
    QStringList remote;
    for (const ModelInfo& model : *evidence.models) {
        if (isCloudModel(model))
            remote.append(model.name);
    }
    EXPECT_EQ(remote, (QStringList{u"a"_s, u"b:120b-cloud"_s, u"c:cloud"_s}));
}

} // namespace loquat
