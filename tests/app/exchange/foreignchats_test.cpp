// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/exchange/exchangefixture.h"

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

// What was imported into an empty store, turns in the order of the tree.
struct Imported
{
    QList<Conversation> conversations;
    QList<QList<Turn>> turns;
};

Imported importInto(StoreOfOne& store, const QByteArray& file)
{
    const auto counts = store.import(file);
    EXPECT_TRUE(counts) << (counts ? 0 : int(counts.error().kind));
    Imported imported;
    imported.conversations = *store.archive.conversations();
    for (const Conversation& conversation : std::as_const(imported.conversations)) {
        QList<TurnId> ids;
        const QList<TurnPlace> places = store.archive.conversation(conversation.id, true)->turns;
        for (const TurnPlace& place : places)
            ids.append(place.id);
        QList<Turn> turns;
        const QList<StoredTurn> stored = *store.archive.turns(ids);
        for (const StoredTurn& one : stored)
            turns.append(one.turn);
        imported.turns.append(turns);
    }
    return imported;
}

QByteArray dataUrl(QRgb colour)
{
    return "data:image/png;base64," + somePicture(colour).original.toBase64();
}

} // namespace

TEST(ForeignChats, OpenWebUisTreesBecomeTrees)
{
    const QByteArray file = R"([{"id":"c1","title":"Blue","archived":true,"pinned":true,
      "created_at":1700000000,"updated_at":1700000900,"chat":{"models":["gemma3:4b"],
      "params":{"system":"Be brief."},
      "history":{"currentId":"a2","messages":{
        "u1":{"id":"u1","parentId":null,"childrenIds":["a2","a1"],"role":"user",
              "content":"Why blue?","timestamp":1700000001,
              "files":[{"type":"image","name":"sky.png","url":")" +
                            dataUrl(0xff) + R"("},
                       {"type":"file","name":"notes.txt"}]},
        "a1":{"id":"a1","parentId":"u1","childrenIds":[],"role":"assistant","content":"One.",
              "model":"llama3.2:3b","timestamp":1700000002},
        "a2":{"id":"a2","parentId":"u1","childrenIds":["u2"],"role":"assistant",
              "content":"<details type=\"reasoning\" done=\"true\" duration=\"3\">\n<summary>Thought for 3 seconds</summary>\n> Hm.\n> So.\n</details>\nTwo.",
              "model":"gemma3:4b","timestamp":1700000003},
        "u2":{"id":"u2","parentId":"a2","childrenIds":[],"role":"user","content":"And red?",
              "timestamp":1700000004}}}}}])";
    StoreOfOne store;
    const Imported imported = importInto(store, file);
    ASSERT_EQ(imported.conversations.size(), 1);
    const Conversation& chat = imported.conversations.first();
    EXPECT_EQ(chat.title, u"Blue"_s);
    EXPECT_TRUE(chat.pinned && chat.archived && chat.titled);
    EXPECT_EQ(chat.createdMs, 1'700'000'000'000);
    EXPECT_EQ(chat.updatedMs, 1'700'000'900'000);
    EXPECT_EQ(chat.branchCount, 2);
    const QList<Turn>& turns = imported.turns.first();
    ASSERT_EQ(turns.size(), 3);
    EXPECT_EQ(turns.at(0).reply.text, u"Two."_s) << "in the order of the children";
    EXPECT_EQ(turns.at(0).reply.thinking, u"Hm.\nSo."_s);
    EXPECT_EQ(turns.at(0).model, u"gemma3:4b"_s);
    EXPECT_EQ(turns.at(0).origin, TurnOrigin::Imported);
    EXPECT_EQ(turns.at(0).settings.system, u"Be brief."_s);
    EXPECT_EQ(turns.at(0).createdMs, 1'700'000'001'000);
    ASSERT_EQ(turns.at(0).attachments.size(), 1);
    EXPECT_EQ(turns.at(0).attachments.first().name, u"sky.png"_s);
    EXPECT_EQ(turns.at(0).attachments.first().jpeg, somePicture(0xff).jpeg);
    EXPECT_EQ(*store.archive.original(turns.at(0).attachments.first().sha256),
              somePicture(0xff).original);
    EXPECT_EQ(turns.at(1).prompt, u"And red?"_s);
    EXPECT_EQ(turns.at(1).parent, turns.at(0).id);
    EXPECT_EQ(turns.at(1).reply.state, ReplyState::Cancelled) << "nobody answered";
    EXPECT_EQ(turns.at(2).prompt, u"Why blue?"_s);
    EXPECT_EQ(turns.at(2).reply.text, u"One."_s);
    EXPECT_FALSE(turns.at(2).parent.isValid());
    EXPECT_EQ(chat.head, turns.at(0).id);
}

TEST(ForeignChats, OpenWebUisOldListsAreRead)
{
    const QByteArray file = R"([{"title":"Old","chat":{"messages":[
        {"role":"user","content":"Hi"},{"role":"assistant","content":"Hello"}]}}])";
    StoreOfOne store;
    const Imported imported = importInto(store, file);
    ASSERT_EQ(imported.turns.value(0).size(), 1);
    EXPECT_EQ(imported.turns.at(0).first().reply.text, u"Hello"_s);
}

