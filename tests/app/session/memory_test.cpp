// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/memory.h"

#include <QJsonArray>

#include <gtest/gtest.h>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

Turn finishedTurn()
{
    Turn turn;
    turn.id = TurnId{1};
    turn.profile = ProfileId{u"p"_s};
    turn.address = u"http://127.0.0.1:11434"_s;
    turn.model = u"m"_s;
    turn.modelDigest = u"d"_s;
    turn.settings.system = u"Be brief"_s;
    turn.reply.state = ReplyState::Complete;
    turn.reply.text = u"Hello"_s;
    return turn;
}

struct Case
{
    MemoryQuestion question;
    ServerFacts facts;
    MemoryPast past;

    Case()
    {
        const Turn turn = finishedTurn();
        question.profile = turn.profile;
        question.address = turn.address;
        question.model = turn.model;
        question.modelDigest = turn.modelDigest;
        question.settings = turn.settings;
        past.parent = turn;
    }

    ModelFacts& model() { return facts.models[question.model]; }
    MemoryStatus choose() const { return chooseMemory(question, facts, past); }
};

const MemoryStatus byArray{MemoryWay::Context, MemoryReason::ServerArray};

MemoryStatus chat(MemoryReason reason)
{
    return {MemoryWay::Chat, reason};
}

} // namespace

// §7.4's table

TEST(Memory, AFirstTurnHasNone)
{
    Case c;
    c.past.parent.reset();
    EXPECT_EQ(c.choose(), (MemoryStatus{MemoryWay::None, MemoryReason::FirstTurn}));
}

TEST(Memory, AFittingArrayGoesAlong)
{
    EXPECT_EQ(Case().choose(), byArray);
}

TEST(Memory, WithoutTheArrayItIsTheChat)
{
    Case c;
    c.past.contextFlaw = MemoryReason::NoArray;
    EXPECT_EQ(c.choose(), chat(MemoryReason::NoArray));
}

TEST(Memory, WithoutTheChatItIsTheTranscript)
{
    Case c;
    c.past.contextFlaw = MemoryReason::NoArray;
    c.facts.missingEndpoints.insert(u"/api/chat"_s);
    EXPECT_EQ(c.choose(), (MemoryStatus{MemoryWay::Transcript, MemoryReason::NoArray}));
}

TEST(Memory, RawHasNoneWhateverIsChosen)
{
    Case c;
    c.question.settings.raw = true;
    for (const MemoryChoice choice :
         {MemoryChoice{}, MemoryChoice{MemoryWay::Context}, MemoryChoice{MemoryWay::Chat}}) {
        c.question.choice = choice;
        EXPECT_EQ(c.choose(), (MemoryStatus{MemoryWay::None, MemoryReason::RawPrompt}));
    }
}

TEST(Memory, ATemplateKeepsItFromTheChat)
{
    Case c;
    c.question.settings.templateText = u"{{ .Prompt }}"_s;
    EXPECT_EQ(c.choose().way, MemoryWay::Transcript);
    EXPECT_EQ(c.choose().reason, MemoryReason::SystemChanged);
}

TEST(Memory, ATextToBeFilledInTakesNoTurnsAlong)
{
    Case c;
    c.question.settings.suffix = u"}"_s;
    EXPECT_EQ(c.choose(), (MemoryStatus{MemoryWay::None, MemoryReason::SuffixPrompt}));
    c.past.parent->settings.suffix = u"}"_s;
    EXPECT_EQ(c.choose(), byArray);
}

// §7.2's table, row by row

TEST(Memory, AnotherModelDropsTheArray)
{
    Case c;
    c.question.model = u"other"_s;
    EXPECT_EQ(c.choose(), chat(MemoryReason::ModelChanged));
}

TEST(Memory, AnotherDigestDropsTheArray)
{
    Case c;
    c.question.modelDigest = u"other"_s;
    EXPECT_EQ(c.choose(), chat(MemoryReason::DigestChanged));
}

