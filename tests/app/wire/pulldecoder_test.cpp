// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/pulldecoder.h"

#include <gtest/gtest.h>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

struct Pulled
{
    QList<PullProgress> progress;
    bool ended = false;
    std::optional<Error> error;
};

FailedAnswer pullHead(int status = 200)
{
    FailedAnswer head;
    head.status = status;
    head.path = u"/api/pull"_s;
    head.model = u"m"_s;
    return head;
}

// One feed a line, so that every object's progress is seen.
Pulled pulled(const QByteArray& body, int status = 200)
{
    PullDecoder decoder(pullHead(status));
    Pulled result;
    const auto take = [&] {
        if (const std::optional<PullProgress> progress = decoder.takeProgress())
            result.progress.append(*progress);
    };
    qsizetype at = 0;
    while (at < body.size()) {
        const qsizetype end = body.indexOf('\n', at) + 1;
        const qsizetype next = end > 0 ? end : body.size();
        decoder.feed(QByteArrayView(body).sliced(at, next - at));
        take();
        at = next;
    }
    decoder.finish();
    take();
    result.ended = decoder.hasEnded();
    result.error = decoder.error();
    return result;
}

QByteArray wholePull()
{
    return R"({"status":"pulling manifest"}
{"status":"pulling 6a07","digest":"sha256:6a07","total":1000}
{"status":"pulling 6a07","digest":"sha256:6a07","total":1000,"completed":100}
{"status":"pulling beef","digest":"sha256:beef","total":500,"completed":50}
{"status":"pulling 6a07","digest":"sha256:6a07","total":1000,"completed":1000}
{"status":"pulling beef","digest":"sha256:beef","total":500,"completed":500}
{"status":"verifying sha256 digest"}
{"status":"writing manifest"}
{"status":"removing unused layers"}
{"status":"success"}
)";
}

} // namespace

TEST(PullDecoder, SumsOverAllDigests)
{
    const Pulled pull = pulled(wholePull());
    EXPECT_TRUE(pull.ended);
    EXPECT_FALSE(pull.error);
    const QList<PullProgress> expected{
        {u"pulling manifest"_s, 0, 0, false},
        {u"pulling 6a07"_s, 0, 1000, false},
        {u"pulling 6a07"_s, 100, 1000, false},
        {u"pulling beef"_s, 150, 1500, false},
        {u"pulling 6a07"_s, 1050, 1500, false},
        {u"pulling beef"_s, 1500, 1500, false},
        {u"verifying sha256 digest"_s, 1500, 1500, true},
        {u"writing manifest"_s, 1500, 1500, false},
        {u"removing unused layers"_s, 1500, 1500, false},
        {u"success"_s, 1500, 1500, false},
    };
    EXPECT_EQ(pull.progress, expected);
}

TEST(PullDecoder, AnyCutComesToTheSameEnd)
{
    for (const QByteArray& body :
         {wholePull(), QByteArray("{\"status\":\"pulling manifest\"}\n{\"error\":\"no\"}"),
          QByteArray("{\"status\":\"pulling manifest\"}\n"),
          QByteArray("<html><p>Log in</html>")}) {
        const Pulled whole = pulled(body);
        for (qsizetype at = 1; at < body.size(); ++at) {
            PullDecoder decoder(pullHead());
            decoder.feed(QByteArrayView(body).first(at));
            decoder.feed(QByteArrayView(body).sliced(at));
            decoder.finish();
            ASSERT_EQ(decoder.error(), whole.error) << at;
            const std::optional<PullProgress> last = decoder.takeProgress();
            ASSERT_EQ(last.has_value(), !whole.progress.isEmpty()) << at;
            if (last) {
                ASSERT_EQ(*last, whole.progress.last()) << at;
            }
        }
    }
}

