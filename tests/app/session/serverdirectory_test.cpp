// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/endpoint.h"
#include "app/wire/listings.h"
#include "tests/support/sessionfixture.h"

#include <QSignalSpy>

namespace loquat::test {

class ServerDirectoryTest : public SessionFixture
{
protected:
    Result<ModelList> probe(const QString& address, const QString& key = {})
    {
        std::optional<Result<ModelList>> answer;
        servers->probe(address, key, &guard,
                       [&](const Result<ModelList>& models) { answer = models; });
        EXPECT_FALSE(answer);
        EXPECT_TRUE(waitUntil([&] { return answer.has_value(); }));
        return *answer;
    }

    Result<Endpoint*> endpoint(const ProfileId& id)
    {
        std::optional<Result<Endpoint*>> answer;
        servers->withEndpoint(id, &guard, [&](const Result<Endpoint*>& got) { answer = got; });
        EXPECT_FALSE(answer);
        EXPECT_TRUE(waitUntil([&] { return answer.has_value(); }));
        return *answer;
    }

    Result<QList<LoadedModel>> loaded()
    {
        std::optional<Result<QList<LoadedModel>>> answer;
        servers->loaded(profileId, &guard,
                        [&](const Result<QList<LoadedModel>>& got) { answer = got; });
        EXPECT_FALSE(answer);
        EXPECT_TRUE(waitUntil([&] { return answer.has_value(); }));
        return *answer;
    }

    ProfileId add(const QString& address)
    {
        ServerProfile profile;
        profile.name = servers->freeName(QStringLiteral("Other"));
        profile.address = address;
        return servers->save(profile).value().id;
    }

    void saveKey(const ProfileId& id, const QString& key)
    {
        bool done = false;
        servers->saveKey(id, key, &guard, [&](const Result<void>& result) {
            EXPECT_TRUE(result);
            done = true;
        });
        ASSERT_TRUE(waitUntil([&] { return done; }));
    }

    static Error failureOf(ErrorReason reason)
    {
        Error error;
        error.code = ErrorCode::Secret;
        error.reason = reason;
        return error;
    }

