// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/searchindex.h"
#include "tests/app/storage/storefixture.h"
#include "tests/support/waiting.h"

#include <QSignalSpy>

#include <algorithm>
#include <functional>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

class SearchIndexTest : public StoreFixture
{
protected:
    Turn add(ConversationId chat, const QString& prompt, const QString& reply,
             const std::function<void(Turn&)>& change = {})
    {
        Turn turn = someTurn(chat, m_last);
        turn.prompt = prompt;
        turn.reply.state = ReplyState::Complete;
        turn.reply.text = reply;
        if (change)
            change(turn);
        expectDone(m_store->insertTurn(turn));
        return turn;
    }

    QList<SearchHit> find(SearchQuery query)
    {
        // A moment after the last change all is found.
        waitUntil([&] { return count(u"turns WHERE indexed = 0 AND writer IS NULL"_s) == 0; });
        return valueOf(m_store->search(query));
    }

    QList<TurnId> turnsWith(const QString& words)
    {
        QList<TurnId> ids;
        for (const SearchHit& hit : find({words}))
            ids.append(hit.turn);
        return ids;
    }

    TurnId m_last;
};

} // namespace

TEST_F(SearchIndexTest, FindsWordsInPromptsRepliesThoughtsAndSystemPrompts)
{
    const ConversationId chat = putOne().id;
    const TurnId prompt = add(chat, u"Why is the sky blue?"_s, u"x"_s).id;
    const TurnId reply = add(chat, u"y"_s, u"Rayleigh scattering"_s).id;
    const TurnId thinking =
        add(chat, u"y"_s, u"x"_s, [](Turn& turn) { turn.reply.thinking = u"Pondering"_s; }).id;
    const TurnId system =
        add(chat, u"y"_s, u"x"_s, [](Turn& turn) { turn.settings.system = u"Speak tersely"_s; }).id;
    EXPECT_EQ(turnsWith(u"SKY"_s), QList{prompt});
    EXPECT_EQ(turnsWith(u"rayl scatt"_s), QList{reply});
    EXPECT_EQ(turnsWith(u"pondering"_s), QList{thinking});
    EXPECT_EQ(turnsWith(u"tersely"_s), QList{system});
    EXPECT_EQ(turnsWith(u"sky rayleigh"_s), QList<TurnId>());
    EXPECT_EQ(find({u"pondering"_s}).first().part, SearchPart::Thinking);
    EXPECT_EQ(find({u"tersely"_s}).first().part, SearchPart::System);
    const SearchHit hit = find({u"scatt"_s}).first();
    EXPECT_EQ(hit.conversation, chat);
    EXPECT_EQ(hit.snippet, u"Rayleigh scattering"_s);
    EXPECT_EQ(hit.marks, (QList<SearchHit::Mark>{{9, 5}}));
}

TEST_F(SearchIndexTest, FindsWhatPeopleExpect)
{
    const ConversationId chat = putOne().id;
    const TurnId chinese = add(chat, u"请解释一下机器学习是什么"_s, u"好"_s).id;
    const TurnId cafe = add(chat, u"Un café, s’il vous plaît"_s, u"x"_s).id;
    const TurnId street = add(chat, u"In welcher Straße?"_s, u"x"_s).id;
    const TurnId korean = add(chat, u"학교에서 공부해요"_s, u"x"_s).id;
    EXPECT_EQ(turnsWith(u"机器"_s), QList{chinese});
    EXPECT_EQ(turnsWith(u"学习"_s), QList{chinese});
    EXPECT_EQ(turnsWith(u"器"_s), QList{chinese});
    EXPECT_EQ(turnsWith(u"么"_s), QList{chinese});
    EXPECT_EQ(turnsWith(u"器机"_s), QList<TurnId>());
    EXPECT_EQ(turnsWith(u"cafe"_s), QList{cafe});
    EXPECT_EQ(turnsWith(u"CAFÉ"_s), QList{cafe});
    EXPECT_EQ(turnsWith(u"strasse"_s), QList{street});
    EXPECT_EQ(turnsWith(u"straße"_s), QList{street});
    EXPECT_EQ(turnsWith(u"학교"_s), QList{korean});
}

