// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/images/imageencoder.h"
#include "app/server/generatejob.h"
#include "app/wire/apikey.h"
#include "tests/app/server/generaterun.h"

#include <QBuffer>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QLoggingCategory>
#include <QMutex>

#include <clocale>

// What a server receives.

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

QJsonObject json(const QByteArray& body)
{
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    EXPECT_EQ(error.error, QJsonParseError::NoError) << body.constData();
    return document.object();
}

QByteArray* loggedText = nullptr;
QMutex loggedMutex;

void keepLogged(QtMsgType, const QMessageLogContext&, const QString& text)
{
    const QMutexLocker lock(&loggedMutex);
    *loggedText += text.toUtf8() + '\n';
}

} // namespace

TEST_F(GenerateJob, M01ExplicitStream)
{
    server.answer(target, Script::lines(plainLines()));
    GenerateRequest request = prompt();
    for (const bool stream : {true, false}) {
        request.settings.stream = stream;
        runAgain(request);
        const QByteArray body = server.requests(target).last().body;
        EXPECT_TRUE(body.contains(stream ? "\"stream\":true" : "\"stream\":false"));
        EXPECT_EQ(json(body).value(u"stream"), QJsonValue(stream));
    }
}

TEST_F(GenerateJob, M02NothingUnset)
{
    run(Script::lines(plainLines()));
    const ReceivedRequest request = server.requests(target).last();
    EXPECT_EQ(request.method, "POST");
    EXPECT_EQ(json(request.body).keys(), (QStringList{u"model"_s, u"prompt"_s, u"stream"_s}));
    EXPECT_EQ(request.header("Content-Type"), "application/json");
    EXPECT_EQ(request.header("Accept"), "application/x-ndjson, application/json");
    EXPECT_EQ(request.header("Accept-Encoding"), "identity");
    EXPECT_EQ(request.header("Content-Length").toLongLong(), request.body.size());
    EXPECT_TRUE(request.header("User-Agent").startsWith("Loquat/"));
    for (const char* name : {"Origin", "Referer", "Cookie", "Authorization", "Transfer-Encoding",
                             "Expect", "Upgrade", "HTTP2-Settings"})
        EXPECT_FALSE(request.hasHeader(name)) << name;
}

TEST_F(GenerateJob, CookiesAreNeitherKeptNorSent)
{
    server.answerNext(target, Script::answer(200, "application/json", plainBody(),
                                             {"Set-Cookie: track=me; Path=/"}));
    server.answer(target, Script::lines(plainLines()));
    runAgain();
    runAgain();
    EXPECT_FALSE(server.requests(target).last().hasHeader("Cookie"));
}

TEST_F(GenerateJob, M03NativeMemory)
{
    server.answer(target, Script::lines({delta("one"), fact(R"("response":"","done":true,)"
                                                            R"("context":[5, 6,7 ,8],)"
                                                            R"("eval_count":2)")}));
    GenerateRequest first = prompt(u"first question"_s);
    first.settings.system = u"Be brief."_s;
    GenerateRequest second = prompt(u"second question"_s);
    second.settings.system = first.settings.system;
    second.context = runAgain(first).end().context;
    EXPECT_EQ(second.context, "[5, 6,7 ,8]");
    runAgain(second);

    const QByteArray body = server.requests(target).last().body;
    EXPECT_TRUE(body.contains("\"context\":[5, 6,7 ,8]"));
    EXPECT_EQ(json(body).value(u"system"), u"Be brief."_s);
    EXPECT_EQ(json(body).value(u"prompt"), u"second question"_s);
    EXPECT_FALSE(body.contains("first question"));
}

