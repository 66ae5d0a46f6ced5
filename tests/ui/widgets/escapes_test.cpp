// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/escapes.h"

#include <gtest/gtest.h>

namespace loquat {

using namespace Qt::StringLiterals;

TEST(Escapes, WhatCannotBeSeenIsSpeltOut)
{
    EXPECT_EQ(escaped(u"\n\n"_s), uR"(\n\n)"_s);
    EXPECT_EQ(escaped(u"a\tb\\n\x01"_s), uR"(a\tb\\n\x01)"_s);
    EXPECT_EQ(escaped(u"END 🙂"_s), u"END 🙂"_s);
    EXPECT_EQ(escaped(u"a\u00a0b\u200b\u2028"_s), uR"(a\u00a0b\u200b\u2028)"_s);
}

TEST(Escapes, GoBothWays)
{
    for (const QString& text : {u"\n"_s, u"\r\n\t"_s, u"\\n"_s, u"\\\\"_s, u"a\x1f\x7f z"_s,
                                u"日本\n"_s, u"\x01f"_s, u"\u00a0\ufeff\u0085"_s})
        EXPECT_EQ(unescaped(escaped(text)), text) << qPrintable(escaped(text));
}

TEST(Escapes, WhatIsNoEscapeStays)
{
    EXPECT_EQ(unescaped(uR"(C:\dir)"_s), uR"(C:\dir)"_s);
    EXPECT_EQ(unescaped(uR"(\)"_s), uR"(\)"_s);
    EXPECT_EQ(unescaped(uR"(\x4)"_s), uR"(\x4)"_s);
    EXPECT_EQ(unescaped(uR"(\xzz)"_s), uR"(\xzz)"_s);
    EXPECT_EQ(unescaped(uR"(\u00e)"_s), uR"(\u00e)"_s);
    EXPECT_EQ(unescaped(uR"(\u00e9t\u00e9)"_s), u"été"_s);
}

} // namespace loquat
