// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/settings.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <gtest/gtest.h>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

Settings everythingSet()
{
    ServerProfile home;
    home.id = newProfileId();
    home.name = u"Häuschen 😀"_s;
    home.address = u"https://example.com/ollama"_s;
    home.hasKey = true;
    home.plainKeyAllowed = true;
    home.lastModel = u"llama3:8b"_s;
    ServerProfile practice;
    practice.id = newProfileId();
    practice.name = u"Übung"_s;
    practice.practice = true;

    Settings settings;
    settings.servers = {home, practice};
    settings.currentServer = practice.id;
    settings.favouriteModels = {{home.id, u"llama3:8b"_s}, {practice.id, u"tour"_s}};
    settings.recentModels = {{practice.id, u"tour"_s}};
    settings.unfinishedPulls = {{home.id, u"big:70b"_s}, {practice.id, u"tour"_s}};
    settings.dataFolder = u"/srv/chats of mine"_s;
    settings.remoteImages = RemoteImages::Never;
    settings.imageSide = 1024;
    settings.checkSpelling = false;
    settings.spellingLanguage = u"de_DE"_s;
    settings.spellingOwnWords = {u"Loquat"_s, u"Häuschen"_s};
    settings.theme = ThemeChoice::Dark;
    settings.language = u"de"_s;
    settings.zoomPercent = 125;
    settings.readingFont = u"DejaVu Serif"_s;
    settings.codeFont = u"DejaVu Sans Mono"_s;
    settings.trashDays = 7;
    settings.readingWidth = 900;
    settings.motion = MotionChoice::Reduced;
    settings.start = StartChoice::NewChat;
    settings.writeTitles = true;
    settings.keepNothing = true;
    settings.shortcuts = {{u"newChat"_s, {u"Ctrl+T"_s, u"Ctrl+N"_s}}, {u"find"_s, {}}};
    settings.wrapCode = true;
    settings.announceReplies = false;
    settings.notifyReplies = false;
    settings.sendWithEnter = false;
    settings.optionsPanelShown = false;
    settings.sidebarShown = false;
    settings.windowGeometry = QByteArray("\x01\xd9\x00\xff", 4);
    settings.lastConversation = newIdValue();
    settings.welcomed = true;
    settings.unknown = {{u"future"_s, QJsonObject{{u"a"_s, 1.5}}}};
    return settings;
}

} // namespace

TEST(Settings, SurviveTheRoundTripThroughJson)
{
    const Settings settings = everythingSet();
    const QByteArray bytes = QJsonDocument(settings.toJson()).toJson();
    EXPECT_EQ(Settings::fromJson(QJsonDocument::fromJson(bytes).object()), settings);
}

TEST(Settings, AnEmptyDocumentMeansTheDefaults)
{
    EXPECT_EQ(Settings::fromJson({}), Settings());
}

TEST(Settings, BadValuesFallBackOneByOne)
{
    const QJsonObject json{
        {u"servers"_s, QJsonArray{u"text"_s, QJsonObject{{u"name"_s, u"Good"_s}}, 7}},
        {u"currentServer"_s, u"gone"_s},
        {u"theme"_s, u"sepia"_s},
        {u"language"_s, 3},
        {u"zoomPercent"_s, 9000},
        {u"readingWidth"_s, 3},
        {u"readingFont"_s, 7},
        {u"codeFont"_s, false},
        {u"trashDays"_s, -1},
        {u"wrapCode"_s, 1},
        {u"announceReplies"_s, u"yes"_s},
        {u"notifyReplies"_s, 0},
        {u"sendWithEnter"_s, u"no"_s},
        {u"optionsPanelShown"_s, QJsonValue()},
        {u"sidebarShown"_s, false},
        {u"windowGeometry"_s, u"not base64!"_s},
        {u"lastConversation"_s, -5},
        {u"welcomed"_s, 1},
        {u"motion"_s, u"wild"_s},
        {u"start"_s, 1},
        {u"shortcuts"_s, QJsonObject{{u"find"_s, u"F3"_s}}},
        {u"unfinishedPulls"_s, QJsonArray{u"big"_s}},
        {u"dataFolder"_s, u"../elsewhere"_s},
        {u"remoteImages"_s, u"always"_s},
        {u"keepNothing"_s, u"maybe"_s},
        {u"writeTitles"_s, 1},
        {u"imageSide"_s, 20},
        {u"checkSpelling"_s, u"on"_s},
        {u"spellingLanguage"_s, 5},
        {u"spellingOwnWords"_s, u"Loquat"_s},
    };
    QStringList notes;
    const Settings settings = Settings::fromJson(json, &notes);
    EXPECT_EQ(notes, (QStringList{u"servers[0]"_s,
                                  u"servers[2]"_s,
                                  u"unfinishedPulls[0]"_s,
                                  u"theme"_s,
                                  u"language"_s,
                                  u"zoomPercent"_s,
                                  u"readingFont"_s,
                                  u"codeFont"_s,
                                  u"motion"_s,
                                  u"readingWidth"_s,
                                  u"wrapCode"_s,
                                  u"announceReplies"_s,
                                  u"notifyReplies"_s,
                                  u"start"_s,
                                  u"writeTitles"_s,
                                  u"trashDays"_s,
                                  u"dataFolder"_s,
                                  u"remoteImages"_s,
                                  u"keepNothing"_s,
                                  u"sendWithEnter"_s,
                                  u"imageSide"_s,
                                  u"checkSpelling"_s,
                                  u"spellingLanguage"_s,
                                  u"spellingOwnWords"_s,
                                  u"optionsPanelShown"_s,
                                  u"windowGeometry"_s,
                                  u"lastConversation"_s,
                                  u"welcomed"_s,
                                  u"shortcuts.find"_s}));
    ASSERT_EQ(settings.servers.size(), 1);
    EXPECT_EQ(settings.servers[0].name, u"Good"_s);
    Settings expected;
    expected.servers = settings.servers;
    expected.sidebarShown = false;
    EXPECT_EQ(settings, expected);
    EXPECT_EQ(Settings::fromJson({{u"servers"_s, 5}, {u"zoomPercent"_s, u"big"_s}}), Settings());
}

