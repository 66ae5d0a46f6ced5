// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/memorytest.h"
#include "tests/support/realproxy.h"
#include "tests/support/sessionfixture.h"
#include "ui/composer/composer.h"
#include "ui/transcript/turnnotice.h"
#include "ui/window/chatpage.h"
#include "ui/window/mainwindow.h"

#include <QImage>
#include <QJsonArray>

// The real window, the real ollama-api-proxy, and behind it an upstream of ours.

namespace loquat::test {

using namespace Qt::StringLiterals;

class RealProxyWindowTest : public SessionFixture
{
protected:
    void SetUp() override
    {
        if (RealProxy::folder().isEmpty())
            GTEST_SKIP() << "ollama-api-proxy is not installed; packaging/check installs it";
        upstream.answer(completions, streamed("Hello from above"));
        ASSERT_TRUE(proxy.start(upstream.url())) << proxy.said().constData();
        build();
        ServerProfile profile;
        profile.name = u"Proxy"_s;
        profile.address = proxy.url();
        profile.lastModel = u"ok"_s;
        profileId = servers->save(profile).value().id;
        window = std::make_unique<MainWindow>(
            Services{*library, *servers, *settings, clock, *pulls, *ollama});
        window->show();
        window->start();
        ASSERT_TRUE(waitUntil([&] { return window->chat().session() != nullptr; }));
    }

    void TearDown() override
    {
        window.reset();
        SessionFixture::TearDown();
    }

    static Script streamed(const QByteArray& text)
    {
        const auto event = [](const QByteArray& delta, const QByteArray& reason) {
            return R"(data: {"id":"x","object":"chat.completion.chunk","created":1,"model":"v",)"
                   R"("choices":[{"index":0,"delta":)" +
                   delta + R"(,"finish_reason":)" + reason + "}]}\n\n";
        };
        Script script = Script::stream(200, "text/event-stream");
        return script.chunk(event(R"({"content":")" + text + "\"}", "null"))
            .chunk(event("{}", "\"stop\""))
            .chunk("data: [DONE]\n\n")
            .end();
    }

    ChatSession& session() { return *window->chat().session(); }

    Reply ask(const QString& prompt)
    {
        EXPECT_TRUE(House::ask(session(), prompt));
        EXPECT_TRUE(finish(session()));
        return lastTurn(session()).reply;
    }

    // What the last request brought to the upstream.
    QJsonArray sentMessages() const
    {
        return QJsonDocument::fromJson(upstream.requests(completions).last().body)
            .object()
            .value(u"messages"_s)
            .toArray();
    }

    static QString said(const QJsonValue& message)
    {
        return message[u"role"_s].toString() + u": "_s + message[u"content"_s].toString();
    }

    inline static const QByteArray completions = "/v1/chat/completions";
    ScriptedServer upstream;
    RealProxy proxy;
    std::unique_ptr<MainWindow> window;
};

TEST_F(RealProxyWindowTest, ItsModelsAreListed)
{
    EXPECT_TRUE(waitUntil([&] { return servers->model(profileId, u"ok"_s).has_value(); }));
}

TEST_F(RealProxyWindowTest, OnePromptAfterTheOtherIsAnswered)
{
    for (int i = 1; i <= 4; ++i) {
        const Reply reply = ask(u"Prompt %1"_s.arg(i));
        EXPECT_EQ(reply.state, ReplyState::Complete);
        EXPECT_EQ(reply.text, u"Hello from above"_s);
        EXPECT_EQ(upstream.count(completions), i);
    }
    // It echoes the array it is sent and remembers nothing: no array is ever sent to it.
    EXPECT_EQ(session().memory().way, MemoryWay::Chat);
}

// It echoes the array and remembers nothing: the first turn must come again with the second.
TEST_F(RealProxyWindowTest, TheSecondTurnHoldsTheFirst)
{
    ask(u"My name is Aurelia."_s);
    ask(u"What is my name?"_s);
    EXPECT_EQ(upstream.count(completions), 2);
    EXPECT_EQ(lastTurn(session()).memory.way, MemoryWay::Chat);
    const QJsonArray messages = sentMessages();
    ASSERT_EQ(messages.size(), 3);
    EXPECT_EQ(said(messages.at(0)), u"user: My name is Aurelia."_s);
    EXPECT_EQ(said(messages.at(1)), u"assistant: Hello from above"_s);
    EXPECT_EQ(said(messages.at(2)), u"user: What is my name?"_s);
    EXPECT_EQ(session().branch().tree().size(), 2);
}

