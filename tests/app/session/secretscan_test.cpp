// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/exportfile.h"
#include "app/secrets/keychainsecretstore.h"
#include "app/session/chatarchive.h"
#include "app/session/connectiontest.h"
#include "app/wire/serversecrets.h"
#include "tests/app/exchange/exchangefixture.h"
#include "tests/support/keychainsession.h"
#include "tests/support/logkeeper.h"
#include "tests/support/relayproxy.h"
#include "tests/support/sessionfixture.h"

#include <QDirIterator>
#include <QFile>

// Every file that Loquat wrote, its log and what it mapped into memory, looked through for secrets.

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

class Scan : public House
{
protected:
    void begin()
    {
        log = std::make_unique<LogKeeper>();
        build();
        ASSERT_TRUE(openLibrary());
        addProfile(u"Scripted"_s, u"m"_s);
        server.answer("/api/version", Script::json(R"({"version":"1"})"));
        server.answer("/api/tags", Script::json(R"({"models":[{"name":"m"}]})"));
        server.answer("/api/generate", reply("Hello."));
        ServerProfile profile = *servers->profile(profileId);
        profile.headers = {{u"X-Token"_s, {}, true}};
        profile.proxy = {ProxyKind::Http, u"127.0.0.1"_s, proxy.port(), u"bob"_s, false};
        EXPECT_TRUE(servers->save(profile));
        SecretEdit edit;
        edit.key = "MARK-key";
        edit.headers = {{u"x-token"_s, "MARK-header"}};
        edit.proxyPassword = "MARK-proxy";
        bool saved = false;
        servers->saveSecrets(profileId, edit, servers.get(), [&](const Result<void>& result) {
            EXPECT_TRUE(result);
            saved = true;
        });
        EXPECT_TRUE(waitUntil([&] { return saved; }));
    }

    void end()
    {
        close();
        log.reset();
    }

    void lookThroughEverything();
    void letTheServerEcho();

    // All files, also those of the database that is open now.
    QStringList filesWithSecrets(int* looked)
    {
        QStringList found;
        QDirIterator files(folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            ++*looked;
            if (holdsSecret(file.readAll()))
                found.append(file.fileName());
        }
        return found;
    }

    static bool holdsSecret(const QByteArray& bytes)
    {
        return bytes.contains("MARK-") || bytes.contains(QByteArray("MARK-key").toBase64()) ||
               bytes.contains(QByteArray("bob:MARK-proxy").toBase64());
    }

    // The parts of this process's memory that belong to files of the folder.
    QStringList mappedWithSecrets(int* looked)
    {
        QStringList found;
        QFile maps(u"/proc/self/maps"_s);
        QFile memory(u"/proc/self/mem"_s);
        if (!maps.open(QIODevice::ReadOnly) ||
            !memory.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
            return {u"memory cannot be read"_s};
        for (const QByteArray& line : maps.readAll().split('\n')) {
            if (!line.contains(folder.path().toLocal8Bit()))
                continue;
            const QList<QByteArray> ends = line.left(line.indexOf(' ')).split('-');
            const qint64 begin = ends.value(0).toLongLong(nullptr, 16);
            const qint64 end = ends.value(1).toLongLong(nullptr, 16);
            if (!memory.seek(begin))
                continue;
            ++*looked;
            if (holdsSecret(memory.read(end - begin)))
                found.append(QString::fromLocal8Bit(line));
        }
        return found;
    }

    RelayProxy proxy{RelayProxy::Kind::Http, "bob", "MARK-proxy"};
    std::unique_ptr<LogKeeper> log;
};

class SecretScan : public testing::Test, public Scan
{
protected:
    void SetUp() override { begin(); }
    void TearDown() override { end(); }
};

// With a real Secret Service in the place of the one that is played.
class KeychainSecretScan : public InKeychainSession, public Scan
{
protected:
    void SetUp() override
    {
        InKeychainSession::SetUp();
        if (!isInside())
            return;
        real = std::make_unique<KeychainSecretStore>();
        keychain = real.get();
        begin();
    }
    void TearDown() override
    {
        if (!isInside())
            return;
        EXPECT_TRUE(holdsSecret(stored())) << "it is where it belongs";
        EXPECT_TRUE(secrets.keys.isEmpty());
        end();
    }

    // What another process would read.
    QByteArray stored() const
    {
        KeychainSecretStore fresh;
        QObject context;
        std::optional<Result<QByteArray>> item;
        fresh.read(profileId, &context, [&](const auto& result) { item = result; });
        waitUntil([&] { return item.has_value(); });
        return item && *item ? **item : QByteArray();
    }