    QObject guard;
};

TEST_F(ServerDirectoryTest, TellsWhichModelsAreLoaded)
{
    server.answer("/api/ps", Script::json(R"({"models":[{"name":"m","context_length":8192}]})"));
    const auto got = loaded();
    ASSERT_TRUE(got);
    ASSERT_EQ(got->size(), 1);
    EXPECT_EQ(got->first().contextLength, 8192);
}

TEST_F(ServerDirectoryTest, AServerWithoutPsIsNotAskedForItAgain)
{
    EXPECT_EQ(loaded().error().reason, ErrorReason::EndpointMissing);
    EXPECT_EQ(loaded().error().reason, ErrorReason::EndpointMissing);
    EXPECT_EQ(server.count("/api/ps"), 1);
    servers->forgetFacts(profileId);
    EXPECT_FALSE(loaded());
    EXPECT_EQ(server.count("/api/ps"), 2);
}

TEST_F(ServerDirectoryTest, WhatWasLearntEndsWithTheAddress)
{
    servers->noteMissing(profileId, QStringLiteral("/api/ps"));
    ServerProfile edited = *servers->profile(profileId);
    edited.name = QStringLiteral("Renamed");
    ASSERT_TRUE(servers->save(edited));
    EXPECT_FALSE(servers->facts(profileId).missingEndpoints.isEmpty());
    edited.address = QStringLiteral("http://127.0.0.1:1");
    const QSignalSpy changed(servers.get(), &ServerDirectory::factsChanged);
    ASSERT_TRUE(servers->save(edited));
    EXPECT_EQ(servers->facts(profileId), ServerFacts{});
    EXPECT_EQ(changed.size(), 1);
}

TEST_F(ServerDirectoryTest, ListsTheServersModels)
{
    server.answer("/api/tags", Script::json(R"({"models":[{"name":"b"},{"name":"A"}]})"));
    servers->refresh(profileId);
    EXPECT_EQ(servers->listing(profileId).state, ModelListing::State::Loading);
    ASSERT_TRUE(
        waitUntil([&] { return servers->listing(profileId).state == ModelListing::State::Ready; }));
    EXPECT_EQ(servers->listing(profileId).models.size(), 2);
    EXPECT_TRUE(servers->model(profileId, QStringLiteral("b")));
}

TEST_F(ServerDirectoryTest, AFailedListingKeepsWhatWasKnown)
{
    server.answerNext("/api/tags", Script::json(R"({"models":[{"name":"b"}]})"));
    servers->refresh(profileId);
    ASSERT_TRUE(
        waitUntil([&] { return servers->listing(profileId).state == ModelListing::State::Ready; }));
    servers->refresh(profileId);
    ASSERT_TRUE(waitUntil(
        [&] { return servers->listing(profileId).state == ModelListing::State::Failed; }));
    EXPECT_EQ(servers->listing(profileId).models.size(), 1);
    EXPECT_EQ(servers->listing(profileId).error->reason, ErrorReason::EndpointMissing);
}

TEST_F(ServerDirectoryTest, T09TheKeyGoesToTheKeychainAndTheHeaderOnly)
{
    server.answer("/api/tags", Script::json(R"({"models":[]})"));
    saveKey(profileId, QStringLiteral("Bearer abc\n"));
    EXPECT_EQ(secrets.keys.value(profileId), "abc");
    servers->refresh(profileId);
    ASSERT_TRUE(server.waitForRequests("/api/tags", 1));
    EXPECT_EQ(server.requests("/api/tags").first().header("Authorization"), "Bearer abc");
    ASSERT_TRUE(settings->save());
    QFile file(settings->filePath());
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_FALSE(file.readAll().contains("abc"));
}

TEST_F(ServerDirectoryTest, TheKeychainIsAskedOnceAndOnlyIfAKeyIsStored)
{
    EXPECT_TRUE(endpoint(profileId));
    EXPECT_EQ(secrets.reads, 0);
    saveKey(profileId, QStringLiteral("abc"));
    restart();
    EXPECT_TRUE(endpoint(profileId));
    EXPECT_TRUE(endpoint(profileId));
    EXPECT_EQ(secrets.reads, 1);
}

TEST_F(ServerDirectoryTest, AStoredKeyThatIsNotFoundMeansALockedKeychain)
{
    saveKey(profileId, QStringLiteral("abc"));
    restart();
    secrets.keys.clear();
    const auto got = endpoint(profileId);
    ASSERT_FALSE(got);
    EXPECT_EQ(got.error().reason, ErrorReason::KeychainLocked);
    servers->keepKeyForThisRun(profileId, QStringLiteral("abc"));
    EXPECT_TRUE(endpoint(profileId));
}

TEST_F(ServerDirectoryTest, AKeyGoesInTheOpenOnlyIfAllowed)
{
    const ProfileId id = add(QStringLiteral("http://example.com"));
    EXPECT_TRUE(endpoint(id));
    saveKey(id, QStringLiteral("abc"));
    const auto refused = endpoint(id);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().reason, ErrorReason::KeyOverPlainHttp);
    servers->allowPlainKey(id);
    EXPECT_TRUE(endpoint(id));
    EXPECT_EQ(probe(QStringLiteral("http://example.com"), QStringLiteral("k")).error().reason,
              ErrorReason::KeyOverPlainHttp);
}

TEST_F(ServerDirectoryTest, AMalformedKeyIsRefusedBeforeAnythingIsStored)
{
    std::optional<Result<void>> answer;
    servers->saveKey(profileId, QStringLiteral("a\u00e9b"), &guard,
                     [&](const Result<void>& result) { answer = result; });
    ASSERT_TRUE(waitUntil([&] { return answer.has_value(); }));
    EXPECT_EQ(answer->error().reason, ErrorReason::KeyMalformed);
    EXPECT_TRUE(secrets.keys.isEmpty());
}

