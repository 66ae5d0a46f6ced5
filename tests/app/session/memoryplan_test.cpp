// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/memory.h"
#include "app/session/memoryplan.h"
#include "app/session/pastbudget.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

#include <gtest/gtest.h>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

using Role = ChatMessage::Role;

Turn said(const QString& prompt, const QString& text)
{
    Turn turn;
    turn.prompt = prompt;
    turn.reply.text = text;
    turn.reply.state = ReplyState::Complete;
    return turn;
}

Turn asked(const QString& prompt)
{
    Turn turn;
    turn.model = u"m"_s;
    turn.prompt = prompt;
    return turn;
}

MemoryPlan carrying(MemoryWay way, const QList<Turn>& past)
{
    return {{way, MemoryReason::NoArray, 0}, {}, past};
}

Attachment picture(const QByteArray& jpeg)
{
    Attachment one;
    one.jpeg = jpeg;
    return one;
}

} // namespace

TEST(MemoryPlan, TheChatGoesFromTheSystemTextToThePrompt)
{
    Turn turn = asked(u"three"_s);
    turn.settings.system = u"Be brief"_s;
    const ChatRequest request = chatRequest(
        turn, carrying(MemoryWay::Chat, {said(u"one"_s, u"1"_s), said(u"two"_s, u"2"_s)}),
        ServerKind::Ollama, true);
    const QList<ChatMessage> expected{
        {Role::System, u"Be brief"_s, {}}, {Role::User, u"one"_s, {}},
        {Role::Assistant, u"1"_s, {}},     {Role::User, u"two"_s, {}},
        {Role::Assistant, u"2"_s, {}},     {Role::User, u"three"_s, {}},
    };
    EXPECT_EQ(request.messages, expected);
    EXPECT_EQ(request.model, u"m"_s);
}

TEST(MemoryPlan, AProxyGetsTheSystemTextInTheFirstMessage)
{
    Turn turn = asked(u"two"_s);
    turn.settings.system = u"Be brief"_s;
    const ChatRequest chat = chatRequest(turn, carrying(MemoryWay::Chat, {said(u"one"_s, u"1"_s)}),
                                         ServerKind::Proxy, true);
    ASSERT_EQ(chat.messages.size(), 3);
    EXPECT_EQ(chat.messages.first(), (ChatMessage{Role::User, u"Be brief\n\none"_s, {}}));
    const GenerateRequest alone = generateRequest(turn, {}, ServerKind::Proxy, true);
    EXPECT_EQ(alone.prompt, u"Be brief\n\ntwo"_s);
    EXPECT_TRUE(alone.settings.system.isEmpty());
    const GenerateRequest transcript = generateRequest(
        turn, carrying(MemoryWay::Transcript, {said(u"one"_s, u"1"_s)}), ServerKind::Proxy, true);
    EXPECT_TRUE(transcript.prompt.startsWith(u"Be brief\n\n"_s));
}

TEST(MemoryPlan, AProxyGetsNoTokenLimitBelowOne)
{
    for (const int limit : {-1, 0, 1}) {
        Turn turn;
        turn.settings.options.insert(u"num_predict"_s, limit);
        const QJsonObject expected = limit < 1 ? QJsonObject() : turn.settings.options;
        EXPECT_EQ(generateRequest(turn, {}, ServerKind::Proxy, true).settings.options, expected);
        EXPECT_EQ(chatRequest(turn, {}, ServerKind::Proxy, true).settings.options, expected);
        EXPECT_EQ(generateRequest(turn, {}, ServerKind::Ollama, true).settings.options,
                  turn.settings.options);
    }
}

TEST(MemoryPlan, ThoughtsAreLeftOut)
{
    Turn inlineThought = said(u"one"_s, u"<think>hmm</think>\nYes"_s);
    Turn apart = said(u"two"_s, u"The tag </think> ends it"_s);
    apart.reply.thinking = u"secret"_s;
    const ChatRequest request =
        chatRequest(asked(u"three"_s), carrying(MemoryWay::Chat, {inlineThought, apart}), {}, true);
    EXPECT_EQ(request.messages.at(1).content, u"Yes"_s);
    EXPECT_EQ(request.messages.at(3).content, u"The tag </think> ends it"_s);
}

