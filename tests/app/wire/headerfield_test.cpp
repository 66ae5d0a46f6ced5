// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/headerfield.h"

#include <gtest/gtest.h>

namespace loquat {

using namespace Qt::StringLiterals;

TEST(HeaderField, ANameIsTrimmedAndKeptAsTyped)
{
    EXPECT_EQ(cleanHeaderName(u" X-Api-Key "_s).value(), "X-Api-Key");
    EXPECT_EQ(cleanHeaderName(u"Authorization"_s).value(), "Authorization");
}

TEST(HeaderField, WhatIsNoNameIsRefused)
{
    for (const QString& name : {u""_s, u"  "_s, u"X-Key:"_s, u"X: y"_s, u"X Key"_s, u"X\nKey"_s,
                                u"Schl\u00fcssel"_s, u"\"X\""_s})
        EXPECT_EQ(cleanHeaderName(name).error().reason, ErrorReason::HeaderNameInvalid)
            << name.toStdString();
}

TEST(HeaderField, WhatLoquatSetsItselfOrNeverSendsIsReserved)
{
    for (const QString& name : {u"Host"_s, u"content-LENGTH"_s, u"Cookie"_s, u"Origin"_s,
                                u"Transfer-Encoding"_s, u"Proxy-Authorization"_s}) {
        const auto refused = cleanHeaderName(name);
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().reason, ErrorReason::HeaderReserved);
        EXPECT_EQ(refused.error().subject, name);
    }
}

TEST(HeaderField, AValueThatWouldBeAnotherHeaderIsRefusedWithoutBeingNamed)
{
    EXPECT_EQ(cleanHeaderValue(u" two words "_s).value(), "two words");
    EXPECT_EQ(cleanHeaderValue(QString()).value(), "");
    for (const QString& value : {u"a\r\nX: b"_s, u"a\tb"_s, u"\u00e9"_s, u"a\u0000b"_s}) {
        const auto refused = cleanHeaderValue(value);
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().reason, ErrorReason::HeaderValueInvalid);
        EXPECT_EQ(refused.error().subject + refused.error().serverText, QString());
    }
}

} // namespace loquat
