// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/storage/storefixture.h"

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

Preset precise()
{
    Preset preset{PresetId{11}, u"Precise – ½"_s, u"gemma3:4b"_s, {}};
    preset.settings.options.insert(u"temperature"_s, 0.1);
    preset.settings.format = u"{ \"type\": \"object\" }"_s;
    return preset;
}

SavedPrompt translate()
{
    return {SavedPromptId{12}, u"Translate"_s, u"Translate into {{language}}:\n\n{{text}}"_s};
}

} // namespace

using ShelfStoreTest = StoreFixture;

TEST_F(ShelfStoreTest, PresetsAndPromptsSurviveARestart)
{
    expectDone(m_store->putOnShelf({{precise()}, {translate()}}));
    reopen();
    EXPECT_EQ(valueOf(m_store->shelf()), (Shelf{{precise()}, {translate()}}));
}

TEST_F(ShelfStoreTest, TheSameIdReplacesAndTheIdRemoves)
{
    expectDone(m_store->putOnShelf({{precise()}, {translate()}}));
    Preset other = precise();
    other.name = u"Exact"_s;
    other.settings = {};
    SavedPrompt shorter = translate();
    shorter.text = u"{{text}}"_s;
    expectDone(m_store->putOnShelf({{other}, {shorter}}));
    EXPECT_EQ(valueOf(m_store->shelf()), (Shelf{{other}, {shorter}}));
    expectDone(m_store->removeFromShelf({{other}, {}}));
    EXPECT_EQ(valueOf(m_store->shelf()), (Shelf{{}, {shorter}}));
    expectDone(m_store->removeFromShelf({{}, {shorter}}));
    EXPECT_EQ(valueOf(m_store->shelf()), Shelf());
}

TEST_F(ShelfStoreTest, WhatADraftSaysOfItsLayersIsStored)
{
    Conversation chat;
    chat.id = ConversationId{77};
    expectDone(m_store->putConversation(chat));
    Draft draft;
    draft.settings.options.insert(u"seed"_s, 7);
    draft.layers.presetName = u"Precise"_s;
    draft.layers.preset = precise().settings;
    draft.layers.unset = {u"temperature"_s};
    draft.layers.once.values.suffix = u"}"_s;
    expectDone(m_store->saveDraft(chat.id, draft));
    reopen();
    EXPECT_EQ(valueOf(m_store->contents(chat.id)).draft, draft);
}

} // namespace loquat::test