TEST_F(ServerDirectoryTest, APasswordInTheAddressMovesToTheKeychain)
{
    const ProfileId id = add(QStringLiteral("https://me:secret@example.com/ollama"));
    EXPECT_FALSE(servers->profile(id)->address.contains(QStringLiteral("secret")));
    ASSERT_TRUE(waitUntil([&] { return secrets.keys.contains(id); }));
    EXPECT_EQ(secrets.keys.value(id), "secret");
    EXPECT_EQ(servers->profile(id)->authentication, Authentication::Basic);
    EXPECT_EQ(servers->profile(id)->userName, u"me");
    ASSERT_TRUE(waitUntil([&] { return servers->profile(id)->hasKey; }));
    EXPECT_EQ(endpoint(id).value()->access().authorization,
              "Basic " + QByteArray("me:secret").toBase64());
}

TEST_F(ServerDirectoryTest, AnAddressThatIsNoneIsRefused)
{
    ServerProfile profile;
    profile.address = QStringLiteral("ftp://example.com");
    EXPECT_EQ(servers->save(profile).error().reason, ErrorReason::AddressSchemeUnsupported);
}

TEST_F(ServerDirectoryTest, AProbeTellsWhatIsThere)
{
    server.answer("/api/tags", Script::json(R"({"models":[{"name":"m"}]})"));
    EXPECT_EQ(probe(server.url())->size(), 1);
    server.answer("/api/tags", Script::answer(200, "text/html", "<html><title>Login</title>"));
    EXPECT_EQ(probe(server.url()).error().reason, ErrorReason::WebPage);
}

TEST_F(ServerDirectoryTest, DetailsFillWhatTheListingLeavesOpen)
{
    server.answer("/api/tags", Script::json(R"({"models":[{"name":"m"}]})"));
    server.answer("/api/show", Script::json(R"({"capabilities":["completion","vision"]})"));
    servers->refresh(profileId);
    ASSERT_TRUE(
        waitUntil([&] { return servers->model(profileId, QStringLiteral("m")).has_value(); }));
    EXPECT_EQ(servers->model(profileId, QStringLiteral("m"))->can(Capability::Vision),
              Known::Unknown);
    servers->learnDetails(profileId, QStringLiteral("m"));
    EXPECT_TRUE(waitUntil([&] {
        return servers->model(profileId, QStringLiteral("m"))->can(Capability::Vision) ==
               Known::Yes;
    }));
}

TEST_F(ServerDirectoryTest, ThePracticeServerStartsWhenItIsUsed)
{
    const auto id = servers->usePracticeServer(QStringLiteral("Practice"));
    ASSERT_TRUE(id);
    ASSERT_TRUE(
        waitUntil([&] { return servers->listing(*id).state == ModelListing::State::Ready; }));
    EXPECT_TRUE(servers->model(*id, QStringLiteral("tour")));
    restart();
    ASSERT_TRUE(servers->profile(*id));
    servers->refresh(*id);
    EXPECT_TRUE(
        waitUntil([&] { return servers->listing(*id).state == ModelListing::State::Ready; }));
}

TEST_F(ServerDirectoryTest, AServerForThisRunIsNotKept)
{
    const auto id = servers->addForThisRun(server.url());
    ASSERT_TRUE(id);
    EXPECT_TRUE(endpoint(*id));
    restart();
    EXPECT_FALSE(servers->profile(*id));
}

TEST_F(ServerDirectoryTest, RemovingAServerTakesItsKey)
{
    saveKey(profileId, QStringLiteral("abc"));
    servers->remove(profileId);
    EXPECT_TRUE(waitUntil([&] { return secrets.keys.isEmpty(); }));
    EXPECT_FALSE(servers->current().isValid());
}