TEST_F(GenerateJob, M10JpegOnly)
{
    QImage image(4000, 3000, QImage::Format_ARGB32);
    image.fill(QColor(10, 200, 30, 100));
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    ASSERT_TRUE(image.save(&buffer, "png"));
    const Result<Attachment> attachment = encodeImage(u"a.png"_s, png);
    ASSERT_TRUE(attachment.has_value());

    GenerateRequest request = prompt();
    request.jpegs = {attachment->jpeg};
    run(Script::lines(plainLines()), request);
    const QJsonArray images = json(server.requests(target).last().body).value(u"images").toArray();
    ASSERT_EQ(images.size(), 1);
    const QByteArray base64 = images.first().toString().toLatin1();
    EXPECT_EQ(base64, attachment->jpeg.toBase64());
    EXPECT_EQ(base64.size() % 4, 0);
    EXPECT_TRUE(base64.startsWith("/9j/"));
    EXPECT_FALSE(base64.contains('\n'));
}

TEST_F(GenerateJob, M11CommaLocale)
{
    const QLocale before;
    const QByteArray numbers = std::setlocale(LC_NUMERIC, nullptr);
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    std::setlocale(LC_NUMERIC, "de_DE.UTF-8");
    GenerateRequest request = prompt();
    request.settings.options = {{u"temperature"_s, 0.7}};
    run(Script::lines(plainLines()), request);
    QLocale::setDefault(before);
    std::setlocale(LC_NUMERIC, numbers.constData());
    EXPECT_TRUE(server.requests(target).last().body.contains("\"temperature\":0.7}"));
}

TEST_F(GenerateJob, M12Raw)
{
    GenerateRequest request = prompt();
    request.context = "[1,2]";
    request.settings.raw = true;
    request.settings.system = u"Be brief."_s;
    request.settings.templateText = u"{{ .Prompt }}"_s;
    run(Script::lines(plainLines()), request);
    const QJsonObject sent = json(server.requests(target).last().body);
    EXPECT_EQ(sent.value(u"raw"), QJsonValue(true));
    for (const QString& key : {u"system"_s, u"template"_s, u"context"_s})
        EXPECT_FALSE(sent.contains(key)) << qPrintable(key);
}