    std::unique_ptr<KeychainSecretStore> real;
};

void Scan::lookThroughEverything()
{
    ChatSession* chat = library->startNew();
    ASSERT_TRUE(ask(*chat, u"hi"_s));
    ASSERT_TRUE(finish(*chat));
    EXPECT_EQ(lastTurn(*chat).reply.text, u"Hello."_s);
    server.answer("/api/generate", Script::json(R"({"error":"unauthorized"})", 401));
    ASSERT_TRUE(ask(*chat, u"again"_s));
    ASSERT_TRUE(finish(*chat));
    ConnectionTest test(*servers, profileId);
    test.start();
    ASSERT_TRUE(waitUntil([&] { return test.isFinished(); }));
    ASSERT_TRUE(settings->save());
    // They were sent, and so could have been written.
    const ReceivedRequest sent = server.requests("/api/generate").first();
    ASSERT_EQ(sent.header("Authorization"), "Bearer MARK-key");
    ASSERT_EQ(sent.header("X-Token"), "MARK-header");
    ASSERT_TRUE(holdsSecret(proxy.heads()));

    int files = 0;
    EXPECT_EQ(filesWithSecrets(&files), QStringList());
    EXPECT_GE(files, 3) << "settings, database and its log";
    int mapped = 0;
    EXPECT_EQ(mappedWithSecrets(&mapped), QStringList());
    EXPECT_GE(mapped, 1) << "the index of the database's log is always mapped";
    for (const QString& line : LogKeeper::lines())
        EXPECT_FALSE(holdsSecret(line.toUtf8())) << qPrintable(line);
    for (const ConnectionStep& step : test.steps()) {
        const Error error = step.error.value_or(Error{});
        EXPECT_FALSE(holdsSecret((error.serverText + error.subject).toUtf8()));
    }
    ChatArchive archive(*store);
    for (const ExchangeFormat format : {ExchangeFormat::JsonLines, ExchangeFormat::Markdown,
                                        ExchangeFormat::Html, ExchangeFormat::PlainText}) {
        ExportOrder order;
        order.format = format;
        const ExportOutcome outcome = exportToFile(archive, order, someWords(),
                                                   folder.filePath(u"export%1"_s.arg(int(format))),
                                                   [](qint64, qint64) { return true; });
        EXPECT_EQ(outcome.kind, ExportOutcome::Kind::Done);
    }
    int exports = 0;
    EXPECT_EQ(filesWithSecrets(&exports), QStringList());
    EXPECT_GE(exports, files + 4);
    close();
    files = 0;
    EXPECT_EQ(filesWithSecrets(&files), QStringList());
}

void Scan::letTheServerEcho()
{
    ChatSession* chat = library->startNew();
    const QList<Script> echoes{
        Script::answer(401, "text/plain", "Not accepted: Authorization: Bearer MARK-key"),
        Script::json(R"({"error":"not accepted: MARK-key, MARK-header"})", 401),
        Script::lines({delta("Once"), R"({"error":"not accepted: Bearer MARK-key"})"}),
    };
    for (const Script& echo : echoes) {
        server.answer("/api/generate", echo);
        ASSERT_TRUE(ask(*chat, u"hi"_s));
        ASSERT_TRUE(finish(*chat));
        ASSERT_TRUE(lastTurn(*chat).reply.error);
        const QString said = lastTurn(*chat).reply.error->serverText;
        EXPECT_TRUE(said.contains(u"ot accepted: "_s)) << qPrintable(said);
        EXPECT_TRUE(said.contains(u"\u2022\u2022\u2022"_s)) << qPrintable(said);
        EXPECT_FALSE(holdsSecret(said.toUtf8())) << qPrintable(said);
    }
    EXPECT_EQ(lastTurn(*chat).reply.text, u"Once"_s);
    server.answer("/api/tags", Script::json(R"({"error":"not accepted: MARK-key"})", 401));
    servers->refresh(profileId);
    ASSERT_TRUE(waitUntil([&] { return servers->listing(profileId).error.has_value(); }));
    EXPECT_EQ(servers->listing(profileId).error->serverText, u"not accepted: \u2022\u2022\u2022"_s);
    ASSERT_TRUE(settings->save());
    close();
    int files = 0;
    EXPECT_EQ(filesWithSecrets(&files), QStringList());
    EXPECT_GE(files, 2) << "settings and database";
    for (const QString& line : LogKeeper::lines())
        EXPECT_FALSE(holdsSecret(line.toUtf8())) << qPrintable(line);
}

} // namespace

TEST_F(SecretScan, NoSecretIsInAnyFileInTheLogOrInAMappedFile)
{
    lookThroughEverything();
}

TEST_F(SecretScan, AServerThatGivesTheKeyBackInItsErrorLeavesNoTrace)
{
    letTheServerEcho();
}

TEST_F(KeychainSecretScan, NoSecretIsInAnyFileInTheLogOrInAMappedFile)
{
    if (!isInside())
        return runInside();
    lookThroughEverything();
}

TEST_F(KeychainSecretScan, AServerThatGivesTheKeyBackInItsErrorLeavesNoTrace)
{
    if (!isInside())
        return runInside();
    letTheServerEcho();
}

TEST_F(KeychainSecretScan, UnlockedAgainAChatThatFailedIsAskedAgainAndAnswered)
{
    if (!isInside())
        return runInside();
    // Another run, to which the keychain is locked.
    close();
    ASSERT_TRUE(keychainProbe(u"lock"_s));
    real = std::make_unique<KeychainSecretStore>();
    keychain = real.get();
    build();
    ASSERT_TRUE(openLibrary());
    ChatSession* chat = library->startNew();
    ASSERT_TRUE(ask(*chat, u"hi"_s));
    ASSERT_TRUE(finish(*chat));
    ASSERT_TRUE(lastTurn(*chat).reply.error);
    EXPECT_EQ(lastTurn(*chat).reply.error->reason, ErrorReason::KeychainLocked);
    EXPECT_EQ(server.count("/api/generate"), 0);
    ASSERT_TRUE(keychainProbe(u"unlock="_s + QString::fromLatin1(password)));
    ASSERT_TRUE(chat->retry(lastTurn(*chat).id));
    ASSERT_TRUE(finish(*chat));
    EXPECT_EQ(lastTurn(*chat).reply.text, u"Hello."_s);
    EXPECT_EQ(server.requests("/api/generate").last().header("Authorization"), "Bearer MARK-key");
}

} // namespace loquat::test
