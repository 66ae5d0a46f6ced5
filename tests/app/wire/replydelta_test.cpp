// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/replydelta.h"

#include <QList>

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

TEST(ReplyDelta, AppendedDeltasDoWhatTheyDidOneByOne)
{
    const QList<ReplyDelta> deltas{{false, u""_s, u"a"_s},
                                   {false, u""_s, u"b"_s},
                                   {true, u"c"_s, u"d"_s},
                                   {false, u""_s, u"e"_s}};
    for (qsizetype split = 0; split <= deltas.size(); ++split) {
        ReplyDelta first;
        ReplyDelta second;
        for (qsizetype i = 0; i < deltas.size(); ++i)
            (i < split ? first : second).append(deltas[i]);
        QString thinking;
        QString text;
        applyDelta(first, thinking, text);
        applyDelta(second, thinking, text);
        EXPECT_EQ(thinking, u"abc"_s) << split;
        EXPECT_EQ(text, u"de"_s) << split;
    }
}

} // namespace loquat::test