TEST_F(ServerDirectoryTest, RemovingAServerEndsItsReplyInEveryPhase)
{
    for (const Script& script :
         {Script().gate("never"), Script::stream().line(delta("Hel")).gate("never")}) {
        addProfile(QStringLiteral("Going"), QStringLiteral("m"));
        server.answer("/api/generate", script);
        const int before = server.count("/api/generate");
        ChatSession* session = library->startNew();
        ASSERT_TRUE(ask(*session, QStringLiteral("hi")));
        ASSERT_TRUE(server.waitForRequests("/api/generate", before + 1));
        servers->remove(profileId);
        ASSERT_TRUE(finish(*session));
        EXPECT_EQ(lastTurn(*session).reply.error->reason, ErrorReason::ConnectionClosed);
    }
}

TEST_F(ServerDirectoryTest, AServerRemovedBeforeItsReplyIsSentFailsIt)
{
    EXPECT_TRUE(endpoint(profileId));
    ChatSession* session = library->startNew();
    ASSERT_TRUE(ask(*session, QStringLiteral("hi")));
    servers->remove(profileId);
    ASSERT_TRUE(finish(*session));
    EXPECT_EQ(lastTurn(*session).reply.error->reason, ErrorReason::ServerUnset);
}

TEST_F(ServerDirectoryTest, AnEditedAddressEndsTheReplyThatComesFromTheOldOne)
{
    server.answer("/api/generate", Script::stream().line(delta("Hel")).gate("never"));
    ChatSession* session = library->startNew();
    ASSERT_TRUE(ask(*session, QStringLiteral("hi")));
    ASSERT_TRUE(waitUntil([&] { return lastTurn(*session).reply.text == u"Hel"; }));
    ServerProfile edited = *servers->profile(profileId);
    edited.address = QStringLiteral("http://127.0.0.1:1");
    ASSERT_TRUE(servers->save(edited));
    ASSERT_TRUE(finish(*session));
    EXPECT_EQ(lastTurn(*session).reply.state, ReplyState::Interrupted);
    EXPECT_EQ(lastTurn(*session).reply.text, u"Hel");
}

TEST_F(ServerDirectoryTest, AKeyIsKeptThoughItsDialogIsGone)
{
    auto dialog = std::make_unique<QObject>();
    servers->saveKey(profileId, QStringLiteral("abc"), dialog.get(),
                     [](const Result<void>&) { ADD_FAILURE(); });
    dialog.reset();
    EXPECT_TRUE(waitUntil([&] { return servers->profile(profileId)->hasKey; }));
}

TEST_F(ServerDirectoryTest, AKeyThatFailsWhenItsDialogIsGoneIsToldAllTheSame)
{
    secrets.failWith = failureOf(ErrorReason::KeychainMissing);
    QSignalSpy failed(servers.get(), &ServerDirectory::keyFailed);
    auto dialog = std::make_unique<QObject>();
    servers->saveKey(profileId, QStringLiteral("abc"), dialog.get(),
                     [](const Result<void>&) { ADD_FAILURE(); });
    dialog.reset();
    ASSERT_TRUE(waitUntil([&] { return failed.size() == 1; }));
    EXPECT_EQ(failed.first().first().value<ProfileId>(), profileId);
    EXPECT_FALSE(servers->profile(profileId)->hasKey);
}

TEST_F(ServerDirectoryTest, AKeyThatStaysBehindARemovedServerIsTold)
{
    saveKey(profileId, QStringLiteral("abc"));
    secrets.failWith = failureOf(ErrorReason::KeychainLocked);
    QSignalSpy failed(servers.get(), &ServerDirectory::keyFailed);
    servers->remove(profileId);
    EXPECT_TRUE(waitUntil([&] { return failed.size() == 1; }));
}

TEST_F(ServerDirectoryTest, APasswordOfAnAddressThatIsNotStoredIsTold)
{
    secrets.failWith = failureOf(ErrorReason::KeychainMissing);
    QSignalSpy failed(servers.get(), &ServerDirectory::keyFailed);
    add(QStringLiteral("https://me:secret@example.com"));
    EXPECT_TRUE(waitUntil([&] { return failed.size() == 1; }));
}

