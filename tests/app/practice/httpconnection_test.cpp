// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/practiceserver.h"
#include "tests/app/practice/rawclient.h"

#include <gtest/gtest.h>

// The HTTP of the practice server, byte for byte, through the server itself.

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

class PracticeHttp : public testing::Test
{
protected:
    PracticeServer server{PracticeServer::Pace{0, 0, 0}};
    QString address = server.start().value();
};

} // namespace

TEST_F(PracticeHttp, AnswersLikeTheCapturesOfTheRealServer)
{
    RawClient client(address);
    client.send("GET", "/");
    const RawAnswer root = client.answer();
    EXPECT_EQ(root.status, 200);
    EXPECT_EQ(root.headers.value("content-type"), "text/plain; charset=utf-8");
    EXPECT_TRUE(root.headers.value("date").endsWith(" GMT"));
    EXPECT_EQ(root.body, "Ollama is running");

    client.send("POST", "/api/nothing", "{\"a\": 1}");
    const RawAnswer missing = client.answer();
    EXPECT_EQ(missing.status, 404);
    EXPECT_EQ(missing.headers.value("content-type"), "text/plain");
    EXPECT_EQ(missing.body, "404 page not found");

    client.send("DELETE", "/api/delete", "{\"model\":\"tour\"}");
    EXPECT_EQ(client.answer().status, 404);
    client.send("DELETE", "/api/tags");
    const RawAnswer method = client.answer();
    EXPECT_EQ(method.status, 405);
    EXPECT_EQ(method.body, "405 method not allowed");
}

TEST_F(PracticeHttp, HeadHasTheHeadersOnly)
{
    RawClient client(address);
    client.send("HEAD", "/");
    const RawAnswer head = client.answer(true);
    EXPECT_EQ(head.status, 200);
    EXPECT_EQ(head.headers.value("content-length"), "17");
    // Nothing of a body may stand before the next answer.
    client.send("GET", "/api/version");
    EXPECT_TRUE(client.answer().json().contains("version"_L1));
}

TEST_F(PracticeHttp, RequestsMayComeInPiecesOrAllAtOnce)
{
    RawClient client(address);
    const QByteArray one = "POST /api/show?x=1 HTTP/1.1\r\nHost: localhost:1\r\n"
                           "Content-Length: 16\r\n\r\n{\"model\":\"tour\"}";
    for (const char byte : one)
        client.write(QByteArray(1, byte));
    EXPECT_TRUE(client.answer().json().contains("details"_L1));
    client.write(one + one + one);
    for (int i = 0; i < 3; ++i)
        EXPECT_TRUE(client.answer().json().contains("details"_L1));
}

TEST_F(PracticeHttp, ALargeBodyIsAskedForAndRead)
{
    RawClient client(address);
    const QByteArray body =
        R"({"model":"echo","stream":false,"options":{"num_predict":1},"prompt":")" +
        QByteArray(1'000'000, 'x') + "\"}";
    client.write("POST /api/generate HTTP/1.1\r\nHost: 127.0.0.1\r\nExpect: 100-continue\r\n"
                 "Content-Length: " +
                 QByteArray::number(body.size()) + "\r\n\r\n");
    EXPECT_EQ(client.answer(true).status, 100);
    client.write(body);
    EXPECT_EQ(client.answer().json()["done_reason"_L1].toString(), u"length"_s);
}

TEST_F(PracticeHttp, TheConnectionClosesWhenTheClientWishesSo)
{
    RawClient client(address);
    client.send("GET", "/", {}, "Connection: close\r\n");
    const RawAnswer answer = client.answer();
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.headers.value("connection"), "close");
    EXPECT_TRUE(client.waitUntilClosed());
}

TEST_F(PracticeHttp, AnOldClientGetsItsStreamUntilTheConnectionCloses)
{
    RawClient client(address);
    const QByteArray body = R"({"model":"slow","prompt":"Hi"})";
    client.write("POST /api/generate HTTP/1.0\r\nContent-Length: " +
                 QByteArray::number(body.size()) + "\r\n\r\n" + body);
    EXPECT_TRUE(client.waitFor("\"done\":true"));
    EXPECT_TRUE(client.waitUntilClosed());
}

TEST_F(PracticeHttp, NonsenseIsRefused)
{
    const QList<std::pair<QByteArray, int>> cases{
        {"hello\r\n\r\n", 400},
        {"POST /api/show HTTP/1.1\r\nContent-Length: many\r\n\r\n", 400},
        {"POST /api/show HTTP/1.1\r\nContent-Length: -1\r\n\r\n", 400},
        {"POST /api/show HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n", 411},
        {"POST /api/show HTTP/1.1\r\nContent-Length: 999999999999\r\n\r\n", 413},
        {"GET / HTTP/1.1\r\nX: " + QByteArray(70'000, 'x'), 431},
    };
    for (const auto& [bytes, status] : cases) {
        RawClient client(address);
        client.write(bytes);
        EXPECT_EQ(client.answer().status, status) << bytes.left(60).constData();
        EXPECT_TRUE(client.waitUntilClosed());
    }
}

TEST_F(PracticeHttp, APageInABrowserCannotReachIt)
{
    RawClient client(address);
    client.send("GET", "/api/tags", {}, "Origin: https://example.com\r\n");
    const RawAnswer origin = client.answer();
    EXPECT_EQ(origin.status, 403);
    EXPECT_EQ(origin.body, "");
    client.write("GET /api/tags HTTP/1.1\r\nHost: evil.example:80\r\n\r\n");
    EXPECT_EQ(client.answer().status, 403);
    client.send("GET", "/api/tags", {}, "Origin: http://localhost:3000\r\n");
    EXPECT_EQ(client.answer().status, 200);
}

} // namespace loquat::test
