// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/storage/storedthings.h"
#include "tests/support/loquatprocess.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/testpicture.h"

// `loquat ask` of a model that paints.

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

const QByteArray generate = "/api/generate";

class AskPicture : public testing::Test
{
protected:
    Outcome ask(const QStringList& arguments)
    {
        return loquat.run(QStringList{u"ask"_s, u"--server"_s, server.url(), u"--model"_s, u"m"_s} +
                          arguments);
    }

    ScriptedServer server;
    LoquatProcess loquat;
};

} // namespace

TEST_F(AskPicture, SaysThatAPictureCameAndHowToGetIt)
{
    server.answer(generate, Script::lines({paintingLine(10), paintedLine(testPng())}));
    const Outcome outcome = ask({u"A sunset, please."_s});
    EXPECT_EQ(outcome.status, 0) << outcome.err.constData();
    EXPECT_TRUE(outcome.out.isEmpty()) << outcome.out.constData();
    EXPECT_TRUE(outcome.err.contains("a picture, which cannot be shown here. With --save"))
        << outcome.err.constData();
    const Outcome json = ask({u"--json"_s, u"A sunset, please."_s});
    EXPECT_EQ(json.json()[u"state"_s], u"complete"_s);
    EXPECT_TRUE(json.json()[u"text"_s].isNull());
    EXPECT_EQ(json.json().size(), 8);
}

TEST_F(AskPicture, KeepsAPictureWithSave)
{
    server.answer(generate, Script::lines({paintedLine(testPng())}));
    const Outcome outcome = ask({u"--save"_s, u"A sunset, please."_s});
    EXPECT_EQ(outcome.status, 0) << outcome.err.constData();
    EXPECT_TRUE(outcome.err.contains("a picture; it is kept among the chats."))
        << outcome.err.constData();
    ConversationStore store(loquat.dataDir());
    expectDone(store.open());
    const QList<Conversation> chats = valueOf(store.conversations());
    ASSERT_EQ(chats.size(), 1);
    const QList<Turn> turns = valueOf(store.turns({chats.first().head}));
    ASSERT_EQ(turns.size(), 1);
    EXPECT_EQ(turns.first().reply.pictures.size(), 1);
}

TEST_F(AskPicture, AnUnreadablePictureIsAFailureWithASentence)
{
    server.answer(generate, Script::lines({R"({"model":"m","response":"Here.","done":false})",
                                           paintedLine("no picture")}));
    const Outcome outcome = ask({u"A sunset, please."_s});
    EXPECT_EQ(outcome.status, 1);
    EXPECT_EQ(outcome.out, "Here.");
    EXPECT_TRUE(outcome.err.contains("a picture that cannot be read")) << outcome.err.constData();
}

} // namespace loquat::test