TEST(MemoryPlan, PicturesStayWithTheirTurns)
{
    Turn before = said(u"What is it?"_s, u"A cat"_s);
    before.attachments = {picture("cat")};
    Turn turn = asked(u"And this?"_s);
    turn.attachments = {picture("dog")};
    const ChatRequest chat = chatRequest(turn, carrying(MemoryWay::Chat, {before}), {}, true);
    EXPECT_EQ(chat.messages.first().jpegs, QByteArrayList{"cat"});
    EXPECT_EQ(chat.messages.last().jpegs, QByteArrayList{"dog"});
    const GenerateRequest transcript =
        generateRequest(turn, carrying(MemoryWay::Transcript, {before}), {}, true);
    EXPECT_EQ(transcript.jpegs, (QByteArrayList{"cat", "dog"}));
    EXPECT_TRUE(transcript.prompt.contains(u"User: [picture 1] What is it?"_s));
    EXPECT_TRUE(transcript.prompt.contains(u"User: [picture 2] And this?"_s));
}

TEST(MemoryPlan, AModelThatCannotSeeGetsNoPicturesOfThePast)
{
    Turn before = said(u"What is it?"_s, u"A cat"_s);
    before.attachments = {picture("cat")};
    const Turn turn = asked(u"Sure?"_s);
    EXPECT_TRUE(chatRequest(turn, carrying(MemoryWay::Chat, {before}), {}, false)
                    .messages.first()
                    .jpegs.isEmpty());
    const GenerateRequest transcript =
        generateRequest(turn, carrying(MemoryWay::Transcript, {before}), {}, false);
    EXPECT_TRUE(transcript.jpegs.isEmpty());
    EXPECT_FALSE(transcript.prompt.contains(u"[picture"_s));
}

TEST(MemoryPlan, TheTranscriptEndsWithTheAssistantsTurn)
{
    Turn turn = asked(u"two"_s);
    turn.settings.system = u"Be brief"_s;
    const GenerateRequest request = generateRequest(
        turn, carrying(MemoryWay::Transcript, {said(u"one"_s, u"1"_s)}), ServerKind::Unknown, true);
    EXPECT_TRUE(
        request.prompt.endsWith(u"\n\nUser: one\n\nAssistant: 1\n\nUser: two\n\nAssistant:"_s))
        << qPrintable(request.prompt);
    EXPECT_FALSE(request.prompt.startsWith(u"User:"_s)) << "an instruction stands before";
    EXPECT_EQ(request.settings.system, u"Be brief"_s);
    EXPECT_TRUE(request.context.isEmpty());
}

TEST(MemoryPlan, AContinuedTurnWithoutAnAnswerLeavesItsPrompt)
{
    const QList<Turn> past{said(u"Tell"_s, QString())};
    const ChatRequest chat =
        chatRequest(asked(u"Go on"_s), carrying(MemoryWay::Chat, past), {}, true);
    ASSERT_EQ(chat.messages.size(), 2);
    EXPECT_EQ(chat.messages.first().content, u"Tell"_s);
    const GenerateRequest transcript =
        generateRequest(asked(u"Go on"_s), carrying(MemoryWay::Transcript, past), {}, true);
    EXPECT_TRUE(transcript.prompt.endsWith(u"User: Tell\n\nUser: Go on\n\nAssistant:"_s));
}

TEST(MemoryPlan, ThinkIsLeftOutWhereTheModelRefusesIt)
{
    Turn turn = asked(u"one"_s);
    turn.settings.think = QJsonValue(u"high"_s);
    EXPECT_TRUE(generateRequest(turn, {}, {}, true).settings.think.has_value());
    turn.reply.withoutThink = true;
    EXPECT_FALSE(generateRequest(turn, {}, {}, true).settings.think.has_value());
    EXPECT_FALSE(chatRequest(turn, carrying(MemoryWay::Chat, {}), {}, true).settings.think);
}