TEST(ForeignChats, ChatGptsTreesBecomeTrees)
{
    const QByteArray file = R"([{"title":"Blue","create_time":1700000000.25,"update_time":null,
      "current_node":"t3","mapping":{
        "r":{"id":"r","message":null,"parent":null,"children":["s"]},
        "s":{"id":"s","parent":"r","children":["u"],"message":{"author":{"role":"system"},
             "content":{"content_type":"text","parts":["Be kind."]}}},
        "u":{"id":"u","parent":"s","children":["t1","x"],"message":{"author":{"role":"user"},
             "create_time":1700000001.5,"content":{"content_type":"multimodal_text",
             "parts":[{"content_type":"image_asset_pointer","asset_pointer":"file-service://f"},
                      "Why blue?"]}}},
        "t1":{"id":"t1","parent":"u","children":["t2"],"message":{"author":{"role":"assistant"},
             "content":{"content_type":"thoughts","thoughts":[{"summary":"Light","content":"Hm."}]}}},
        "t2":{"id":"t2","parent":"t1","children":["t3"],"message":{"author":{"role":"assistant"},
             "metadata":{"model_slug":"gpt-4o"},"content":{"content_type":"code","text":"x = 1"
}
}
}
, "t3" : {
    "id" : "t3",
    "parent" : "t2",
    "children" : [],
    "message" : {
        "author" : {"role" : "assistant"},
        "metadata" : {"model_slug" : "gpt-4o"},
        "content" : {"content_type" : "text", "parts" : ["So."]}
    }
},
         "x":
{
    "id" : "x", "parent" : "u", "children" : [], "message":
    {
        "author" : {"role" : "assistant"}, "metadata" : {"model_slug" : "gpt-4"}, "content":
        {
            "content_type" : "text", "parts" : ["Else."]
        }
    }
}
}
},{"title":null,"mapping":{}}])";
    StoreOfOne store;
    const Imported imported = importInto(store, file);
    ASSERT_EQ(imported.conversations.size(), 2);
    const qsizetype full = imported.turns.at(0).isEmpty() ? 1 : 0;
    const QList<Turn>& turns = imported.turns.at(full);
    ASSERT_EQ(turns.size(), 2);
    EXPECT_EQ(imported.conversations.at(full).createdMs, 1'700'000'000'250);
    EXPECT_EQ(imported.conversations.at(full).head, turns.at(0).id);
    EXPECT_EQ(turns.at(0).prompt, u"Why blue?"_s);
    EXPECT_EQ(turns.at(0).settings.system, u"Be kind."_s);
    EXPECT_EQ(turns.at(0).reply.thinking, u"Light\n\nHm."_s);
    EXPECT_EQ(turns.at(0).reply.text, u"```\nx = 1\n```\n\nSo."_s);
    EXPECT_EQ(turns.at(1).reply.text, u"Else."_s);
    EXPECT_EQ(turns.at(1).model, u"gpt-4"_s);
    EXPECT_EQ(turns.at(1).parent, turns.at(0).parent);
}

TEST(ForeignChats, PlainMessagesAreOneChat)
{
    const QByteArray file = R"([{"role":"system","content":"Be brief."},
        {"role":"user","content":[{"type":"text","text":"What is it?"},
          {"type":"image_url","image_url":{"url":")" +
                            dataUrl(0xff00) + R"("}}]},
        {"role":"assistant","content":"A sky.","thinking":"Hm."},
        {"role":"user","content":"And?","images":[")" +
                            somePicture(0xff).original.toBase64() + R"("]},
        {"role":"assistant","content":""}])";
    StoreOfOne store;
    const Imported imported = importInto(store, file);
    ASSERT_EQ(imported.turns.value(0).size(), 2);
    const QList<Turn>& turns = imported.turns.first();
    EXPECT_EQ(imported.conversations.first().title, u"What is it?"_s);
    EXPECT_FALSE(imported.conversations.first().titled);
    EXPECT_EQ(imported.conversations.first().createdMs, 1'700'000'000'000) << "now";
    EXPECT_EQ(imported.conversations.first().imageCount, 2);
    EXPECT_EQ(turns.at(0).settings.system, u"Be brief."_s);
    EXPECT_EQ(turns.at(0).reply.thinking, u"Hm."_s);
    EXPECT_EQ(turns.at(1).parent, turns.at(0).id);
    EXPECT_EQ(turns.at(1).reply.state, ReplyState::Empty);
}

TEST(ForeignChats, ListsAndLinesOfChatsAreRead)
{
    const QByteArray one =
        R"({"title":"A","model":"m","messages":[{"role":"user","content":"x"}]})";
    for (const QByteArray& file : {one + "\n" + one, "[" + one + "," + one + "]"}) {
        StoreOfOne store;
        const Imported imported = importInto(store, file);
        ASSERT_EQ(imported.conversations.size(), 2);
        EXPECT_EQ(imported.turns.at(0).first().model, u"m"_s);
    }
}

TEST(ForeignChats, AnswersThatPartInTheMiddleStayOneTree)
{
    const QByteArray file = R"([{"title":"T","mapping":{
        "u":{"id":"u","children":["a"],"message":{"author":{"role":"user"},"content":{"parts":["Q"]}}},
        "a":{"id":"a","parent":"u","children":["b","c"],"message":{"author":{"role":"assistant"},"content":{"parts":["A"]}}},
        "b":{"id":"b","parent":"a","children":[],"message":{"author":{"role":"assistant"},"content":{"parts":["B"]}}},
        "c":{"id":"c","parent":"a","children":[],"message":{"author":{"role":"user"},"content":{"parts":["C"]}}}}}])";
    StoreOfOne store;
    const QList<Turn> turns = importInto(store, file).turns.value(0);
    ASSERT_EQ(turns.size(), 3);
    EXPECT_EQ(turns.at(0).reply.text, u"A"_s);
    EXPECT_EQ(turns.at(1).origin, TurnOrigin::Continue);
    EXPECT_EQ(turns.at(1).reply.text, u"B"_s);
    EXPECT_EQ(turns.at(1).parent, turns.at(0).id);
    EXPECT_EQ(turns.at(2).prompt, u"C"_s);
    EXPECT_EQ(turns.at(2).parent, turns.at(0).id);
}

} // namespace loquat::test
