// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/pastbudget.h"

#include <QJsonObject>

#include <gtest/gtest.h>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

Turn question(const QJsonObject& options = {})
{
    Turn turn;
    turn.settings.options = options;
    return turn;
}

} // namespace

TEST(PastBudget, LatinTextCostsFourBytesAToken)
{
    EXPECT_EQ(tokenCost(QString(400, u'a')) - tokenCost(QString()), 100);
    EXPECT_EQ(tokenCost(QString(200, u'\u00e9')) - tokenCost(QString()), 100);
}

TEST(PastBudget, OtherScriptsCostThreeCharactersAToken)
{
    EXPECT_EQ(tokenCost(QString(300, u'\u6f22')) - tokenCost(QString()), 100);
    EXPECT_EQ(tokenCost(QString(300, u'\u0436')) - tokenCost(QString()), 100);
    EXPECT_EQ(tokenCost(QString(300, u'a') + QString(100, u'\u0436')) - tokenCost(QString()), 125);
}

TEST(PastBudget, PicturesCostByTheirPixels)
{
    Attachment picture;
    EXPECT_EQ(tokenCost(picture), 768);
    picture.size = {1, 1};
    EXPECT_EQ(tokenCost(picture), 256);
    picture.size = {896, 896};
    EXPECT_EQ(tokenCost(picture), 1024);
    picture.size = {20000, 20000};
    EXPECT_EQ(tokenCost(picture), 2048);
}

TEST(PastBudget, ThoughtsCostNothing)
{
    Turn turn;
    turn.reply.thinking = QString(4000, u'a');
    EXPECT_EQ(tokenCost(turn), 2 * tokenCost(QString()));
}

TEST(PastBudget, TheWindowIsTheOneSetElseTheLoadedElse4096)
{
    EXPECT_EQ(windowOf({}, {}), 4096);
    EXPECT_EQ(windowOf({}, {32768, 0}), 32768);
    EXPECT_EQ(windowOf(question({{u"num_ctx"_s, 8192}}).settings, {4096, 0}), 8192);
    EXPECT_EQ(windowOf(question({{u"num_ctx"_s, 8192}}).settings, {{}, 2048}), 2048);
    EXPECT_EQ(windowOf({}, {{}, 131072}), 4096) << "the trained length is only a bound";
}

TEST(PastBudget, TheReplyKeepsItsRoom)
{
    const qint64 frame = tokenCost(QString());
    EXPECT_EQ(pastBudget(question(), {}), 3072 - frame);
    EXPECT_EQ(pastBudget(question({{u"num_predict"_s, 96}}), {}), 4000 - frame);
    EXPECT_EQ(pastBudget(question({{u"num_predict"_s, -1}}), {}), 3072 - frame);
    EXPECT_EQ(pastBudget(question({{u"num_predict"_s, 100000}}), {}), 1024 - frame)
        << "a quarter stays for what is sent";
}

TEST(PastBudget, SystemTextPromptAndPicturesComeFirst)
{
    Turn turn = question();
    turn.settings.system = QString(400, u'a');
    turn.prompt = QString(800, u'a');
    turn.attachments.append(Attachment());
    EXPECT_EQ(pastBudget(turn, {}), 3072 - 100 - 200 - 768 - 2 * tokenCost(QString()));
    turn.prompt = QString(40000, u'a');
    EXPECT_EQ(pastBudget(turn, {}), 0);
}

} // namespace loquat
