// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/turnreader.h"
#include "tests/app/storage/storefixture.h"

namespace loquat::test {

using namespace Qt::StringLiterals;

// What of turns is read by more than their ids.
class TurnReaderTest : public StoreFixture
{
protected:
    TurnId ask(ConversationId chat, const QString& prompt, TurnId parent = {},
               TurnOrigin origin = TurnOrigin::Asked)
    {
        Turn turn = someTurn(chat, parent);
        turn.prompt = prompt;
        turn.origin = origin;
        expectDone(m_store->insertTurn(turn));
        return turn.id;
    }
};

TEST_F(TurnReaderTest, PromptsOfTheChatComeBeforeTheOthersEachOnce)
{
    const ConversationId here = putOne().id;
    const ConversationId there = putOne().id;
    const TurnId first = ask(here, u"first"_s);
    ask(here, u"second"_s, first);
    ask(here, u"go on"_s, first, TurnOrigin::Continue);
    ask(there, u"elsewhere"_s);
    ask(there, u"second"_s);
    ask(here, u"first"_s, first);
    EXPECT_EQ(valueOf(m_store->prompts(here, 10)),
              QStringList({u"first"_s, u"second"_s, u"elsewhere"_s}));
    EXPECT_EQ(valueOf(m_store->prompts(there, 10)),
              QStringList({u"second"_s, u"elsewhere"_s, u"first"_s}));
    EXPECT_EQ(valueOf(m_store->prompts(here, 1)), QStringList({u"first"_s, u"second"_s}));
}

TEST_F(TurnReaderTest, PromptsOfWhatWasDeletedAreGone)
{
    const ConversationId here = putOne().id;
    const ConversationId there = putOne().id;
    ask(here, u"kept"_s);
    const TurnId deleted = ask(here, u"deleted turn"_s);
    ask(there, u"deleted chat"_s);
    valueOf(m_store->deleteTurns(deleted, 5000));
    expectDone(m_store->deleteConversations({there}, 5000));
    EXPECT_EQ(valueOf(m_store->prompts(here, 10)), QStringList({u"kept"_s}));
}

} // namespace loquat::test