TEST(PullDecoder, WhatIsAbsentOrOddCountsAsUnchanged)
{
    const Pulled pull = pulled(
        R"({"status":"pulling a","digest":"a","total":10,"completed":4}
{"status":"pulling a","digest":"a"}
{"status":"pulling a","digest":"a","total":0,"completed":-5}
{"status":"pulling a","digest":"a","total":null,"completed":"7"}
{"status":"pulling b","digest":"b","completed":6}
{"status":7,"digest":["c"]}
{"status":"success"}
)");
    EXPECT_FALSE(pull.error);
    ASSERT_EQ(pull.progress.size(), 6);
    EXPECT_EQ(pull.progress.at(1), (PullProgress{u"pulling a"_s, 4, 10, false}));
    EXPECT_EQ(pull.progress.at(2), (PullProgress{u"pulling a"_s, 4, 4, false}));
    EXPECT_EQ(pull.progress.at(3), (PullProgress{u"pulling a"_s, 4, 4, false}));
    EXPECT_EQ(pull.progress.at(4), (PullProgress{u"pulling b"_s, 10, 10, false}));
}

TEST(PullDecoder, SuccessIsTheOnlySuccess)
{
    const Pulled cut = pulled("{\"status\":\"writing manifest\"}\n");
    ASSERT_TRUE(cut.error);
    EXPECT_EQ(cut.error->code, ErrorCode::Interrupted);
    EXPECT_EQ(cut.error->reason, ErrorReason::EndedEarly);
    EXPECT_EQ(cut.error->subject, u"m"_s);
    EXPECT_TRUE(pulled("{\"status\":\"writing manifest\",\"done\":true}\n").error);
    EXPECT_FALSE(pulled("{\"status\":\"success\"}").error);
}

TEST(PullDecoder, NothingAfterTheEndCounts)
{
    EXPECT_FALSE(pulled("{\"status\":\"success\"}\n{\"error\":\"late\"}\n").error);
    const Pulled failed = pulled("{\"error\":\"first\"}\n{\"status\":\"success\"}\n");
    ASSERT_TRUE(failed.error);
    EXPECT_EQ(failed.error->serverText, u"first"_s);
}

TEST(PullDecoder, AnErrorAfterA200Fails)
{
    const Pulled pull = pulled("{\"status\":\"pulling manifest\"}\n"
                               "{\"error\":\"pull model manifest: file does not exist\"}");
    ASSERT_TRUE(pull.error);
    EXPECT_EQ(pull.error->serverText, u"pull model manifest: file does not exist"_s);
    EXPECT_EQ(pull.progress.size(), 1);
}

TEST(PullDecoder, AnErrorStatusFails)
{
    const Pulled invalid = pulled(R"({"error":"invalid model name"})", 400);
    ASSERT_TRUE(invalid.error);
    EXPECT_EQ(invalid.error->httpStatus, 400);
    EXPECT_EQ(invalid.error->serverText, u"invalid model name"_s);
    const Pulled missing = pulled("404 page not found", 404);
    ASSERT_TRUE(missing.error);
    EXPECT_EQ(missing.error->reason, ErrorReason::EndpointMissing);
    EXPECT_EQ(missing.error->subject, u"/api/pull"_s);
}

TEST(PullDecoder, ABodyThatIsNoneSaysWhat)
{
    EXPECT_EQ(pulled("").error->reason, ErrorReason::EmptyBody);
    EXPECT_EQ(pulled("<html><title>Log in</title></html>").error->reason, ErrorReason::WebPage);
    EXPECT_EQ(pulled("null").error->reason, ErrorReason::NotJson);
    EXPECT_FALSE(pulled("heartbeat\n{\"status\":\"success\"}\n").error);
}

TEST(PullDecoder, ItsMemoryIsBounded)
{
    PullDecoder decoder(pullHead());
    for (int i = 0; i < 10'000; ++i) {
        decoder.feed("{\"digest\":\"" + QByteArray::number(i) +
                     "\",\"total\":9223372036854775807,\"completed\":9223372036854775807}\n");
    }
    const std::optional<PullProgress> progress = decoder.takeProgress();
    ASSERT_TRUE(progress);
    EXPECT_GT(progress->totalBytes, 0);
    EXPECT_LE(progress->completedBytes, progress->totalBytes);
    decoder.feed("{\"status\":\"" + QByteArray(100'000, 'x') + "\"}\n");
    EXPECT_EQ(decoder.takeProgress()->status.size(), 300);
    const QByteArray flood(1024 * 1024, 'y');
    for (int i = 0; i < 65 && !decoder.hasEnded(); ++i)
        decoder.feed(flood);
    ASSERT_TRUE(decoder.hasEnded());
    EXPECT_EQ(decoder.error()->reason, ErrorReason::LineTooLong);
}

} // namespace loquat