TEST_F(SearchIndexTest, QueriesAreWordsAndNeverAnExpression)
{
    const ConversationId chat = putOne().id;
    const TurnId turn = add(chat, u"NOT a AND (b) OR \"c\" NEAR prompt: * ^x"_s, u"x"_s).id;
    for (const QString& words :
         {u"NOT"_s, u"AND"_s, u"(b"_s, u"near"_s, u"prompt:"_s, u"\"c"_s, u"^x* NOT"_s})
        static_cast<void>(find({words}));
    EXPECT_EQ(turnsWith(u"near AND"_s), QList{turn});
    EXPECT_EQ(turnsWith(u"'; DROP TABLE turns; --"_s), QList<TurnId>());
    EXPECT_EQ(count(u"turns"_s), 1);
}

TEST_F(SearchIndexTest, FiltersNarrowIt)
{
    Conversation archived = someConversation();
    archived.archived = true;
    expectDone(m_store->putConversation(archived));
    const ConversationId chat = putOne().id;
    const ProfileId server = newProfileId();
    const TurnId early = add(chat, u"needle one"_s, u"x"_s, [](Turn& turn) {
                             turn.createdMs = 1000;
                             turn.model = u"phi4"_s;
                         }).id;
    const TurnId late = add(chat, u"needle two"_s, u"x"_s, [&](Turn& turn) {
                            turn.createdMs = 9000;
                            turn.profile = server;
                            turn.attachments = {someAttachment("one")};
                        }).id;
    add(archived.id, u"needle three"_s, u"x"_s);
    const auto with = [&](const std::function<void(SearchQuery&)>& change) {
        SearchQuery query{u"needle"_s};
        change(query);
        QList<TurnId> ids;
        for (const SearchHit& hit : find(query))
            ids.append(hit.turn);
        return ids;
    };
    EXPECT_EQ(with([](SearchQuery&) {}), (QList{late, early})) << "newest first";
    EXPECT_EQ(with([](SearchQuery& query) { query.model = u"phi4"_s; }), QList{early});
    EXPECT_EQ(with([&](SearchQuery& query) { query.profile = server; }), QList{late});
    EXPECT_EQ(with([](SearchQuery& query) { query.fromMs = 5000; }), QList{late});
    EXPECT_EQ(with([](SearchQuery& query) { query.beforeMs = 5000; }), QList{early});
    EXPECT_EQ(with([](SearchQuery& query) { query.withImage = true; }), QList{late});
    EXPECT_EQ(with([](SearchQuery& query) { query.limit = 1; }), QList{late});
    EXPECT_EQ(with([](SearchQuery& query) { query.archived = true; }).size(), 3);
}

TEST_F(SearchIndexTest, FiltersReachBehindManyNewerTurnsThatHoldTheWord)
{
    const ConversationId chat = putOne().id;
    fillBehind(chat, 2500); // each asks "Why?"
    add(chat, u"x"_s, u"x"_s, [](Turn& turn) { turn.attachments = {someAttachment("one")}; });
    {
        SqlConnection other(m_store->filePath(), SqlConnection::Access::ReadWrite);
        ASSERT_TRUE(other.open());
        ASSERT_TRUE(other.execute(
            u"UPDATE turns SET model = 'phi4', profile = 'server', created = 7 WHERE id = 1"_s));
        ASSERT_TRUE(other.execute(u"UPDATE turn_attachments SET turn = 1"_s));
        ASSERT_TRUE(other.execute(u"UPDATE turns SET created = 9 WHERE id > 1"_s));
    }
    const QList<TurnId> first{TurnId{1}};
    const auto with = [&](const std::function<void(SearchQuery&)>& change) {
        SearchQuery query{u"why"_s};
        change(query);
        QList<TurnId> ids;
        for (const SearchHit& hit : find(query))
            ids.append(hit.turn);
        return ids;
    };
    EXPECT_EQ(with([](SearchQuery& query) { query.model = u"phi4"_s; }), first);
    EXPECT_EQ(with([](SearchQuery& query) { query.profile = {u"server"_s}; }), first);
    EXPECT_EQ(with([](SearchQuery& query) { query.withImage = true; }), first);
    EXPECT_EQ(with([](SearchQuery& query) { query.beforeMs = 8; }), first);
    EXPECT_EQ(with([](SearchQuery& query) {
                  query.model = u"phi4"_s;
                  query.profile = {u"server"_s};
                  query.withImage = true;
                  query.fromMs = 7;
                  query.beforeMs = 8;
              }),
              first);
    EXPECT_TRUE(with([](SearchQuery& query) { query.model = u"none"_s; }).isEmpty());
    EXPECT_TRUE(with([](SearchQuery& query) { query.profile = {u"none"_s}; }).isEmpty());
    const QList<TurnId> many = with([](SearchQuery& query) { query.limit = 2000; });
    EXPECT_EQ(many.size(), 2000);
    EXPECT_TRUE(std::ranges::is_sorted(many, std::greater(), &TurnId::value)) << "newest first";
    ConversationMarks archived;
    archived.archived = true;
    expectDone(m_store->markConversations({chat}, archived));
    EXPECT_TRUE(with([](SearchQuery& query) { query.model = u"phi4"_s; }).isEmpty());
}

