// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/connectiontest.h"
#include "tests/app/server/generaterun.h"
#include "tests/app/server/tlsidentity.h"
#include "tests/support/sessionfixture.h"

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

using Kind = ConnectionStep::Kind;
using State = ConnectionStep::State;

const QString tlsFolder = QStringLiteral(LOQUAT_TEST_DATA "/tls");

class ConnectionTestTest : public SessionFixture
{
protected:
    std::unique_ptr<ConnectionTest> test;

    void serveAll()
    {
        server.answer("/api/version", Script::json(R"({"version":"0.11.4"})"));
        server.answer("/api/tags", Script::json(R"({"models":[{"name":"m"},{"name":"n"}]})"));
        server.answer("/api/generate", Script::lines(plainLines()));
    }

    // A letter for each step: P passed, F failed, S skipped.
    QString run(const ProfileId& id)
    {
        test = std::make_unique<ConnectionTest>(*servers, id);
        bool finished = false;
        QObject::connect(test.get(), &ConnectionTest::finished, test.get(),
                         [&finished] { finished = true; });
        test->start();
        EXPECT_FALSE(finished);
        EXPECT_TRUE(waitUntil([&] { return finished; }));
        QString letters;
        for (const ConnectionStep& step : test->steps())
            letters += QStringView(u"WRPFS!").at(int(step.state));
        return letters;
    }

    ProfileId add(const QString& address, const std::function<void(ServerProfile&)>& edit = {})
    {
        ServerProfile profile;
        profile.name = u"Another"_s;
        profile.address = address;
        if (edit)
            edit(profile);
        return servers->save(profile).value().id;
    }

    const ConnectionStep& step(Kind kind) const { return test->steps().at(int(kind)); }
    ErrorReason reason() const
    {
        const ConnectionStep* failed = test->failedStep();
        return failed && failed->error ? failed->error->reason : ErrorReason::Unspecified;
    }
};

} // namespace

TEST_F(ConnectionTestTest, EveryStepPassesInOrderWithAServerThatWorks)
{
    serveAll();
    test = std::make_unique<ConnectionTest>(*servers, profileId);
    QList<int> started;
    QObject::connect(test.get(), &ConnectionTest::stepChanged, test.get(), [&](int index) {
        if (test->steps().at(index).state == State::Running)
            started.append(index);
    });
    test->start();
    ASSERT_TRUE(waitUntil([&] { return test->isFinished(); }));
    EXPECT_TRUE(std::ranges::is_sorted(started));
    EXPECT_EQ(test->failedStep(), nullptr);
    EXPECT_EQ(step(Kind::Name).found, QStringList{u"127.0.0.1"_s});
    EXPECT_EQ(step(Kind::Tls).state, State::Skipped);
    EXPECT_EQ(step(Kind::Api).found, QStringList{u"0.11.4"_s});
    EXPECT_EQ(step(Kind::Models).found, (QStringList{u"m"_s, u"n"_s}));
    EXPECT_EQ(step(Kind::Streaming).found, QStringList{u"m"_s});
    const QJsonObject asked = sent(0);
    EXPECT_EQ(asked[u"options"_s][u"num_predict"_s], 1);
    EXPECT_EQ(asked[u"stream"_s], true);
}

TEST_F(ConnectionTestTest, ANameThatLeadsNowhereFailsTheFirstStep)
{
    EXPECT_EQ(run(add(u"http://no-such-host.invalid"_s)), u"FSSSSSSS"_s);
    EXPECT_EQ(reason(), ErrorReason::HostNotFound);
}

TEST_F(ConnectionTestTest, APortWhereNobodyListensFailsTheSecond)
{
    quint16 port = 0;
    {
        const ScriptedServer gone;
        port = gone.port();
    }
    EXPECT_EQ(run(add(u"127.0.0.1:%1"_s.arg(port))), u"PFSSSSSS"_s);
    EXPECT_EQ(reason(), ErrorReason::ConnectionRefused);
}

TEST_F(ConnectionTestTest, ACertificateThatNobodyVouchesForFailsTheThird)
{
    ScriptedServer secure(loopbackIdentity(tlsFolder));
    EXPECT_EQ(run(add(secure.url())), u"PPFSSSSS"_s);
    EXPECT_EQ(reason(), ErrorReason::CertificateInvalid);
    EXPECT_TRUE(step(Kind::Tls).certificate.isSet());
    EXPECT_TRUE(secure.requests().isEmpty());
}