TEST(Memory, AnUnknownDigestIsNoChange)
{
    Case c;
    c.question.modelDigest.clear();
    EXPECT_EQ(c.choose(), byArray);
    c = Case();
    c.past.parent->modelDigest.clear();
    EXPECT_EQ(c.choose(), byArray);
}

TEST(Memory, AnotherServerDropsTheArray)
{
    Case c;
    c.question.profile.value = u"other"_s;
    EXPECT_EQ(c.choose(), chat(MemoryReason::ServerChanged));
}

TEST(Memory, AnotherAddressDropsTheArray)
{
    Case c;
    c.question.address = u"http://10.0.0.1:11434"_s;
    EXPECT_EQ(c.choose(), chat(MemoryReason::ServerChanged));
    c.past.parent->address.clear();
    EXPECT_EQ(c.choose(), byArray);
}

TEST(Memory, AnotherSystemTextDropsTheArray)
{
    Case c;
    c.question.settings.system.clear();
    EXPECT_EQ(c.choose(), chat(MemoryReason::SystemChanged));
}

TEST(Memory, ATemplateOrSuffixThatIsGoneDropsTheArray)
{
    Case c;
    c.past.parent->settings.templateText = u"{{ .Prompt }}"_s;
    EXPECT_EQ(c.choose(), chat(MemoryReason::SystemChanged));
    c = Case();
    c.past.parent->settings.suffix = u"}"_s;
    EXPECT_EQ(c.choose(), chat(MemoryReason::SystemChanged));
}

TEST(Memory, AfterARawPromptThereIsNoArray)
{
    Case c;
    c.past.parent->settings.raw = true;
    EXPECT_EQ(c.choose(), chat(MemoryReason::SystemChanged));
}

TEST(Memory, AnotherWindowKeepsTheArray)
{
    Case c;
    c.question.settings.options.insert(u"num_ctx"_s, 8192);
    EXPECT_EQ(c.choose(), byArray);
}

TEST(Memory, SamplingStopSeedFormatAndThinkKeepTheArray)
{
    Case c;
    c.question.settings.options.insert(u"temperature"_s, 0.2);
    c.question.settings.options.insert(u"seed"_s, 7);
    c.question.settings.options.insert(u"stop"_s, QJsonArray{u"END"_s});
    c.question.settings.format = u"json"_s;
    c.question.settings.think = QJsonValue(true);
    c.question.settings.keepAlive = QJsonValue(300);
    c.question.settings.stream = false;
    EXPECT_EQ(c.choose(), byArray);
}

TEST(Memory, PicturesAnywhereDropTheArray)
{
    Case c;
    c.past.hasImages = true;
    EXPECT_EQ(c.choose(), chat(MemoryReason::ImagesInPast));
    c = Case();
    c.question.hasImages = true;
    EXPECT_EQ(c.choose(), chat(MemoryReason::ImagesInPast));
}

TEST(Memory, TurnsTakenOutDropTheArray)
{
    Case c;
    c.past.hasExcluded = true;
    EXPECT_EQ(c.choose(), chat(MemoryReason::TurnsExcluded));
}

TEST(Memory, AnUnfinishedParentDropsTheArray)
{
    for (const ReplyState state :
         {ReplyState::Interrupted, ReplyState::Failed, ReplyState::Cancelled, ReplyState::Empty}) {
        Case c;
        c.past.parent->reply.state = state;
        EXPECT_EQ(c.choose(), chat(MemoryReason::ParentUnfinished)) << int(state);
    }
    Case c;
    c.past.parent->reply.state = ReplyState::CutByLimit;
    EXPECT_EQ(c.choose(), byArray);
}

