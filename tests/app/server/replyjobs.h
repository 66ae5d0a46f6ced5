// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/chatjob.h"
#include "tests/app/server/generaterun.h"

namespace loquat::test {

enum class ReplyShape
{
    Generate,
    Chat
};

// The string value of a field in the text of an object, quotes and all; null: there is none.
inline QByteArray stringField(const QByteArray& object, const QByteArray& key)
{
    const QByteArray begin = '"' + key + "\":\"";
    const qsizetype from = object.indexOf(begin);
    if (from < 0)
        return {};
    qsizetype to = from + begin.size();
    while (object.at(to) != '"')
        to += object.at(to) == '\\' ? 2 : 1;
    return object.mid(from + begin.size() - 1, to - from - begin.size() + 2);
}

// The same object as /api/chat says it: the text and the thought under `message`.
inline QByteArray asChat(QByteArray object)
{
    const QByteArray text = stringField(object, "response");
    if (text.isNull())
        return object;
    QByteArray message = R"("message":{"role":"assistant","content":)" + text;
    if (const QByteArray thinking = stringField(object, "thinking"); !thinking.isNull()) {
        object.replace("\"thinking\":" + thinking + ',', "");
        message += ",\"thinking\":" + thinking;
    }
    return object.replace("\"response\":" + text, message + '}');
}

// The fixture of what holds for a reply of either shape.
class ReplyJobs : public testing::TestWithParam<ReplyShape>
{
protected:
    static bool isGenerate() { return GetParam() == ReplyShape::Generate; }

    // As those of generaterun.h, in the shape of the test.
    static QByteArray fact(const QByteArray& rest)
    {
        const QByteArray object = loquat::test::fact(rest);
        return isGenerate() ? object : asChat(object);
    }
    static QByteArray delta(const QByteArray& text)
    {
        return fact(R"("response":")" + text + R"(","done":false)");
    }
    static QByteArrayList plainLines()
    {
        QByteArrayList lines = loquat::test::plainLines();
        for (QByteArray& line : lines)
            line = isGenerate() ? line : asChat(line);
        return lines;
    }
    static QByteArray plainBody(const QByteArray& lineEnd = "\n")
    {
        return plainLines().join(lineEnd) + lineEnd;
    }

    ReplyRun& run(const Script& script)
    {
        server.answer(target, script);
        return runAgain();
    }
    ReplyRun& runAgain() { return start(makeJob(endpoint, QStringLiteral("hi"))); }
    // Asks for nothing but to load the model.
    ReplyRun& load(const Script& script)
    {
        server.answer(target, script);
        return start(makeJob(endpoint, QString()));
    }
    std::unique_ptr<ReplyJob> makeJob(Endpoint& at, const QString& text) const
    {
        if (isGenerate()) {
            GenerateRequest request = prompt(text);
            request.settings.stream = streaming;
            return std::make_unique<loquat::GenerateJob>(at, request);
        }
        ChatRequest request;
        request.model = QStringLiteral("m");
        request.settings.stream = streaming;
        if (!text.isEmpty())
            request.messages.append({ChatMessage::Role::User, text, {}});
        return std::make_unique<ChatJob>(at, request);
    }
    ReplyRun& start(std::unique_ptr<ReplyJob> job)
    {
        m_run.reset();
        m_run = std::make_unique<ReplyRun>(std::move(job));
        EXPECT_TRUE(m_run->wait());
        EXPECT_EQ(m_run->order.count(QStringLiteral("finished")), 1);
        EXPECT_EQ(m_run->order.last(), QStringLiteral("finished"));
        return *m_run;
    }
    void expectPlain(const ReplyRun& run) const
    {
        EXPECT_EQ(run.state(), ReplyState::Complete);
        EXPECT_EQ(run.text, QStringLiteral("Hello"));
        EXPECT_EQ(run.end().context, "[1,2,3]");
        EXPECT_EQ(run.end().doneReason, QStringLiteral("stop"));
        EXPECT_EQ(run.end().figures.replyTokens, 2);
        EXPECT_FALSE(run.error.has_value());
    }

    const QByteArray target = isGenerate() ? "/api/generate" : "/api/chat";
    bool streaming = true;
    ScriptedServer server;
    Endpoint endpoint{baseUrl(server.url())};

private:
    std::unique_ptr<ReplyRun> m_run;
};

} // namespace loquat::test
