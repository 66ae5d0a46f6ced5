// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/options/jsonobjecttext.h"

#include <gtest/gtest.h>

namespace loquat {

using namespace Qt::StringLiterals;

TEST(JsonObjectText, ReadsAnObject)
{
    const auto read = JsonObjectText::read(u" {\"a\": [1]} "_s);
    ASSERT_TRUE(read.object.has_value());
    EXPECT_TRUE(read.object->value(u"a"_s).isArray());
}

TEST(JsonObjectText, SaysInWhichLineItStopsBeingJson)
{
    const auto read = JsonObjectText::read(u"{\"ä\": 1,\n\"öß\" 2}"_s);
    EXPECT_FALSE(read.object.has_value());
    EXPECT_EQ(read.line, 2);
}

TEST(JsonObjectText, ValidJsonThatIsNoObjectHasNoPlaceToPointAt)
{
    for (const QString& text : {u"[1]"_s, u""_s, u"  \n"_s}) {
        const auto read = JsonObjectText::read(text);
        EXPECT_FALSE(read.object.has_value());
        EXPECT_EQ(read.line, 0) << qPrintable(text);
    }
}

} // namespace loquat