TEST_F(SearchIndexTest, FollowsWhatBecomesOfTurns)
{
    const ConversationId chat = putOne().id;
    Turn turn = someTurn(chat);
    turn.prompt = u"question"_s;
    expectDone(m_store->insertTurn(turn));
    EXPECT_TRUE(turnsWith(u"question"_s).isEmpty()) << "its reply still runs";
    turn.reply.state = ReplyState::Complete;
    turn.reply.text = u"original wording"_s;
    expectDone(m_store->finishTurn(turn.id, turn.reply));
    EXPECT_EQ(turnsWith(u"original"_s), QList{turn.id});

    expectDone(m_store->setCorrection(turn.id, u"corrected wording"_s));
    EXPECT_EQ(turnsWith(u"corrected"_s), QList{turn.id});
    EXPECT_TRUE(turnsWith(u"original"_s).isEmpty());
    expectDone(m_store->setCorrection(turn.id, std::nullopt));
    EXPECT_EQ(turnsWith(u"original"_s), QList{turn.id});

    expectDone(m_store->deleteConversations({chat}, 1));
    EXPECT_TRUE(turnsWith(u"original"_s).isEmpty()) << "in the trash";
    expectDone(m_store->restoreConversations({chat}));
    EXPECT_EQ(turnsWith(u"original"_s), QList{turn.id});
    expectDone(m_store->deleteConversations({chat}, 1));
    expectDone(m_store->purgeDeleted(2));
    EXPECT_EQ(count(u"turn_search"_s), 0);
}

TEST_F(SearchIndexTest, ASearchThatIsOvertakenGivesNothing)
{
    const ConversationId chat = putOne().id;
    add(chat, u"needle"_s, u"x"_s);
    EXPECT_EQ(turnsWith(u"needle"_s).size(), 1);
    // Nothing is carried out before both were asked for.
    m_store.reset();
    m_store = std::make_unique<ConversationStore>(m_folder.path());
    const auto opened = m_store->open();
    const auto first = m_store->search({u"needle"_s});
    const auto second = m_store->search({u"needle"_s});
    EXPECT_EQ(valueOf(second).size(), 1);
    EXPECT_LE(valueOf(first).size(), 1);
}

TEST_F(SearchIndexTest, AnOldDatabaseIsTakenInByAndBy)
{
    const ConversationId chat = putOne().id;
    fillBehind(chat, 2000);
    QSignalSpy indexed(m_store.get(), &ConversationStore::indexed);
    reopen();
    QSignalSpy again(m_store.get(), &ConversationStore::indexed);
    ASSERT_TRUE(again.wait(30'000));
    EXPECT_EQ(count(u"turn_search"_s), 2000);
    EXPECT_EQ(find({u"why"_s}).size(), 50);
}

} // namespace loquat::test
