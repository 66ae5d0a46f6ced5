// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/placeholders.h"

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

TEST(Placeholders, NamesComeOnceAndInOrder)
{
    EXPECT_EQ(placeholdersOf(u"{{b}} {{ a }} {{b}} {{}} {{ }} {x} {{a\nb}} {{{c}}}"_s),
              (QStringList{u"b"_s, u"a"_s, u"c"_s}));
    EXPECT_TRUE(placeholdersOf(u"no names"_s).isEmpty());
}

TEST(Placeholders, ValuesReplaceNamesAndAreNotReadAgain)
{
    EXPECT_EQ(filledIn(u"{{ a }}+{{b}}={{a}}{{c}}"_s, {{u"a"_s, u"{{b}}"_s}, {u"b"_s, u"2"_s}}),
              u"{{b}}+2={{b}}{{c}}");
    EXPECT_EQ(filledIn(u"{{a}}"_s, {{u"a"_s, u"$1 \\1 &"_s}}), u"$1 \\1 &");
}

} // namespace loquat::test