TEST_F(RealProxyWindowTest, TheSystemTextArrivesWithBothTurns)
{
    EXPECT_TRUE(waitUntil([&] { return servers->facts(profileId).kind == ServerKind::Proxy; }));
    Draft draft = session().draft();
    draft.settings.system = u"Answer in rhymes."_s;
    session().setDraft(draft);
    ask(u"My name is Aurelia."_s);
    EXPECT_EQ(said(sentMessages().at(0)), u"user: Answer in rhymes.\n\nMy name is Aurelia."_s);
    ask(u"What is my name?"_s);
    const QJsonArray messages = sentMessages();
    ASSERT_EQ(messages.size(), 3);
    EXPECT_EQ(said(messages.at(0)), u"user: Answer in rhymes.\n\nMy name is Aurelia."_s);
    EXPECT_EQ(said(messages.at(2)), u"user: What is my name?"_s);
}

TEST_F(RealProxyWindowTest, APictureOfTheFirstTurnArrivesWithTheSecond)
{
    QImage image(64, 48, QImage::Format_RGB32);
    image.fill(Qt::red);
    const QString file = folder.filePath(u"red.png"_s);
    ASSERT_TRUE(image.save(file));
    window->chat().composer().addImageFiles({file});
    ASSERT_TRUE(waitUntil([&] { return session().draft().attachments.size() == 1; }));
    ask(u"What is it?"_s);
    EXPECT_EQ(ask(u"Which colour?"_s).state, ReplyState::Complete);
    const QByteArray body = upstream.requests(completions).last().body;
    EXPECT_TRUE(body.contains("data:image/jpeg;base64,"));
    EXPECT_TRUE(body.contains("What is it?"));
    EXPECT_TRUE(body.contains("Hello from above"));
    EXPECT_TRUE(body.contains("Which colour?"));
}

TEST_F(RealProxyWindowTest, ATestSaysThatItHasNoMemoryOfItsOwn)
{
    const auto test = session().makeMemoryTest();
    std::optional<MemoryTestResult> result;
    QObject::connect(test.get(), &MemoryTest::finished, test.get(),
                     [&](const MemoryTestResult& found) { result = found; });
    test->start();
    ASSERT_TRUE(waitUntil([&] { return result.has_value(); }));
    EXPECT_EQ(result->chat.way, MemoryWay::Chat);
    EXPECT_EQ(result->server.outcome, MemoryFinding::Outcome::NotTried);
    EXPECT_TRUE(upstream.requests(completions).last().body.contains(test->word().toLatin1()));
}

TEST_F(RealProxyWindowTest, APictureArrives)
{
    QImage image(64, 48, QImage::Format_RGB32);
    image.fill(Qt::red);
    const QString file = folder.filePath(u"red.png"_s);
    ASSERT_TRUE(image.save(file));
    window->chat().composer().addImageFiles({file});
    ASSERT_TRUE(waitUntil([&] { return session().draft().attachments.size() == 1; }));
    EXPECT_EQ(ask(u"What is it?"_s).state, ReplyState::Complete);
    EXPECT_TRUE(upstream.requests(completions).last().body.contains("data:image/jpeg;base64,"));
}

TEST_F(RealProxyWindowTest, AHiddenErrorIsBroughtToLight)
{
    upstream.answer(completions,
                    Script::json(R"({"error":{"message":"Incorrect API key provided"}})", 401));
    EXPECT_EQ(ask(u"Why?"_s).state, ReplyState::Empty);
    auto* notice = window->findChild<TurnNotice*>();
    ASSERT_NE(notice, nullptr);
    for (QPushButton* button : notice->findChildren<QPushButton*>()) {
        if (button->text() == u"Ask again without streaming to see the error"_s)
            button->click();
    }
    ASSERT_TRUE(waitUntil([&] { return !lastTurn(session()).settings.stream; }));
    ASSERT_TRUE(finish(session()));
    const Reply reply = lastTurn(session()).reply;
    EXPECT_EQ(reply.state, ReplyState::Failed);
    EXPECT_EQ(reply.error->serverText, u"Incorrect API key provided"_s);
}

} // namespace loquat::test