TEST(Settings, FindAServerById)
{
    const Settings settings = everythingSet();
    ASSERT_NE(settings.findServer(settings.currentServer), nullptr);
    EXPECT_TRUE(settings.findServer(settings.currentServer)->practice);
    EXPECT_EQ(settings.findServer(newProfileId()), nullptr);
    EXPECT_EQ(settings.findServer({}), nullptr);
}

TEST(Settings, TwoServersShareNoId)
{
    Settings settings = everythingSet();
    EXPECT_EQ(settings.normalised(), settings);

    settings.servers[1].id = settings.servers[0].id;
    settings.servers[1].hasKey = true;
    const Settings apart = settings.normalised();
    EXPECT_EQ(apart.servers[0].id, settings.servers[0].id);
    EXPECT_NE(apart.servers[1].id, settings.servers[0].id);
    EXPECT_FALSE(apart.servers[1].hasKey);
}

TEST(Settings, OfTwoServersOfOneNameTheSecondGetsANumberAndANote)
{
    QStringList notes;
    const Settings settings = Settings::fromJson(
        QJsonDocument::fromJson(
            R"({"servers":[{"id":"a","name":"Office"},{"id":"b","name":" OFFICE "},
                           {"id":"c","name":"office 2"},{"id":"d","name":"Home"},
                           {"id":"e","address":"localhost"},{"id":"f","address":"127.0.0.1"}]})")
            .object(),
        &notes);
    QStringList names;
    for (const ServerProfile& server : settings.servers)
        names.append(server.name);
    EXPECT_EQ(names, (QStringList{u"Office"_s, u"OFFICE 2"_s, u"office 2 2"_s, u"Home"_s, QString(),
                                  u"127.0.0.1"_s}));
    EXPECT_EQ(notes, (QStringList{u"servers[1].name: OFFICE 2"_s, u"servers[2].name: office 2 2"_s,
                                  u"servers[5].name: 127.0.0.1"_s}));
    EXPECT_EQ(settings.normalised(), settings);
}

TEST(Settings, ModelsThatCannotBeKeptAreLeftOut)
{
    QStringList notes;
    const Settings settings = Settings::fromJson(
        QJsonDocument::fromJson(R"({"servers":[{"id":"home","address":"localhost"}],
            "favouriteModels":[{"server":"home","model":"a"},{"server":"gone","model":"a"},
                               {"server":"home","model":"a:latest"},{"server":"home"},7],
            "recentModels":"none"})")
            .object(),
        &notes);
    EXPECT_EQ(settings.favouriteModels, (QList<ModelChoice>{{ProfileId{u"home"_s}, u"a"_s}}));
    EXPECT_TRUE(settings.recentModels.isEmpty());
    EXPECT_EQ(notes,
              (QStringList{u"favouriteModels[3]"_s, u"favouriteModels[4]"_s, u"recentModels"_s}));
}

} // namespace loquat
