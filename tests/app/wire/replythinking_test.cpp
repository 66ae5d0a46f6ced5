// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/asciijson.h"
#include "tests/app/wire/decoding.h"

#include <gtest/gtest.h>

// protocol.md §5.5, sentence by sentence.

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

struct Said
{
    QString thinking;
    QString text;

    bool operator==(const Said&) const = default;
};

void PrintTo(const Said& said, std::ostream* out)
{
    *out << "thinking=" << said.thinking.toStdString() << " text=" << said.text.toStdString();
}

Said decodeObjects(const QByteArrayList& objects)
{
    const Decoded reply = decodePieces({objects.join('\n')});
    EXPECT_TRUE(reply.ended);
    return {reply.thinking, reply.text};
}

QByteArray piece(const QString& text)
{
    return "{\"response\":" + asciiJson(text) + ",\"done\":false}";
}

constexpr auto end = R"({"response":"","done":true})";

// What comes of an answer whole, and parted between two objects at every character.
Said answer(const QString& text)
{
    const Said whole = decodeObjects({piece(text), end});
    for (qsizetype at = 1; at < text.size(); ++at)
        EXPECT_EQ(decodeObjects({piece(text.first(at)), piece(text.sliced(at)), end}), whole)
            << "parted at " << at << " of " << text.toStdString();
    return whole;
}

Said lastObject(const QByteArray& fields)
{
    return decodeObjects({"{\"response\":\"x\",\"done\":true," + fields + "}"});
}

} // namespace

TEST(ReplyThinking, DeltasOfBothMayInterleaveEachInItsOwnBuffer)
{
    EXPECT_EQ(decodeObjects({R"({"thinking":"a","response":"","done":false})",
                             R"({"thinking":"b","response":"x","done":false})",
                             R"({"thinking":"c","response":"y","done":false})",
                             R"({"response":"z","thinking":"d","done":true})"}),
              (Said{u"abcd"_s, u"xyz"_s}));
}

TEST(ReplyThinking, ThePromiseThatAProxySerialisesIsNothing)
{
    EXPECT_EQ(lastObject(R"("context":[],"reasoning":{})"), (Said{u""_s, u"x"_s}));
}

TEST(ReplyThinking, EveryKeyTakesAStringOrAnArrayHereAndUnderMessage)
{
    for (const QByteArray key : {"thinking", "reasoning", "reasoning_content"}) {
        for (const bool chat : {false, true}) {
            const auto field = [&](const QByteArray& value) {
                const QByteArray pair = '"' + key + "\":" + value;
                return lastObject(chat ? "\"message\":{" + pair + '}' : pair);
            };
            EXPECT_EQ(field("\"a b\""), (Said{u"a b"_s, u"x"_s})) << key.toStdString();
            EXPECT_EQ(field(R"(["a",{"type":"reasoning","text":"b"},"c"])"),
                      (Said{u"abc"_s, u"x"_s}))
                << key.toStdString();
            EXPECT_EQ(field(R"([1,null,{"text":5},["d"],{"other":"e"},{"text":"f"}])"),
                      (Said{u"f"_s, u"x"_s}))
                << key.toStdString();
            for (const char* nothing :
                 {"{}", "{\"text\":\"no\"}", "null", "7", "-0.5", "true", "false", "\"\"", "[]"})
                EXPECT_EQ(field(nothing), (Said{u""_s, u"x"_s})) << key.toStdString() << nothing;
        }
    }
}

TEST(ReplyThinking, AFinalReasoningDoesNotReplaceStreamedThinking)
{
    for (const char* reasoning :
         {R"("reasoning":"all of it")", R"("reasoning":["all"])", R"("reasoning_content":"all")",
          R"("message":{"reasoning":"all"})"}) {
        EXPECT_EQ(decodeObjects({R"({"thinking":"a","response":"","done":false})",
                                 R"({"thinking":"b","response":"x","done":false})",
                                 QByteArray(R"({"response":"","done":true,)") + reasoning + "}"}),
                  (Said{u"ab"_s, u"x"_s}))
            << reasoning;
    }
    EXPECT_EQ(decodeObjects({R"({"reasoning":"a","response":"","done":false})",
                             R"({"reasoning":"b","response":"x","done":false})",
                             R"({"response":"","done":true,"reasoning":"ab"})"}),
              (Said{u"ab"_s, u"x"_s}));
}

TEST(ReplyThinking, AFinalReasoningDoesNotRepeatAnInlineThought)
{
    EXPECT_EQ(decodeObjects({piece(u"<think>a</think>x"_s),
                             R"({"response":"","done":true,"reasoning":"a"})"}),
              (Said{u"a"_s, u"x"_s}));
}

TEST(ReplyThinking, ATagAtTheBeginningOpensAThoughtAcrossEveryBoundary)
{
    EXPECT_EQ(answer(u"<think>hmm</think>Hi"_s), (Said{u"hmm"_s, u"Hi"_s}));
    EXPECT_EQ(answer(u"<thinking>hmm</thinking>Hi"_s), (Said{u"hmm"_s, u"Hi"_s}));
}

TEST(ReplyThinking, WhiteSpaceBeforeTheTagAndAfterTheThoughtIsEaten)
{
    EXPECT_EQ(answer(u" \n\t<think>hmm</think>\n\n  Hi there"_s), (Said{u"hmm"_s, u"Hi there"_s}));
}

