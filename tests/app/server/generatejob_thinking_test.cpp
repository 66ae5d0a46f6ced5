// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/server/generaterun.h"

// protocol.md §5.5, through the socket. What each sentence means is tested with ReplyDecoder.

namespace loquat::test {

using namespace Qt::StringLiterals;

TEST_F(GenerateJob, InlineThoughtsArePartedAcrossEveryChunkBoundary)
{
    const QByteArray answer = "<think>a b</think>\\n\\nHi";
    for (qsizetype at = 1; at < answer.size(); ++at) {
        if (answer[at - 1] == '\\')
            continue;
        GenerateRun& reply =
            run(Script::lines({delta(answer.first(at)), delta(answer.sliced(at)),
                               fact(R"("response":"","done":true,"done_reason":"stop")")}));
        EXPECT_EQ(reply.state(), ReplyState::Complete);
        EXPECT_EQ(reply.thinking, u"a b"_s) << at;
        EXPECT_EQ(reply.text, u"Hi"_s) << at;
    }
}

TEST_F(GenerateJob, AClosingTagAloneMovesWhatWasGivenOutBefore)
{
    Script script = Script::stream();
    script.line(delta("Let me see.")).gate("shown").line(delta("</thi")).line(delta("nk> Hi"));
    script.line(fact(R"("response":"","done":true)")).end();
    server.answer(target, script);
    GenerateRun reply(endpoint, prompt());
    EXPECT_TRUE(waitUntil([&] { return reply.text == u"Let me see."_s; }));
    server.open("shown");
    EXPECT_TRUE(reply.wait());
    EXPECT_EQ(reply.thinking, u"Let me see."_s);
    EXPECT_EQ(reply.text, u"Hi"_s);
}

TEST_F(GenerateJob, AClosingTagInAFenceStaysText)
{
    GenerateRun& reply = run(Script::lines(
        {delta("```xml\\n</thi"), delta("nk>\\n```"), fact(R"("response":"","done":true)")}));
    EXPECT_EQ(reply.text, u"```xml\n</think>\n```"_s);
    EXPECT_EQ(reply.thinking, QString());
}

TEST_F(GenerateJob, AnUnclosedThoughtIsNoEmptyAnswer)
{
    GenerateRun& reply =
        run(Script::lines({delta("<thinking>hmm"), fact(R"("response":"","done":true)")}));
    EXPECT_EQ(reply.state(), ReplyState::Complete);
    EXPECT_EQ(reply.thinking, u"hmm"_s);
    EXPECT_EQ(reply.text, QString());
}

TEST_F(GenerateJob, ThoughtsInFieldsOfEveryShapeAreRead)
{
    const QList<std::pair<QByteArray, QString>> table{
        {R"("thinking":"a")", u"a"_s},
        {R"("reasoning":["a",{"type":"reasoning","text":"b"}])", u"ab"_s},
        {R"("reasoning_content":"a")", u"a"_s},
        {R"("message":{"reasoning":"a"})", u"a"_s},
        {R"("reasoning":{})", QString()},
        {R"("reasoning":null)", QString()},
        {R"("thinking":5)", QString()},
    };
    for (const auto& [field, thinking] : table) {
        GenerateRun& reply =
            run(Script::lines({delta("x"), fact(R"("response":"","done":true,)" + field)}));
        EXPECT_EQ(reply.thinking, thinking) << field.toStdString();
        EXPECT_EQ(reply.text, u"x"_s) << field.toStdString();
    }
}

} // namespace loquat::test