TEST_F(GenerateJob, ALongPromptArrivesWhole)
{
    const QString text = QString(u"prompt ä "_s).repeated(100'000);
    run(Script::lines(plainLines()), prompt(text));
    EXPECT_EQ(server.count(target), 1);
    EXPECT_EQ(json(server.requests(target).last().body).value(u"prompt").toString(), text);
}

TEST_F(GenerateJob, T09KeyHygiene)
{
    const Result<QByteArray> key = cleanApiKey(u"Bearer s3cretKey\n"_s);
    ASSERT_TRUE(key.has_value());
    QByteArray logged;
    loggedText = &logged;
    const QtMessageHandler before = qInstallMessageHandler(keepLogged);
    QLoggingCategory::setFilterRules(u"loquat.wire.debug=true"_s);
    endpoint.setKey(*key);
    run(Script::lines(plainLines()), prompt(u"privatePrompt"_s));
    GenerateRun& refused = run(Script::json(R"({"error":"invalid key"})", 401));
    QLoggingCategory::setFilterRules({});
    qInstallMessageHandler(before);

    EXPECT_EQ(server.requests(target).first().header("Authorization"), "Bearer s3cretKey");
    EXPECT_TRUE(logged.contains("/api/generate")) << "the log is on";
    EXPECT_FALSE(logged.contains("s3cretKey"));
    EXPECT_FALSE(logged.contains("privatePrompt"));
    EXPECT_FALSE(logged.contains("Hello"));
    ASSERT_TRUE(refused.error.has_value());
    EXPECT_EQ(refused.error->code, ErrorCode::Auth);
    EXPECT_EQ(refused.error->httpStatus, 401);
    EXPECT_FALSE(refused.error->serverText.contains(u"s3cretKey"));
}

TEST_F(GenerateJob, ABasicKeyIsSentAsItStands)
{
    endpoint.setKey("Basic dXNlcjpwYXNz");
    run(Script::lines(plainLines()));
    EXPECT_EQ(server.requests(target).last().header("Authorization"), "Basic dXNlcjpwYXNz");
}

TEST_F(GenerateJob, AnErrorStatusCarriesItsBody)
{
    GenerateRun& missing = run(Script::json(R"({"error":"model 'm' not found"})", 404));
    EXPECT_EQ(missing.state(), ReplyState::Failed);
    ASSERT_TRUE(missing.error.has_value());
    EXPECT_EQ(missing.error->reason, ErrorReason::ModelMissing);
    EXPECT_EQ(missing.error->httpStatus, 404);
    EXPECT_EQ(missing.order, (QStringList{u"answered"_s, u"failed"_s, u"finished"_s}));

    // Qt treats these statuses in ways of its own.
    for (const int status : {400, 401, 403, 405, 407, 413, 429, 500, 502, 503, 504, 524}) {
        const int before = server.count(target);
        GenerateRun& reply =
            run(Script::answer(status, "application/json", R"({"error":"own words"})",
                               {"WWW-Authenticate: Basic realm=\"x\"", "Retry-After: 7"}));
        EXPECT_EQ(reply.state(), ReplyState::Failed) << status;
        ASSERT_TRUE(reply.error.has_value()) << status;
        EXPECT_EQ(reply.error->httpStatus, status);
        EXPECT_EQ(reply.error->serverText, u"own words") << status;
        EXPECT_EQ(server.count(target), before + 1) << status;
    }
}

TEST_F(GenerateJob, AnEndlessErrorIsCutAtOneMebibyte)
{
    Script script = Script::stream(500, "text/plain");
    GenerateRun& reply = run(script.repeatLine(QByteArray(8000, 'e'), -1));
    ASSERT_TRUE(reply.error.has_value());
    EXPECT_EQ(reply.error->httpStatus, 500);
    EXPECT_LE(reply.error->serverText.size(), 300);
    EXPECT_TRUE(server.waitUntilAllClosed());
}

TEST_F(GenerateJob, APostIsNotRedirectedToAnotherServerNorMadeAGet)
{
    ScriptedServer other;
    other.answer(target, Script::lines(plainLines()));
    endpoint.setKey("s3cretKey");
    for (const int status : {301, 302, 303, 307, 308}) {
        const QString away = other.url() + u"/api/generate"_s;
        GenerateRun& reply = run(Script::answer(status, {}, {}, {"Location: " + away.toUtf8()}));
        ASSERT_TRUE(reply.error.has_value()) << status;
        EXPECT_EQ(reply.error->reason, ErrorReason::RedirectRefused);
        EXPECT_EQ(reply.error->subject, away);
        EXPECT_EQ(reply.error->httpStatus, status);
    }
    EXPECT_EQ(other.connectionsEver(), 0);
    for (const int status : {301, 302, 303}) {
        GenerateRun& reply = run(Script::answer(status, {}, {}, {"Location: /elsewhere"}));
        ASSERT_TRUE(reply.error.has_value()) << status;
        EXPECT_EQ(reply.error->reason, ErrorReason::RedirectRefused);
        EXPECT_EQ(reply.error->subject, server.url() + u"/elsewhere"_s);
    }
    EXPECT_EQ(server.count("/elsewhere"), 0);
}

TEST_F(GenerateJob, APostFollowsARedirectWithinTheServerThatKeepsIt)
{
    endpoint.setKey("s3cretKey");
    server.answer("/moved", Script::lines(plainLines()));
    for (const int status : {307, 308})
        expectPlain(run(Script::answer(status, {}, {}, {"Location: /moved"})));
    ASSERT_EQ(server.count("/moved"), 2);
    const ReceivedRequest moved = server.requests("/moved").last();
    EXPECT_EQ(moved.method, "POST");
    EXPECT_EQ(moved.body, server.requests(target).last().body);
    EXPECT_EQ(moved.header("Authorization"), "Bearer s3cretKey");
}

TEST_F(GenerateJob, RedirectsInACircleEnd)
{
    GenerateRun& reply = run(Script::answer(307, {}, {}, {"Location: /api/generate"}));
    ASSERT_TRUE(reply.error.has_value());
    EXPECT_EQ(reply.error->reason, ErrorReason::RedirectLimit);
    EXPECT_EQ(server.count(target), 6);
}

} // namespace loquat::test
