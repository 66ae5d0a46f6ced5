// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/answerjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

QJsonObject objectOf(const QByteArray& bytes)
{
    EXPECT_TRUE(bytes.endsWith("}\n"));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    EXPECT_EQ(error.error, QJsonParseError::NoError) << qPrintable(error.errorString());
    return document.object();
}

Reply failedReply(ErrorCode code, ErrorReason reason = ErrorReason::Unspecified)
{
    Reply reply;
    reply.state = ReplyState::Failed;
    reply.error.emplace();
    reply.error->code = code;
    reply.error->reason = reason;
    return reply;
}

} // namespace

TEST(AnswerJson, AlwaysHasTheEightKeys)
{
    Reply reply;
    reply.state = ReplyState::Cancelled;
    const QJsonObject object = objectOf(answerJson(reply, {}, {}));
    EXPECT_EQ(object.keys(), (QStringList{u"context"_s, u"done_reason"_s, u"error"_s, u"model"_s,
                                          u"state"_s, u"stats"_s, u"text"_s, u"thinking"_s}));
    EXPECT_EQ(object[u"state"_s], u"cancelled"_s);
    for (const QString& key :
         {u"context"_s, u"done_reason"_s, u"error"_s, u"model"_s, u"text"_s, u"thinking"_s})
        EXPECT_TRUE(object[key].isNull()) << qPrintable(key);
    const QJsonObject stats = object[u"stats"_s].toObject();
    EXPECT_EQ(stats.keys(), (QStringList{u"first_token_s"_s, u"load_s"_s, u"prompt_s"_s,
                                         u"prompt_tokens"_s, u"reply_s"_s, u"reply_tokens"_s,
                                         u"tokens_per_s"_s, u"total_s"_s, u"wall_s"_s}));
    for (const QString& key : stats.keys())
        EXPECT_TRUE(stats[key].isNull()) << qPrintable(key);
}

TEST(AnswerJson, SaysWhatCame)
{
    Reply reply;
    reply.state = ReplyState::CutByLimit;
    reply.text = u"a \"quoted\"\nline, caf\u00E9 \u2028"_s;
    reply.thinking = u"hmm"_s;
    reply.doneReason = u"length"_s;
    reply.context = "[1, 2,3.0]";
    reply.figures.replyTokens = 10;
    reply.figures.replyNs = 2'000'000'000;
    reply.figures.loadNs = 1;
    reply.figures.wallNs = 1'500'000'000;
    const QByteArray bytes = answerJson(reply, u"m:latest"_s, {});
    EXPECT_TRUE(bytes.contains("\"context\":[1, 2,3.0],"));
    const QJsonObject object = objectOf(bytes);
    EXPECT_EQ(object[u"state"_s], u"length"_s);
    EXPECT_EQ(object[u"text"_s], reply.text);
    EXPECT_EQ(object[u"thinking"_s], u"hmm"_s);
    EXPECT_EQ(object[u"done_reason"_s], u"length"_s);
    EXPECT_EQ(object[u"model"_s], u"m:latest"_s);
    const QJsonObject stats = object[u"stats"_s].toObject();
    EXPECT_EQ(stats[u"reply_tokens"_s], 10);
    EXPECT_EQ(stats[u"tokens_per_s"_s], 5);
    EXPECT_EQ(stats[u"wall_s"_s], 1.5);
    EXPECT_TRUE(stats[u"load_s"_s].isNull()) << "a nanosecond is not credible";
}

TEST(AnswerJson, SaysWhatWentWrong)
{
    Reply reply = failedReply(ErrorCode::NotFound);
    reply.error->httpStatus = 404;
    const QJsonObject error =
        objectOf(answerJson(reply, u"m"_s, u"Not there."_s))[u"error"_s].toObject();
    EXPECT_EQ(error, (QJsonObject{{u"code"_s, u"not_found"_s},
                                  {u"message"_s, u"Not there."_s},
                                  {u"http_status"_s, 404}}));
    const QJsonObject unanswered =
        objectOf(answerJson(failedReply(ErrorCode::Connect), u"m"_s, u"x"_s))[u"error"_s]
            .toObject();
    EXPECT_TRUE(unanswered[u"http_status"_s].isNull());
}

TEST(AnswerJson, ReplacesHalfACharacter)
{
    Reply reply;
    reply.state = ReplyState::Complete;
    reply.text = u"x"_s + QChar(0xD83D);
    EXPECT_EQ(objectOf(answerJson(reply, {}, {}))[u"text"_s], u"x\uFFFD"_s);
}

TEST(ExitStatus, IsTheContracts)
{
    const auto statusOf = [](ReplyState state) {
        Reply reply;
        reply.state = state;
        return exitStatus(reply);
    };
    EXPECT_EQ(statusOf(ReplyState::Complete), 0);
    EXPECT_EQ(statusOf(ReplyState::CutByLimit), 0);
    EXPECT_EQ(statusOf(ReplyState::Failed), 1);
    EXPECT_EQ(statusOf(ReplyState::Interrupted), 3);
    EXPECT_EQ(statusOf(ReplyState::Empty), 4);
    EXPECT_EQ(statusOf(ReplyState::Cancelled), 130);
    EXPECT_EQ(exitStatus(failedReply(ErrorCode::Usage)), 2);
    EXPECT_EQ(exitStatus(failedReply(ErrorCode::Secret)), 1);
    EXPECT_EQ(exitStatus(failedReply(ErrorCode::Secret, ErrorReason::KeyOverPlainHttp)), 2);
}

} // namespace loquat::test
