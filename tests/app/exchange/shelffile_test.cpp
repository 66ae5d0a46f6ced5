// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/shelffile.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;
using Kind = ShelfFileProblem::Kind;

TEST(ShelfFile, WrittenAndReadItIsTheSame)
{
    Shelf shelf;
    Preset preset{{}, u"Precise ½"_s, u"gemma3:4b"_s, {}};
    preset.settings.options = {{u"temperature"_s, 0.1}, {u"my_own"_s, u"x"_s}};
    preset.settings.system = u"Be brief"_s;
    preset.settings.think = QJsonValue(false);
    shelf.presets = {preset, Preset{{}, u"Empty"_s, {}, {}}};
    shelf.prompts = {SavedPrompt{{}, u"Translate"_s, u"{{text}}\n"_s}};
    EXPECT_EQ(shelfFromFile(shelfFile(shelf)), shelf);
    EXPECT_EQ(shelfFromFile(shelfFile({})), Shelf());
    shelf.presets[0].id = PresetId{7};
    EXPECT_FALSE(shelfFile(shelf).contains("\"id\""));
}

TEST(ShelfFile, WhatIsNoneIsSaidToBeNone)
{
    const auto kind = [](const QByteArray& bytes) {
        return shelfFromFile(bytes).error();
    };
    EXPECT_EQ(kind("{\n\"loquat\":"), (ShelfFileProblem{Kind::NotJson, 2, 0, {}}));
    EXPECT_EQ(kind("").kind, Kind::NotJson);
    EXPECT_EQ(kind("[]").kind, Kind::NotShelf);
    EXPECT_EQ(kind("{\"presets\":[]}").kind, Kind::NotShelf);
    EXPECT_EQ(kind(R"({"loquat":"shelf","version":2})").kind, Kind::Newer);
    EXPECT_EQ(kind(R"({"loquat":"shelf","presets":[{"name":"a"},{"name":" "}]})"),
              (ShelfFileProblem{Kind::BadEntry, 0, 2, u"presets"_s}));
    EXPECT_EQ(kind(R"({"loquat":"shelf","presets":[{"name":"a","settings":[]}]})").entry, 1);
    EXPECT_EQ(kind(R"({"loquat":"shelf","presets":[{"name":"a","settings":{"options":7}}]})").entry,
              1);
    EXPECT_EQ(kind(R"({"loquat":"shelf","prompts":["a"]})"),
              (ShelfFileProblem{Kind::BadEntry, 0, 1, u"prompts"_s}));
    EXPECT_EQ(kind(QByteArray(17 << 20, ' ')).kind, Kind::TooLarge);
}

TEST(ShelfFile, AFileIsWrittenWholeAndReadAgain)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"shelf.json"_s);
    const Shelf shelf{{}, {SavedPrompt{{}, u"A"_s, u"b"_s}}};
    EXPECT_TRUE(writeShelfFile(path, shelf));
    EXPECT_EQ(readShelfFile(path), shelf);
    EXPECT_FALSE(writeShelfFile(folder.filePath(u"no/such/folder.json"_s), shelf));
    EXPECT_EQ(readShelfFile(folder.path()).error().kind, Kind::Unreadable);
    EXPECT_EQ(readShelfFile(folder.filePath(u"none"_s)).error().kind, Kind::Unreadable);
}

} // namespace loquat::test