TEST_F(ConnectionTestTest, TheFirstUseShowsTheCertificateAndSendsNothingUntilItIsTrusted)
{
    ScriptedServer secure(loopbackIdentity(tlsFolder));
    secure.answer("/api/version", Script::json(R"({"version":"1"})"));
    secure.answer("/api/tags", Script::json(R"({"models":[{"name":"m"}]})"));
    secure.answer("/api/generate", Script::lines(plainLines()));
    const ProfileId id =
        add(secure.url(), [](ServerProfile& profile) { profile.tls.trust = TlsTrust::Pinned; });
    EXPECT_EQ(run(id), u"PPFSSSSS"_s);
    EXPECT_EQ(reason(), ErrorReason::CertificateUnpinned);
    EXPECT_TRUE(secure.requests().isEmpty());

    ServerProfile profile = *servers->profile(id);
    profile.tls.pin = step(Kind::Tls).certificate;
    ASSERT_TRUE(servers->save(profile));
    EXPECT_EQ(run(id), u"PPPPPPPP"_s);

    profile.tls.pin.sha256 = QString(64, u'0');
    ASSERT_TRUE(servers->save(profile));
    const auto before = secure.requests().size();
    EXPECT_EQ(run(id), u"PPFSSSSS"_s);
    EXPECT_EQ(reason(), ErrorReason::CertificateChanged);
    EXPECT_EQ(secure.requests().size(), before);
}

TEST_F(ConnectionTestTest, ACaFileThatIsNoneFailsTheThird)
{
    const ProfileId id =
        add(u"https://127.0.0.1:%1"_s.arg(server.port()), [](ServerProfile& profile) {
            profile.tls.trust = TlsTrust::CaFile;
            profile.tls.caFile = u"/no/such/file"_s;
        });
    EXPECT_EQ(run(id).mid(2, 1), u"F"_s);
}

TEST_F(ConnectionTestTest, WhoeverClosesWithoutAnAnswerFailsTheFourth)
{
    server.answer("/api/version", Script().close());
    EXPECT_EQ(run(profileId), u"PPSFSSSS"_s);
    EXPECT_EQ(reason(), ErrorReason::ConnectionClosed);
}

TEST_F(ConnectionTestTest, AWebPageFailsTheFifth)
{
    const Script page = Script::answer(200, "text/html", "<html><title>Router</title></html>");
    server.answer("/api/version", page);
    server.answer("/api/tags", page);
    EXPECT_EQ(run(profileId), u"PPSPFSSS"_s);
    EXPECT_EQ(reason(), ErrorReason::WebPage);
}

TEST_F(ConnectionTestTest, ARefusedKeyFailsTheSixth)
{
    server.answer("/api/version", Script::json(R"({"version":"1"})"));
    server.answer("/api/tags", Script::json(R"({"error":"unauthorized"})", 401));
    EXPECT_EQ(run(profileId), u"PPSPPFSS"_s);
    EXPECT_EQ(reason(), ErrorReason::KeyMissingOrWrong);
}

TEST_F(ConnectionTestTest, AKeychainThatIsLockedFailsTheSixthAndNothingIsSent)
{
    std::optional<Result<void>> saved;
    servers->saveKey(profileId, u"abc"_s, test.get() ? nullptr : servers.get(),
                     [&](const Result<void>& result) { saved = result; });
    ASSERT_TRUE(waitUntil([&] { return saved.has_value(); }));
    restart();
    secrets.keys.clear();
    EXPECT_EQ(run(profileId), u"PPSSSFSS"_s);
    EXPECT_EQ(reason(), ErrorReason::KeychainLocked);
    EXPECT_TRUE(server.requests().isEmpty());
}

TEST_F(ConnectionTestTest, AServerWithoutModelsFailsTheSeventh)
{
    server.answer("/api/version", Script::json(R"({"version":"1"})"));
    server.answer("/api/tags", Script::json(R"({"models":[]})"));
    ServerProfile profile = *servers->profile(profileId);
    profile.lastModel.clear();
    ASSERT_TRUE(servers->save(profile));
    EXPECT_EQ(run(profileId), u"PPSPPPFS"_s);
    EXPECT_EQ(reason(), ErrorReason::ModelUnset);
}

TEST_F(ConnectionTestTest, AModelThatFailsToAnswerFailsTheLast)
{
    serveAll();
    server.answer("/api/generate", Script::json(R"({"error":"out of memory"})", 500));
    EXPECT_EQ(run(profileId), u"PPSPPPPF"_s);
}

