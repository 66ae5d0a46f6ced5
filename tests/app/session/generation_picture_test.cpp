// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/loadstate.h"
#include "tests/support/sessionfixture.h"
#include "tests/support/testpicture.h"

#include <QCryptographicHash>

// What an image model answers (protocol.md §4.2): steps, then a picture in the final object.
namespace loquat::test {

using namespace Qt::StringLiterals;

class GenerationPicture : public SessionFixture
{
protected:
    Turn paint(const Script& answer)
    {
        server.answer("/api/generate", answer);
        ChatSession& session = *library->startNew();
        EXPECT_TRUE(ask(session, u"A sunset, please."_s));
        EXPECT_TRUE(finish(session));
        return lastTurn(session);
    }

    // The turn as the next start finds it.
    Turn stored(TurnId id)
    {
        const auto turns = store->turns({id});
        EXPECT_TRUE(waitUntil([&] { return turns.isFinished(); }));
        const Result<QList<Turn>> read = turns.result();
        return read && !read->isEmpty() ? read->first() : Turn{};
    }
};

TEST_F(GenerationPicture, APictureIsKeptAsItCameAndAsItIsSent)
{
    const QByteArray png = testPng(4000, 100);
    const Turn turn = paint(Script::lines({paintingLine(10), paintedLine(png)}));
    EXPECT_EQ(turn.reply.state, ReplyState::Complete);
    EXPECT_FALSE(turn.reply.error);
    ASSERT_EQ(turn.reply.pictures.size(), 1);
    const Attachment& picture = turn.reply.pictures.first();
    EXPECT_EQ(picture.original, png);
    EXPECT_EQ(picture.sha256, QCryptographicHash::hash(png, QCryptographicHash::Sha256));
    EXPECT_EQ(picture.size, QSize(2048, 51));
    EXPECT_EQ(QImage::fromData(picture.jpeg, "JPEG").size(), picture.size);

    restart();
    const Turn found = stored(turn.id);
    EXPECT_EQ(found.reply.state, ReplyState::Complete);
    ASSERT_EQ(found.reply.pictures.size(), 1);
    EXPECT_EQ(found.reply.pictures.first().jpeg, picture.jpeg);
    EXPECT_EQ(found.reply.pictures.first().size, picture.size);
    const auto original = store->original(picture.sha256);
    EXPECT_TRUE(waitUntil([&] { return original.isFinished(); }));
    EXPECT_EQ(original.result().value_or(QByteArray()), png);
}

TEST_F(GenerationPicture, APictureWithoutTextIsCompleteAndNotEmpty)
{
    const Turn turn = paint(Script::json(paintedLine(testPng())));
    EXPECT_EQ(turn.reply.state, ReplyState::Complete);
    EXPECT_TRUE(turn.reply.text.isEmpty());
}

TEST_F(GenerationPicture, TextBesideAPictureIsKept)
{
    const Turn turn = paint(Script::lines({delta("Here it "), paintedLine(testPng(), "is.")}));
    EXPECT_EQ(turn.reply.text, u"Here it is."_s);
    EXPECT_EQ(turn.reply.pictures.size(), 1);
}

TEST_F(GenerationPicture, APictureThatCannotBeReadFailsAndLosesNoText)
{
    const Turn turn =
        paint(Script::lines({delta("Here it "), paintedLine("\x89PNG\r\n\x1a\nbroken", "is.")}));
    EXPECT_EQ(turn.reply.state, ReplyState::Failed);
    ASSERT_TRUE(turn.reply.error);
    EXPECT_EQ(turn.reply.error->reason, ErrorReason::PictureUnreadable);
    EXPECT_EQ(turn.reply.text, u"Here it is."_s);
    EXPECT_TRUE(turn.reply.pictures.isEmpty());
    restart();
    const Turn found = stored(turn.id);
    EXPECT_EQ(found.reply.state, ReplyState::Failed);
    EXPECT_EQ(found.reply.text, u"Here it is."_s);
    EXPECT_TRUE(found.reply.pictures.isEmpty());
}

TEST_F(GenerationPicture, StepsAreToldWhileItIsMadeAndForgottenAfterwards)
{
    Script script = Script::stream();
    server.answer("/api/generate",
                  script.line(paintingLine(3)).gate("paint").line(paintedLine(testPng())).end());
    ChatSession& session = *library->startNew();
    ASSERT_TRUE(ask(session, u"A sunset, please."_s));
    ASSERT_TRUE(waitUntil([&] { return session.running() && session.running()->reply.steps; }));
    EXPECT_EQ(session.running()->reply.steps, (Steps{3, 20}));
    EXPECT_EQ(session.branch().turnAt(0)->reply.steps, (Steps{3, 20}));
    EXPECT_FALSE(hasBroughtNothing(session.running()->reply)) << "it is no silence";
    server.open("paint");
    ASSERT_TRUE(finish(session));
    EXPECT_FALSE(lastTurn(session).reply.steps);
}

TEST_F(GenerationPicture, ItsEndIsToldOnceAndAfterThePicture)
{
    server.answer("/api/generate", Script::lines({paintedLine(testPng(1500, 1500))}));
    ChatSession& session = *library->startNew();
    QList<ReplyState> states;
    QObject::connect(&session.branch(), &Branch::changed, &session, [&](int index) {
        const Reply& reply = session.branch().turnAt(index)->reply;
        if (isTerminal(reply.state)) {
            states.append(reply.state);
            EXPECT_EQ(reply.pictures.size(), 1);
            EXPECT_FALSE(reply.pictures.first().jpeg.isEmpty());
        }
    });
    ASSERT_TRUE(ask(session, u"A sunset, please."_s));
    ASSERT_TRUE(finish(session));
    EXPECT_FALSE(states.isEmpty());
    EXPECT_EQ(states.count(ReplyState::Complete), states.size());
}

TEST_F(GenerationPicture, StoppingWhileItIsReadKeepsWhatHasCome)
{
    // Large enough that reading it takes longer than noticing that it has come.
    const QByteArray png = testPng(3000, 3000);
    server.answer("/api/generate", Script::lines({paintedLine(png)}));
    ChatSession& session = *library->startNew();
    ASSERT_TRUE(ask(session, u"A sunset, please."_s));
    ASSERT_TRUE(waitUntil(
        [&] { return session.running() && (!session.running()->reply.pictures.isEmpty()); }));
    session.stop();
    ASSERT_TRUE(finish(session));
    const Turn turn = lastTurn(session);
    EXPECT_EQ(turn.reply.state, ReplyState::Complete);
    ASSERT_EQ(turn.reply.pictures.size(), 1);
    EXPECT_EQ(turn.reply.pictures.first().original, png);
    restart();
    const Turn found = stored(turn.id);
    ASSERT_EQ(found.reply.pictures.size(), 1);
    EXPECT_FALSE(QImage::fromData(found.reply.pictures.first().jpeg).isNull());
}

TEST_F(GenerationPicture, APictureWithoutAWordIsNothingThatCouldBeCarriedOn)
{
    ChatSession& session = *library->startNew();
    server.answer("/api/generate", Script::lines({paintedLine(testPng())}));
    ASSERT_TRUE(ask(session, u"A sunset, please."_s));
    ASSERT_TRUE(finish(session));
    server.answer("/api/generate", reply("Hello"));
    ASSERT_TRUE(ask(session, u"What have I asked for?"_s));
    ASSERT_TRUE(finish(session));
    EXPECT_EQ(lastTurn(session).reply.state, ReplyState::Complete);
    EXPECT_EQ(sent(1).value("prompt"_L1), u"What have I asked for?"_s);
    EXPECT_EQ(lastTurn(session).memory.reason, MemoryReason::NothingSaid);
    EXPECT_FALSE(sent(1).contains("images"_L1));
}

} // namespace loquat::test