TEST(Memory, AnArrayOfAQuestionAskedAloneHoldsOnlyAPart)
{
    Case c;
    c.past.parent->parent = TurnId{9};
    c.past.parent->memory = {MemoryWay::None, MemoryReason::Forced};
    EXPECT_EQ(c.choose(), chat(MemoryReason::PartialArray));
    c.past.parent->memory = {MemoryWay::None, MemoryReason::NothingSaid};
    EXPECT_EQ(c.choose(), byArray);
    c.past.parent->memory = {MemoryWay::Transcript, MemoryReason::NoArray};
    EXPECT_EQ(c.choose(), byArray);
}

// §7.3's sign 6, and what was learnt before

TEST(Memory, ServersThatNeverRememberAreNotTrusted)
{
    for (const ServerKind kind : {ServerKind::Proxy, ServerKind::LocalAi, ServerKind::Cloud}) {
        Case c;
        c.facts.kind = kind;
        EXPECT_EQ(c.choose(), chat(MemoryReason::ServerForgets)) << int(kind);
        c.model().contextProven = true;
        EXPECT_EQ(c.choose(), byArray) << "a proof counts more than a kind";
    }
    for (const ServerKind kind :
         {ServerKind::Unknown, ServerKind::Ollama, ServerKind::Kobold, ServerKind::Gateway}) {
        Case c;
        c.facts.kind = kind;
        EXPECT_EQ(c.choose(), byArray) << int(kind);
    }
    Case c;
    c.question.runsInCloud = true;
    EXPECT_EQ(c.choose(), chat(MemoryReason::ServerForgets));
}

TEST(Memory, WhatWasLearntOfTheModelCounts)
{
    for (const MemoryReason reason :
         {MemoryReason::ArrayEchoed, MemoryReason::ArrayTooShort, MemoryReason::ArrayNotIntegers,
          MemoryReason::ArrayShrank, MemoryReason::ArrayUnsupported, MemoryReason::ArrayRejected,
          MemoryReason::TestedForgetful, MemoryReason::NoArray}) {
        Case c;
        c.model().contextDisproved = reason;
        EXPECT_EQ(c.choose(), chat(reason));
        c.model().digest = u"another digest"_s;
        EXPECT_EQ(c.choose(), byArray) << "learnt of another model of that name";
    }
}

// What the person wants

TEST(Memory, AChosenWayIsTaken)
{
    for (const MemoryWay way :
         {MemoryWay::Context, MemoryWay::Chat, MemoryWay::Transcript, MemoryWay::None}) {
        Case c;
        c.question.choice = way;
        EXPECT_EQ(c.choose(), (MemoryStatus{way, MemoryReason::Forced}));
    }
}

TEST(Memory, ADistrustedArrayIsSentIfThePersonInsists)
{
    Case c;
    c.question.choice = MemoryWay::Context;
    c.facts.kind = ServerKind::Proxy;
    c.past.contextFlaw = MemoryReason::ArrayTooShort;
    EXPECT_EQ(c.choose(), (MemoryStatus{MemoryWay::Context, MemoryReason::Forced}));
}

TEST(Memory, AChosenWayThatCannotWorkFallsBackWithTheReason)
{
    Case c;
    c.question.choice = MemoryWay::Context;
    c.past.contextFlaw = MemoryReason::NoArray;
    EXPECT_EQ(c.choose(), chat(MemoryReason::NoArray));
    c.facts.kind = ServerKind::Proxy;
    EXPECT_EQ(c.choose(), chat(MemoryReason::NoArray));
    c = Case();
    c.question.choice = MemoryWay::Context;
    c.question.model = u"other"_s;
    EXPECT_EQ(c.choose(), chat(MemoryReason::ModelChanged));
    c = Case();
    c.question.choice = MemoryWay::Context;
    c.model().contextDisproved = MemoryReason::ArrayUnsupported;
    EXPECT_EQ(c.choose(), chat(MemoryReason::ArrayUnsupported));
    c = Case();
    c.question.choice = MemoryWay::Chat;
    c.facts.missingEndpoints.insert(u"/api/chat"_s);
    EXPECT_EQ(c.choose(), (MemoryStatus{MemoryWay::Transcript, MemoryReason::ChatMissing}));
}

} // namespace loquat
