// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lists/modelrows.h"

#include <gtest/gtest.h>

namespace loquat {

using namespace Qt::StringLiterals;
using Kind = ModelRow::Kind;

namespace {

ModelInfo model(const QString& name, const QString& size = {})
{
    ModelInfo info;
    info.name = name;
    info.parameterSize = size;
    return info;
}

ServerModels server(const QString& id, const ModelList& models,
                    ModelListing::State state = ModelListing::State::Ready)
{
    ServerModels made;
    made.profile.id = ProfileId{id};
    made.profile.name = id.toUpper();
    made.listing.models = models;
    made.listing.state = state;
    return made;
}

QString kindName(Kind kind)
{
    switch (kind) {
    case Kind::Section:
        return u"section"_s;
    case Kind::Server:
        return u"server"_s;
    case Kind::Model:
        return u"model"_s;
    case Kind::Typed:
        return u"typed"_s;
    case Kind::Loading:
        return u"loading"_s;
    case Kind::Failed:
        return u"failed"_s;
    case Kind::NoModels:
        return u"none"_s;
    }
    return {};
}

// "server A|model x*|typed y": what a person would read; * chosen, ! vanished.
std::string shown(const ModelRows& rows)
{
    QStringList parts;
    for (const ModelRow& row : rows) {
        QString part = kindName(row.kind) + u' ' + row.name;
        if (row.kind == Kind::Model && row.chosen)
            part += u'*';
        if (row.vanished)
            part += u'!';
        parts.append(part.trimmed());
    }
    return parts.join(u'|').toStdString();
}

ModelChoice choice(const QString& profile, const QString& name)
{
    return {ProfileId{profile}, name};
}

} // namespace

TEST(ModelRows, GroupsModelsByServer)
{
    const auto rows =
        modelRows({server(u"a"_s, {model(u"x"_s), model(u"y"_s)}), server(u"b"_s, {model(u"z"_s)})},
                  choice(u"a"_s, u"y"_s), {});
    EXPECT_EQ(shown(rows), "server A|model x|model y*|server B|model z");
    EXPECT_TRUE(rows.at(0).chosen);
    EXPECT_FALSE(rows.at(3).chosen);
}

TEST(ModelRows, FiltersByEveryWordWhateverItsCase)
{
    const QList<ServerModels> servers{
        server(u"a"_s, {model(u"gemma3:27b"_s, u"27B"_s), model(u"gemma3:4b"_s, u"4B"_s)}),
        server(u"b"_s, {model(u"llava"_s)})};
    EXPECT_EQ(shown(modelRows(servers, choice(u"a"_s, {}), u"GEM 27"_s)),
              "server A|model gemma3:27b|typed GEM 27");
    EXPECT_EQ(shown(modelRows(servers, choice(u"a"_s, {}), u"llava"_s)),
              "server A|typed llava|server B|model llava");
}

TEST(ModelRows, OffersNoTypedRowForAListedName)
{
    const QList<ServerModels> servers{
        server(u"a"_s, {model(u"gemma3:latest"_s), model(u"gemma3:27b"_s)})};
    EXPECT_EQ(shown(modelRows(servers, {}, u"gemma3:27b"_s)), "server A|model gemma3:27b");
    EXPECT_EQ(shown(modelRows(servers, {}, u"gemma3"_s)),
              "server A|model gemma3:latest|model gemma3:27b");
}

TEST(ModelRows, ANameCanBeTypedWhereAServerListsNone)
{
    const QList<ServerModels> servers{server(u"a"_s, {model(u"x"_s)}), server(u"b"_s, {})};
    EXPECT_EQ(shown(modelRows(servers, choice(u"a"_s, u"x"_s), u"x"_s)),
              "server A|model x*|server B|none|typed x");
    EXPECT_EQ(shown(modelRows(servers, choice(u"a"_s, u"x"_s), {})),
              "server A|model x*|server B|none");
}

TEST(ModelRows, ANameCanBeTypedWhereAServerHasNoListing)
{
    ServerModels without = server(u"a"_s, {}, ModelListing::State::Failed);
    without.listing.error.emplace();
    without.listing.error->reason = ErrorReason::EndpointMissing;
    EXPECT_EQ(shown(modelRows({without}, {}, u"x"_s)), "server A|none|typed x");
    without.listing.error->reason = ErrorReason::ConnectionRefused;
    EXPECT_EQ(shown(modelRows({without}, {}, u"x"_s)), "server A|failed|typed x");
}

TEST(ModelRows, AVanishedChoiceStaysOnTopAndIsMarked)
{
    const QList<ServerModels> servers{server(u"a"_s, {model(u"x"_s)})};
    EXPECT_EQ(shown(modelRows(servers, choice(u"a"_s, u"gone"_s), {})),
              "server A|model gone*!|model x");
    EXPECT_EQ(shown(modelRows(servers, choice(u"a"_s, u"gone"_s), u"x"_s)), "server A|model x");
}

TEST(ModelRows, AChoiceIsNotCalledVanishedBeforeItsServerHasAnswered)
{
    EXPECT_EQ(shown(modelRows({server(u"a"_s, {}, ModelListing::State::Loading)},
                              choice(u"a"_s, u"m"_s), {})),
              "server A|model m*|loading");
    EXPECT_EQ(
        shown(modelRows({server(u"a"_s, {model(u"m:latest"_s)})}, choice(u"a"_s, u"m"_s), {})),
        "server A|model m:latest*");
}

TEST(ModelRows, AFailedListingIsSaidBesideTheModelsOfTheLastSuccess)
{
    ServerModels failed = server(u"a"_s, {model(u"x"_s)}, ModelListing::State::Failed);
    failed.listing.error.emplace();
    failed.listing.error->reason = ErrorReason::ConnectionRefused;
    const ModelRows rows = modelRows({failed}, choice(u"a"_s, u"x"_s), {});
    EXPECT_EQ(shown(rows), "server A|model x*|failed");
    ASSERT_TRUE(rows.last().error.has_value());
    EXPECT_EQ(rows.last().error->reason, ErrorReason::ConnectionRefused);
    EXPECT_FALSE(rows.last().isChoice());
}

TEST(ModelRows, AModelThatOnlyMakesPicturesCannotBeChosen)
{
    ModelInfo painter = model(u"flux"_s);
    painter.capabilities = QStringList{u"image"_s};
    const ModelRows rows = modelRows({server(u"a"_s, {painter})}, {}, {});
    ASSERT_EQ(rows.size(), 2);
    EXPECT_FALSE(rows.at(1).isChoice());
}

TEST(ModelRows, AModelThatOnlyMakesPicturesCanBeChosenWhereItsServerRunsIt)
{
    ModelInfo painter = model(u"flux"_s);
    painter.capabilities = QStringList{u"image"_s};
    ServerModels one = server(u"a"_s, {painter});
    const auto isChoice = [&one](const QString& version) {
        one.version = version;
        return modelRows({one}, {}, {}).at(1).isChoice();
    };
    for (const QString& version : {u"0.14.3"_s, u"0.20.0-rc1"_s, u"0.32.5"_s})
        EXPECT_TRUE(isChoice(version)) << qPrintable(version);
    for (const QString& version : {u"0.14.2"_s, u"0.32.6"_s, u"0.33.0-rc2"_s, u"1.0.1e"_s, u""_s})
        EXPECT_FALSE(isChoice(version)) << qPrintable(version);
}

TEST(ModelRows, AModelThatOnlyEmbedsCannotBeChosen)
{
    ModelInfo embedder = model(u"nomic"_s);
    embedder.capabilities = QStringList{u"embedding"_s};
    ModelInfo both = model(u"both"_s);
    both.capabilities = QStringList{u"embedding"_s, u"completion"_s};
    const ModelRows rows = modelRows({server(u"a"_s, {embedder, both, model(u"x"_s)})}, {}, {});
    ASSERT_EQ(rows.size(), 4);
    EXPECT_FALSE(rows.at(1).isChoice());
    EXPECT_TRUE(rows.at(2).isChoice());
    EXPECT_TRUE(rows.at(3).isChoice());
}

TEST(ModelRows, FavouritesAndTheModelsChosenLastStandAtTheTop)
{
    const QList<ServerModels> servers{server(u"a"_s, {model(u"x"_s), model(u"y"_s)}),
                                      server(u"b"_s, {model(u"z:latest"_s)})};
    ShelvedModels shelved;
    shelved.favourites = {choice(u"b"_s, u"z"_s)};
    shelved.recents = {choice(u"a"_s, u"x"_s), choice(u"b"_s, u"z"_s), choice(u"a"_s, u"y"_s)};
    const ModelRows rows = modelRows(servers, choice(u"a"_s, u"x"_s), {}, shelved);
    // What is chosen, and what is a favourite, needs no second place.
    EXPECT_EQ(shown(rows), "section|model z:latest|section|model y|"
                           "server A|model x*|model y");
    EXPECT_EQ(rows.at(0).section, ModelRow::Section::Favourites);
    EXPECT_EQ(rows.at(1).serverName, u"B"_s);
    EXPECT_TRUE(rows.at(1).favourite);
    EXPECT_EQ(rows.at(2).section, ModelRow::Section::Recent);
    EXPECT_FALSE(rows.at(3).favourite);
    EXPECT_EQ(rows.last().section, ModelRow::Section::None);
    // A search is about all models, once each.
    EXPECT_EQ(shown(modelRows(servers, choice(u"a"_s, u"x"_s), u"z"_s, shelved)),
              "server A|typed z|server B|model z:latest");
}

TEST(ModelRows, AFavouriteStandsOnceAlsoWhereItIsChosen)
{
    ShelvedModels shelved;
    shelved.favourites = {choice(u"a"_s, u"x"_s), choice(u"a"_s, u"unlisted"_s)};
    const QList<ServerModels> servers{server(u"a"_s, {model(u"x"_s), model(u"y"_s)})};
    EXPECT_EQ(shown(modelRows(servers, choice(u"a"_s, u"x"_s), {}, shelved)),
              "section|model x*|model unlisted!|server A|model y");
    EXPECT_EQ(shown(modelRows(servers, choice(u"a"_s, u"unlisted"_s), {}, shelved)),
              "section|model x|model unlisted*!|server A|model y");
    EXPECT_EQ(shown(modelRows(servers, {}, u"x"_s, shelved)), "server A|model x");
}

TEST(ModelRows, AFavouriteThatItsServerDoesNotListIsStillShown)
{
    ShelvedModels shelved;
    shelved.favourites = {choice(u"a"_s, u"gone"_s), choice(u"nowhere"_s, u"x"_s)};
    const QList<ServerModels> asked{server(u"a"_s, {model(u"x"_s)})};
    EXPECT_EQ(shown(modelRows(asked, {}, {}, shelved)), "section|model gone!|server A|model x");
    const QList<ServerModels> unasked{server(u"a"_s, {}, ModelListing::State::Unknown)};
    EXPECT_EQ(shown(modelRows(unasked, {}, {}, shelved)), "section|model gone|server A|loading");
}

TEST(ModelRows, WhatIsLoadedIsMarkedWhateverItsTag)
{
    ServerModels one = server(u"a"_s, {model(u"x:latest"_s), model(u"y"_s)});
    EXPECT_FALSE(modelRows({one}, {}, {}).at(1).loaded);
    one.loaded = QStringList{u"X"_s};
    EXPECT_TRUE(modelRows({one}, {}, {}).at(1).loaded);
    EXPECT_FALSE(modelRows({one}, {}, {}).at(2).loaded);
}

TEST(ModelRows, OneServersModelsAreAPlainList)
{
    ServerModels one = server(u"a"_s, {model(u"x"_s), model(u"y"_s)});
    EXPECT_EQ(shown(serverModelRows(one, choice(u"a"_s, u"y"_s), {})), "model x|model y*");
    EXPECT_EQ(shown(serverModelRows(one, {}, u"X"_s)), "model x");
    EXPECT_EQ(shown(serverModelRows(server(u"a"_s, {}), {}, {})), "none");
}

} // namespace loquat
