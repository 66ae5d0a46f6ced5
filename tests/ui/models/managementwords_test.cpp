// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/modelinfo.h"
#include "ui/models/managementwords.h"

#include <gtest/gtest.h>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

const QDateTime now(QDate(2026, 3, 1), QTime(10, 0), Qt::UTC);

QString expiryIn(qint64 seconds)
{
    return ManagementWords::expiry(now.addSecs(seconds), now);
}

} // namespace

TEST(ManagementWords, SaysWhenAModelIsUnloaded)
{
    EXPECT_EQ(expiryIn(272), u"unloaded in 4 min 32 s"_s);
    EXPECT_EQ(expiryIn(0), u"about to be unloaded"_s);
    EXPECT_EQ(expiryIn(-5000), u"about to be unloaded"_s); // a clock that goes wrong
    EXPECT_EQ(expiryIn(300LL * 366 * 24 * 3600), u"stays until it is unloaded"_s);
    EXPECT_EQ(ManagementWords::expiry({}, now), QString());
}

TEST(ManagementWords, SaysHowMuchOfAModelIsInGraphicsMemory)
{
    LoadedModel model;
    EXPECT_EQ(ManagementWords::loaded(model, now), u"Loaded"_s);
    model.sizeBytes = 10'000'000'000;
    EXPECT_TRUE(ManagementWords::loaded(model, now).endsWith(u"of memory"_s));
    model.vramBytes = 4'000'000'000;
    EXPECT_TRUE(ManagementWords::loaded(model, now).contains(u"40 % of it in graphics memory"_s));
    model.vramBytes = model.sizeBytes;
    EXPECT_TRUE(ManagementWords::loaded(model, now).endsWith(u"of graphics memory"_s));
}

TEST(ManagementWords, AHugeLicenceIsCutAndItIsSaid)
{
    ModelDetails details;
    details.license = QString(1'000'000, u'x');
    const auto page = ManagementWords::page(ModelInfo{}, details);
    EXPECT_LT(page.last().text.size(), 201'000);
    EXPECT_TRUE(page.last().text.contains(u"800000"_s)) << qPrintable(page.last().text.right(80));
}

TEST(ManagementWords, WhatIsEmptyHasNoPart)
{
    ModelInfo model;
    model.name = u"m\nX: y"_s;
    const auto page = ManagementWords::page(model, std::nullopt);
    ASSERT_EQ(page.size(), 1);
    EXPECT_EQ(page.first().text.count(u'\n'), 1); // the name, and that nobody says what it can do
}

} // namespace loquat