TEST_F(ServerDirectoryTest, AKeyNeverFollowsItsServerToAnotherHost)
{
    saveKey(profileId, QStringLiteral("abc"));
    servers->allowPlainKey(profileId);
    EXPECT_TRUE(endpoint(profileId).value()->hasKey());
    ServerProfile edited = *servers->profile(profileId);
    edited.address = QStringLiteral("http://127.0.0.1:1");
    ASSERT_TRUE(servers->save(edited));
    EXPECT_TRUE(servers->profile(profileId)->hasKey) << "the host is the same";
    edited.address = QStringLiteral("http://example.com");
    ASSERT_TRUE(servers->save(edited));
    EXPECT_FALSE(servers->profile(profileId)->hasKey);
    EXPECT_FALSE(servers->profile(profileId)->plainKeyAllowed);
    EXPECT_FALSE(endpoint(profileId).value()->hasKey());
    EXPECT_TRUE(waitUntil([&] { return secrets.keys.isEmpty(); }));
}

TEST_F(ServerDirectoryTest, AKeyStillBeingWrittenDoesNotFollowItsServerEither)
{
    QObject form;
    servers->saveKey(profileId, QStringLiteral("abc"), &form, [](const Result<void>&) {});
    ServerProfile edited = *servers->profile(profileId);
    edited.address = QStringLiteral("https://example.com");
    ASSERT_TRUE(servers->save(edited));
    saveKey(profileId, QStringLiteral("def"));
    EXPECT_TRUE(servers->profile(profileId)->hasKey);
    EXPECT_EQ(secrets.keys.value(profileId), "def");
}

TEST_F(ServerDirectoryTest, AllSecretsOfAServerAreOneItemAndNoneReachesTheFile)
{
    ServerProfile profile = *servers->profile(profileId);
    profile.headers = {{QStringLiteral("X-Token"), {}, true}};
    profile.proxy = {ProxyKind::Http, QStringLiteral("gate"), 0, QStringLiteral("bob"), false};
    ASSERT_TRUE(servers->save(profile));
    SecretEdit edit;
    edit.headers = {{QStringLiteral("x-token"), "t0ken"}};
    edit.proxyPassword = "g4te";
    edit.key = "k3y";
    int saved = 0;
    servers->saveSecrets(profileId, edit, &guard, [&](const Result<void>& done) {
        EXPECT_TRUE(done);
        ++saved;
    });
    ASSERT_TRUE(waitUntil([&] { return saved == 1; }));
    EXPECT_TRUE(servers->profile(profileId)->proxy.hasPassword);
    // The key alone is replaced; the others stay.
    saveKey(profileId, QStringLiteral("an0ther"));
    restart();
    const auto got = endpoint(profileId);
    ASSERT_TRUE(got);
    EXPECT_EQ((*got)->access().authorization, "Bearer an0ther");
    EXPECT_EQ((*got)->access().headers.value(0).second, "t0ken");
    EXPECT_EQ((*got)->access().proxy->password(), u"g4te");
    ASSERT_TRUE(settings->save());
    QFile file(settings->filePath());
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray written = file.readAll();
    for (const char* secret : {"t0ken", "g4te", "k3y", "an0ther"})
        EXPECT_FALSE(written.contains(secret)) << secret;
}

TEST_F(ServerDirectoryTest, ASecretThatCannotBeReadIsNotWrittenOver)
{
    ServerProfile profile = *servers->profile(profileId);
    profile.headers = {{QStringLiteral("X-Token"), {}, true}};
    ASSERT_TRUE(servers->save(profile));
    std::optional<Result<void>> answer;
    servers->saveKey(profileId, QStringLiteral("abc"), &guard,
                     [&](const Result<void>& result) { answer = result; });
    ASSERT_TRUE(waitUntil([&] { return answer.has_value(); }));
    ASSERT_FALSE(*answer);
    EXPECT_EQ(answer->error().reason, ErrorReason::KeychainLocked);
    EXPECT_TRUE(secrets.keys.isEmpty());
}