TEST(ReplyThinking, OnlyTheMatchingTagClosesIt)
{
    EXPECT_EQ(answer(u"<think>a</thinking>b</think>c"_s), (Said{u"a</thinking>b"_s, u"c"_s}));
    EXPECT_EQ(answer(u"<thinking>a</think>b</thinking>c"_s), (Said{u"a</think>b"_s, u"c"_s}));
}

TEST(ReplyThinking, LaterOccurrencesAreOrdinaryText)
{
    const QString about = u"The tag <think>x</think> and <thinking>."_s;
    EXPECT_EQ(answer(about), (Said{u""_s, about}));
    EXPECT_EQ(answer(u"<think>a</think>"_s + about), (Said{u"a"_s, about}));
    EXPECT_EQ(answer(u"<think>a</think>b</think>c"_s), (Said{u"a"_s, u"b</think>c"_s}));
}

TEST(ReplyThinking, TagsInAnotherCaseAreOrdinaryText)
{
    for (const QString& text : {u"<Think>a</Think>b"_s, u"<THINK>a</THINK>b"_s, u"a</Think>b"_s})
        EXPECT_EQ(answer(text), (Said{u""_s, text}));
}

TEST(ReplyThinking, AClosingTagAloneMovesWhatStoodBeforeItAndOnlyTheFirst)
{
    EXPECT_EQ(answer(u"Let me see.\n</think>\n\nHi"_s), (Said{u"Let me see.\n"_s, u"Hi"_s}));
    EXPECT_EQ(answer(u"a</think>b</think>c"_s), (Said{u"a"_s, u"b</think>c"_s}));
    EXPECT_EQ(answer(u"</think>Hi"_s), (Said{u""_s, u"Hi"_s}));
}

TEST(ReplyThinking, AClosingTagAloneMovesNothingWhereThinkingHasAFieldOfItsOwn)
{
    EXPECT_EQ(decodeObjects({R"({"thinking":"t","response":"","done":false})", piece(u"a</thi"_s),
                             piece(u"nk>b"_s), end}),
              (Said{u"t"_s, u"a</think>b"_s}));
}

TEST(ReplyThinking, AClosingTagInAFenceIsText)
{
    for (const QString& text : {
             u"```xml\n</think>\n```\n"_s,
             u"~~~\n</think>\n~~~\n"_s,
             u"See:\n   ```\n</think>\n   ```\n"_s,
             u"`````\n```\n</think>\n`````\n"_s,
             u"~~~~\n~~~\n```\n</think>\n~~~~"_s,
             u"```\n~~~\n</think>\n```"_s,
             u"```\nnever closed </think>"_s,
         })
        EXPECT_EQ(answer(text), (Said{u""_s, text})) << text.toStdString();
}

TEST(ReplyThinking, AClosingTagAfterAFenceIsNone)
{
    EXPECT_EQ(answer(u"```\ncode\n```\n</think>Hi"_s), (Said{u"```\ncode\n```\n"_s, u"Hi"_s}));
    EXPECT_EQ(answer(u"~~~ c\nx\n~~~~~\n</think>Hi"_s), (Said{u"~~~ c\nx\n~~~~~\n"_s, u"Hi"_s}));
    EXPECT_EQ(answer(u"not ``` here\n</think>Hi"_s), (Said{u"not ``` here\n"_s, u"Hi"_s}));
    EXPECT_EQ(answer(u"    ```\n</think>Hi"_s), (Said{u"    ```\n"_s, u"Hi"_s}))
        << "four blanks make no fence";
}

TEST(ReplyThinking, AClosingTagInTheThoughtEndsItInAFenceToo)
{
    EXPECT_EQ(answer(u"<think>```\n</think>Hi"_s), (Said{u"```\n"_s, u"Hi"_s}));
}

TEST(ReplyThinking, AnUnclosedThoughtStaysThinkingAndIsNoEmptyAnswer)
{
    EXPECT_EQ(answer(u"<think>only </thi"_s), (Said{u"only </thi"_s, u""_s}));
    const Decoded complete = decodePieces({piece(u"<think>hmm"_s) + '\n' + end});
    EXPECT_EQ(complete.end.state, ReplyState::Complete);
    const Decoded cut = decodePieces(
        {piece(u"<think>hmm"_s) + '\n' + R"({"response":"","done":true,"done_reason":"length"})"});
    EXPECT_EQ(cut.end.state, ReplyState::CutByLimit);
    const Decoded broken = decodePieces({piece(u"<think>hmm</th"_s) + '\n'});
    EXPECT_EQ(broken.end.state, ReplyState::Interrupted);
    EXPECT_EQ(broken.thinking, u"hmm</th"_s);
}

TEST(ReplyThinking, TagsAreLookedForAfterDecoding)
{
    EXPECT_EQ(decodeObjects({R"({"response":"\u003cthink\u003ehm","done":false})",
                             R"({"response":"m\u003c/think\u003eHi","done":true})"}),
              (Said{u"hmm"_s, u"Hi"_s}));
}

TEST(ReplyThinking, ChatContentIsReadForTagsToo)
{
    EXPECT_EQ(decodeObjects({R"({"message":{"content":"<think>a</th"},"done":false})",
                             R"({"message":{"content":"ink>b"},"done":true})"}),
              (Said{u"a"_s, u"b"_s}));
}

TEST(ReplyThinking, AThoughtIsHandledThoughNoneWasAskedFor)
{
    const Decoded reply = decodePieces({R"({"thinking":"a","response":"x","done":true})"});
    EXPECT_EQ(reply.end.state, ReplyState::Complete);
    EXPECT_EQ(reply.thinking, u"a"_s);
}

} // namespace loquat::test
