// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sessionfixture.h"

#include <QSignalSpy>

namespace loquat::test {

using namespace Qt::StringLiterals;

class TitleWriterTest : public SessionFixture
{
protected:
    ChatSession& chat()
    {
        server.answerNext("/api/generate", reply("Because of Rayleigh scattering."));
        ChatSession& session = *library->startNew();
        Draft draft;
        draft.settings.options = {{u"num_ctx"_s, 4096}, {u"num_predict"_s, 3}};
        draft.settings.system = u"Be brief."_s;
        session.setDraft(draft);
        EXPECT_TRUE(ask(session, u"Why is the sky blue?"_s));
        EXPECT_TRUE(finish(session));
        return session;
    }

    QString title() const { return library->conversations().first().title; }
};

TEST_F(TitleWriterTest, TheChatsOwnModelWritesTheTitleApartFromTheChat)
{
    ChatSession& session = chat();
    const ConversationId id = session.conversation().id;
    EXPECT_EQ(title(), u"Why is the sky blue?"_s) << "at once, from the prompt";
    EXPECT_EQ(server.count("/api/generate"), 1) << "no model is asked unless it is wanted";
    server.answerNext("/api/generate", reply("\\n**Title: \\\"Blue  sky, explained.\\\"**\\n"));
    library->writeTitle(id);
    EXPECT_TRUE(library->isWritingTitle(id));
    ASSERT_TRUE(waitUntil([&] { return !library->isWritingTitle(id); }));
    EXPECT_EQ(title(), u"Blue sky, explained"_s);
    EXPECT_EQ(library->conversations().first().turnCount, 1);
    EXPECT_EQ(session.branch().count(), 1);
    const QJsonObject asked = sent(1);
    EXPECT_EQ(asked[u"model"_s], u"m"_s);
    EXPECT_TRUE(asked[u"prompt"_s].toString().contains(u"Why is the sky blue?"_s));
    EXPECT_TRUE(asked[u"prompt"_s].toString().contains(u"Rayleigh"_s));
    EXPECT_EQ(asked[u"options"_s][u"num_ctx"_s].toInt(), 4096) << "else the model is loaded anew";
    EXPECT_FALSE(asked[u"options"_s].toObject().contains(u"num_predict"_s));
    EXPECT_FALSE(asked.contains(u"system"_s));
    EXPECT_FALSE(asked.contains(u"context"_s));
    restart();
    EXPECT_EQ(title(), u"Blue sky, explained"_s);
    EXPECT_EQ(library->conversations().size(), 1);
}

TEST_F(TitleWriterTest, AFailureIsToldAndChangesNothing)
{
    const ConversationId id = chat().conversation().id;
    QSignalSpy failed(library.get(), &ConversationLibrary::titleFailed);
    server.answerNext("/api/generate", Script::json(R"({"error":"out of memory"})", 500));
    library->writeTitle(id);
    ASSERT_TRUE(waitUntil([&] { return failed.size() == 1; }));
    EXPECT_EQ(failed.first().at(1).value<Error>().serverText, u"out of memory"_s);
    EXPECT_FALSE(library->isWritingTitle(id));
    server.answerNext("/api/generate", reply(" ** \\n "));
    library->writeTitle(id);
    ASSERT_TRUE(waitUntil([&] { return failed.size() == 2; }));
    EXPECT_EQ(failed.last().at(1).value<Error>().code, ErrorCode::Empty);
    EXPECT_EQ(title(), u"Why is the sky blue?"_s);
}

TEST_F(TitleWriterTest, ItWaitsForItsTurnAndGivesWayToAPrompt)
{
    ChatSession& session = chat();
    server.answerNext("/api/generate",
                      Script::stream().line(delta("Hel")).gate("go").line(last()).end());
    ChatSession& other = *library->startNew();
    ASSERT_TRUE(ask(other, u"hi"_s));
    ASSERT_TRUE(server.waitForRequests("/api/generate", 2));
    library->writeTitle(session.conversation().id);
    // Behind the other chat's reply, and then nobody wants it any more.
    server.answer("/api/generate", reply("Answer"));
    ASSERT_TRUE(ask(session, u"And at night?"_s));
    EXPECT_FALSE(library->isWritingTitle(session.conversation().id));
    EXPECT_EQ(server.count("/api/generate"), 2);
    server.open("go");
    ASSERT_TRUE(finish(session));
    EXPECT_EQ(server.count("/api/generate"), 3);
    EXPECT_EQ(session.conversation().title, u"Why is the sky blue?"_s);
}

TEST_F(TitleWriterTest, ATitleGivenMeanwhileStays)
{
    const ConversationId id = chat().conversation().id;
    server.answerNext("/api/generate",
                      Script::stream().line(delta("Their")).gate("go").line(last()).end());
    library->writeTitle(id);
    ASSERT_TRUE(server.waitForRequests("/api/generate", 2));
    library->rename(id, u"Mine"_s);
    EXPECT_FALSE(library->isWritingTitle(id));
    server.open("go");
    ASSERT_TRUE(waitUntil([&] { return queue->waiting(profileId).isEmpty(); }));
    EXPECT_EQ(title(), u"Mine"_s);
}

} // namespace loquat::test