TEST_F(ConnectionTestTest, AServerThatHasNothingButGenerateProvesItselfByItsReply)
{
    server.answer("/api/generate", Script::lines(plainLines()));
    ServerProfile profile = *servers->profile(profileId);
    profile.models = {u"gemma3:27b"_s};
    profile.lastModel.clear();
    ASSERT_TRUE(servers->save(profile));
    EXPECT_EQ(run(profileId), u"PPSPPPPP"_s);
    EXPECT_EQ(step(Kind::Models).found, QStringList{u"gemma3:27b"_s});

    server.answer("/api/generate", Script::json(R"({"error":"invalid api key"})", 401));
    EXPECT_EQ(run(profileId), u"PPSPSFPS"_s);
}

TEST_F(ConnectionTestTest, AReplyThatComesAllAtOnceIsWarnedOf)
{
    serveAll();
    server.answer("/api/generate",
                  Script::json(R"({"model":"m","response":"Hello.","done":true})"));
    EXPECT_EQ(run(profileId), u"PPSPPPP!"_s);
    EXPECT_EQ(test->failedStep(), nullptr);
    EXPECT_FALSE(step(Kind::Streaming).error);
    EXPECT_EQ(step(Kind::Streaming).found, QStringList{u"m"_s});
    ASSERT_EQ(server.count("/api/generate"), 2) << "it is asked once more, to be sure";
    EXPECT_EQ(sent(0)[u"options"_s][u"num_predict"_s], 1);
    EXPECT_EQ(sent(1)[u"options"_s][u"num_predict"_s], 8);
}

TEST_F(ConnectionTestTest, TheOnlyTokenMayComeWithTheEnd)
{
    serveAll();
    server.answerNext(
        "/api/generate",
        Script::lines(
            {last(R"("eval_count":1)").replace(R"("response":"")", R"("response":"Hi")")}));
    EXPECT_EQ(run(profileId), u"PPSPPPPP"_s);
    EXPECT_EQ(server.count("/api/generate"), 2);
}

TEST_F(ConnectionTestTest, ThoughtsArriveAsWellAsWords)
{
    serveAll();
    server.answer("/api/generate",
                  Script::lines({R"({"model":"m","response":"","thinking":"hm","done":false})",
                                 last(R"("eval_count":1)")}));
    EXPECT_EQ(run(profileId), u"PPSPPPPP"_s);
    EXPECT_EQ(server.count("/api/generate"), 1);
}

TEST_F(ConnectionTestTest, AnEmptyReplyIsWarnedOf)
{
    serveAll();
    // What a proxy makes of any failure behind it.
    server.answer(
        "/api/generate",
        Script::lines({R"({"model":"m","done":true,"context":[],"response":"","reasoning":{}})"}));
    EXPECT_EQ(run(profileId), u"PPSPPPP!"_s);
    ASSERT_TRUE(step(Kind::Streaming).error);
    EXPECT_EQ(step(Kind::Streaming).error->reason, ErrorReason::EmptyAnswer);
}

TEST_F(ConnectionTestTest, AModelForEmbeddingsAloneIsNoFailure)
{
    serveAll();
    server.answer("/api/tags",
                  Script::json(R"({"models":[{"name":"m","capabilities":["embedding"]}]})"));
    server.answer("/api/generate",
                  Script::json(R"({"error":"\"m\" does not support generate"})", 400));
    EXPECT_EQ(run(profileId), u"PPSPPPP!"_s);
    EXPECT_EQ(step(Kind::Streaming).error->reason, ErrorReason::GenerateUnsupported);
    // Where another can answer, that one is asked.
    server.answer(
        "/api/tags",
        Script::json(R"({"models":[{"name":"m","capabilities":["embedding"]},{"name":"n"}]})"));
    server.answer("/api/generate", Script::lines(plainLines()));
    EXPECT_EQ(run(profileId), u"PPSPPPPP"_s);
    EXPECT_EQ(step(Kind::Streaming).found, QStringList{u"n"_s});
}

TEST_F(ConnectionTestTest, CancellingEndsItAtOnce)
{
    server.answer("/api/version", Script().gate("never"));
    test = std::make_unique<ConnectionTest>(*servers, profileId);
    test->start();
    ASSERT_TRUE(server.waitForRequests("/api/version", 1));
    test->cancel();
    EXPECT_TRUE(test->isFinished());
    EXPECT_EQ(test->failedStep(), nullptr);
    EXPECT_TRUE(server.waitUntilAllClosed());
}

TEST_F(ConnectionTestTest, ThePracticeServerPasses)
{
    const auto id = servers->usePracticeServer(u"Practice"_s);
    ASSERT_TRUE(id);
    EXPECT_EQ(run(*id), u"PPSPPPPP"_s);
}

} // namespace loquat::test