// For whatever settings, facts and past: never a context and history together, never an empty
// array, never a turn that was taken out, always the last user message.
TEST(MemoryPlan, AnyPlanKeepsTheRules)
{
    QRandomGenerator random(4711);
    const auto coin = [&random](int of) {
        return random.bounded(of) == 0;
    };
    int ways[4] = {};
    for (int round = 0; round < 20000; ++round) {
        MemoryQuestion question;
        question.profile = ProfileId{u"p"_s};
        question.model = coin(6) ? u"other"_s : u"m"_s;
        question.settings.raw = coin(20);
        question.settings.system = coin(2) ? u"SYSTEM"_s : QString();
        question.settings.suffix = coin(20) ? u"SUFFIX"_s : QString();
        question.settings.templateText = coin(20) ? u"TEMPLATE"_s : QString();
        question.hasImages = coin(10);
        if (coin(2))
            question.choice = MemoryWay(random.bounded(4));
        ServerFacts facts;
        facts.kind = ServerKind(random.bounded(7));
        if (coin(4))
            facts.missingEndpoints.insert(chatEndpoint);
        if (coin(4))
            facts.models[u"m"_s].contextDisproved = MemoryReason::ArrayEchoed;
        MemoryPast past;
        const QByteArray array = coin(4) ? QByteArray() : QByteArray("[1,2,3]");
        QList<Turn> turns;
        for (int i = random.bounded(5); i > 0; --i) {
            Turn turn = said(u"prompt%1"_s.arg(i), coin(5) ? QString() : u"text%1"_s.arg(i));
            turn.profile = question.profile;
            turn.model = u"m"_s;
            turn.settings = question.settings;
            turn.excluded = coin(6);
            if (turn.excluded)
                turn.prompt = turn.reply.text = u"EXCLUDED"_s;
            turn.reply.state = coin(5) ? ReplyState::Interrupted : ReplyState::Complete;
            past.hasExcluded = past.hasExcluded || turn.excluded;
            turns.append(turn);
        }
        if (!turns.isEmpty()) {
            past.parent = turns.last();
            if (array.isEmpty())
                past.contextFlaw = MemoryReason::NoArray;
        }
        MemoryPlan plan;
        plan.status = chooseMemory(question, facts, past);
        ++ways[int(plan.status.way)];
        if (plan.status.way == MemoryWay::Context)
            plan.context = array;
        else if (plan.status.way != MemoryWay::None) {
            for (const Turn& turn : turns) {
                if (!turn.excluded && hasAnswer(turn))
                    plan.past.append(turn);
            }
        }
        Turn turn = asked(u"LAST"_s);
        turn.settings = question.settings;
        const bool chat = plan.status.way == MemoryWay::Chat;
        const QByteArray body = chat
                                    ? encodeChat(chatRequest(turn, plan, facts.kind, true))
                                    : encodeGenerate(generateRequest(turn, plan, facts.kind, true));
        const QJsonObject sent = QJsonDocument::fromJson(body).object();
        const bool history = body.contains("text1") || body.contains("text2");
        ASSERT_FALSE(sent.contains("context"_L1) && (history || sent.contains("messages"_L1)));
        ASSERT_FALSE(sent.contains("context"_L1) && sent.value("context"_L1).toArray().isEmpty());
        ASSERT_FALSE(sent.contains("context"_L1) && question.settings.raw);
        ASSERT_FALSE(body.contains("EXCLUDED"));
        const QString last = chat ? sent.value("messages"_L1)
                                        .toArray()
                                        .last()
                                        .toObject()
                                        .value("content"_L1)
                                        .toString()
                                  : sent.value("prompt"_L1).toString();
        ASSERT_TRUE(last.contains(u"LAST"_s));
    }
    for (const int count : ways)
        EXPECT_GT(count, 1000) << "every way was tried often";
}

TEST(MemoryPlan, TextsGoBeforeTheirPromptsNowAndInThePast)
{
    const QString block = u"a.txt:\n```\none\n```\n\n"_s;
    Turn past = said(u"Sum it up"_s, u"One."_s);
    past.attachments = {textAttachment(u"a.txt"_s, u"one"_s)};
    Turn turn = asked(u"And this?"_s);
    turn.attachments = {textAttachment(u"a.txt"_s, u"one"_s), picture("jpeg"),
                        linkAttachment(u"https://example.org/a.png"_s)};
    const ChatRequest chat =
        chatRequest(turn, carrying(MemoryWay::Chat, {past}), ServerKind::Unknown, true);
    EXPECT_EQ(chat.messages.first().content, block + u"Sum it up"_s);
    EXPECT_TRUE(chat.messages.first().jpegs.isEmpty());
    EXPECT_EQ(chat.messages.last().content, block + u"And this?"_s);
    EXPECT_EQ(chat.messages.last().jpegs, (QByteArrayList{"jpeg", "https://example.org/a.png"}));

    const GenerateRequest written =
        generateRequest(turn, carrying(MemoryWay::Transcript, {past}), ServerKind::Unknown, true);
    EXPECT_TRUE(written.prompt.contains(u"User: "_s + block + u"Sum it up"_s));
    EXPECT_FALSE(written.prompt.contains(u"[picture"_s)) << "no picture is in the past";
    EXPECT_EQ(generateRequest(turn, {}, ServerKind::Unknown, true).prompt, block + u"And this?"_s);
    EXPECT_GT(tokenCost(turn), tokenCost(asked(u"And this?"_s)));
}

} // namespace loquat
