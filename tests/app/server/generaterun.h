// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/generatejob.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/waiting.h"

#include <QStringList>

#include <gtest/gtest.h>
#include <memory>
#include <zlib.h>

namespace loquat::test {

inline BaseUrl baseUrl(const QString& typed)
{
    const Result<BaseUrl> base = parseBaseUrl(typed);
    EXPECT_TRUE(base.has_value());
    return base.value_or(BaseUrl{});
}

inline GenerateRequest prompt(const QString& text = QStringLiteral("hi"))
{
    GenerateRequest request;
    request.model = QStringLiteral("m");
    request.prompt = text;
    return request;
}

// A line of a reply: {"model":"m","created_at":...,REST}.
inline QByteArray fact(const QByteArray& rest)
{
    return R"({"model":"m","created_at":"2026-03-01T10:00:00Z",)" + rest + "}";
}

inline QByteArray delta(const QByteArray& text)
{
    return fact(R"("response":")" + text + R"(","done":false)");
}

// The three lines of the case F01.
inline QByteArrayList plainLines()
{
    return {delta("Hel"), delta("lo"),
            fact(R"("response":"","done":true,"done_reason":"stop","context":[1,2,3],)"
                 R"("eval_count":2,"eval_duration":1000000000)")};
}

inline QByteArray plainBody(const QByteArray& lineEnd = "\n")
{
    return plainLines().join(lineEnd) + lineEnd;
}

// zlib's notion of a window: MAX_WBITS for zlib, + 16 for gzip, negative for a bare stream.
inline QByteArray packed(const QByteArray& bytes, int windowBits)
{
    z_stream stream{};
    deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY);
    QByteArray input = bytes;
    QByteArray output(bytes.size() + 1000, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(input.data());
    stream.avail_in = uInt(input.size());
    stream.next_out = reinterpret_cast<Bytef*>(output.data());
    stream.avail_out = uInt(output.size());
    EXPECT_EQ(deflate(&stream, Z_FINISH), Z_STREAM_END);
    output.truncate(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return output;
}

// One request for a reply and all that it said.
class ReplyRun
{
public:
    explicit ReplyRun(std::unique_ptr<ReplyJob> what)
        : job(std::move(what))
    {
        QObject::connect(job.get(), &ReplyJob::answered, job.get(),
                         [this] { order.append(QStringLiteral("answered")); });
        QObject::connect(job.get(), &ReplyJob::progressed, job.get(),
                         [this](const ReplyDelta& piece) {
                             ++progresses;
                             if (order.isEmpty() || order.last() != QStringLiteral("progressed"))
                                 order.append(QStringLiteral("progressed"));
                             applyDelta(piece, thinking, text);
                         });
        QObject::connect(job.get(), &ReplyJob::succeeded, job.get(),
                         [this](const ReplyEnd&) { order.append(QStringLiteral("succeeded")); });
        QObject::connect(job.get(), &Job::failed, job.get(), [this](const Error& why) {
            order.append(QStringLiteral("failed"));
            error = why;
        });
        QObject::connect(job.get(), &Job::finished, job.get(),
                         [this] { order.append(QStringLiteral("finished")); });
        job->start();
    }

    bool wait(std::chrono::milliseconds limit = std::chrono::seconds(20)) const
    {
        return waitUntil([this] { return job->isFinished(); }, limit);
    }
    const ReplyEnd& end() const { return job->end(); }
    ReplyState state() const { return job->end().state; }

    std::unique_ptr<ReplyJob> job;
    QString text;
    QString thinking;
    std::optional<Error> error;
    int progresses = 0;
    QStringList order; // of the signals; repeated progress counts once
};

class GenerateRun : public ReplyRun
{
public:
    GenerateRun(Endpoint& endpoint, const GenerateRequest& request)
        : ReplyRun(std::make_unique<loquat::GenerateJob>(endpoint, request))
    {}
};

// The fixture of the tests of the job of this name: a server and an endpoint for it.
class GenerateJob : public testing::Test
{
protected:
    static constexpr auto target = "/api/generate";

    GenerateRun& run(const Script& script, const GenerateRequest& request = prompt())
    {
        server.answer(target, script);
        return runAgain(request);
    }
    GenerateRun& runAgain(const GenerateRequest& request = prompt())
    {
        m_run.reset();
        m_run = std::make_unique<GenerateRun>(endpoint, request);
        EXPECT_TRUE(m_run->wait());
        EXPECT_EQ(m_run->order.count(QStringLiteral("finished")), 1);
        EXPECT_EQ(m_run->order.last(), QStringLiteral("finished"));
        return *m_run;
    }
    void expectPlain(const GenerateRun& run) const
    {
        EXPECT_EQ(run.state(), ReplyState::Complete);
        EXPECT_EQ(run.text, QStringLiteral("Hello"));
        EXPECT_EQ(run.end().context, "[1,2,3]");
        EXPECT_EQ(run.end().doneReason, QStringLiteral("stop"));
        EXPECT_EQ(run.end().figures.replyTokens, 2);
        EXPECT_FALSE(run.error.has_value());
    }

    ScriptedServer server;
    Endpoint endpoint{baseUrl(server.url())};

private:
    std::unique_ptr<GenerateRun> m_run;
};

} // namespace loquat::test