TEST_F(ServerDirectoryTest, SecretsAndTrustNeverFollowTheirServerToAnotherHost)
{
    ServerProfile profile = *servers->profile(profileId);
    profile.address = QStringLiteral("https://one.example");
    profile.headers = {{QStringLiteral("X-Token"), {}, true},
                       {QStringLiteral("X-Team"), QStringLiteral("blue"), false}};
    profile.tls.trust = TlsTrust::Pinned;
    profile.tls.pin.sha256 = QString(64, u'a');
    profile.proxy.hasPassword = true;
    ASSERT_TRUE(servers->save(profile));
    profile = *servers->profile(profileId);
    profile.address = QStringLiteral("https://two.example");
    const auto moved = servers->save(profile);
    ASSERT_TRUE(moved);
    EXPECT_EQ(moved->headers.size(), 1);
    EXPECT_FALSE(moved->tls.pin.isSet());
    EXPECT_FALSE(moved->proxy.hasPassword);
    EXPECT_EQ(endpoint(profileId).error().reason, ErrorReason::CertificateUnpinned);
}

TEST_F(ServerDirectoryTest, AnotherWayToTheSameServerIsUsedAtOnce)
{
    const auto before = endpoint(profileId);
    ASSERT_TRUE(before);
    ServerProfile profile = *servers->profile(profileId);
    profile.headers = {{QStringLiteral("X-Team"), QStringLiteral("blue"), false}};
    ASSERT_TRUE(servers->save(profile));
    const auto after = endpoint(profileId);
    ASSERT_TRUE(after);
    EXPECT_EQ((*after)->access().headers.size(), 1);
}

TEST_F(ServerDirectoryTest, ServersKeepTheOrderTheyAreMovedInto)
{
    const ProfileId two = add(QStringLiteral("http://two.example"));
    const ProfileId three = add(QStringLiteral("http://three.example"));
    const auto order = [&] {
        QList<ProfileId> ids;
        for (const ServerProfile& one : servers->profiles())
            ids.append(one.id);
        return ids;
    };
    servers->move(three, profileId);
    EXPECT_EQ(order(), (QList<ProfileId>{three, profileId, two}));
    servers->move(three, {});
    EXPECT_EQ(order(), (QList<ProfileId>{profileId, two, three}));
    servers->move(two, two);
    restart();
    EXPECT_EQ(order(), (QList<ProfileId>{profileId, two, three}));
}

TEST_F(ServerDirectoryTest, ANewChatBeginsWithTheServersDefaultModel)
{
    ServerProfile profile = *servers->profile(profileId);
    profile.defaultModel = QStringLiteral("big");
    ASSERT_TRUE(servers->save(profile));
    servers->setLastModel(profileId, QStringLiteral("small"));
    EXPECT_EQ(library->startNew()->model(), u"big");
}

TEST_F(ServerDirectoryTest, ModelsTypedByHandStandInForAListing)
{
    ServerProfile profile = *servers->profile(profileId);
    profile.models = {QStringLiteral("gemma3:27b"), QStringLiteral("kimi-k2:1t")};
    ASSERT_TRUE(servers->save(profile));
    EXPECT_EQ(servers->listing(profileId).models.size(), 2);
    servers->refresh(profileId);
    ASSERT_TRUE(
        waitUntil([&] { return servers->listing(profileId).state == ModelListing::State::Ready; }));
    EXPECT_FALSE(servers->listing(profileId).error);
    EXPECT_TRUE(servers->model(profileId, QStringLiteral("kimi-k2:1t")));
    server.answer("/api/tags", Script::json(R"({"models":[{"name":"own"}]})"));
    servers->forgetFacts(profileId);
    servers->refresh(profileId);
    ASSERT_TRUE(waitUntil([&] { return servers->listing(profileId).models.size() == 1; }));
    EXPECT_EQ(servers->listing(profileId).models.first().name, u"own");
}

} // namespace loquat::test
