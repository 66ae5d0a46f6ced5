// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spelling/spellchecker.h"
#include "tests/support/waiting.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

template <typename T>
T valueOf(QFuture<T> future)
{
    EXPECT_TRUE(waitUntil([&] { return future.isFinished(); }));
    return future.result();
}

std::optional<Dictionary> english()
{
    return chooseDictionary(u"en_US"_s, {}, installedDictionaries());
}

} // namespace

TEST(SpellChecker, WithoutADictionaryNothingIsWrong)
{
    SpellChecker checker;
    EXPECT_TRUE(valueOf(checker.wrongOf({u"recieve"_s})).isEmpty());
    EXPECT_TRUE(valueOf(checker.suggestionsFor(u"recieve"_s)).isEmpty());
}

TEST(SpellChecker, OwnWordsAreRightAndAChangeIsTold)
{
    SpellChecker checker;
    QSignalSpy changes(&checker, &SpellChecker::changed);
    checker.setDictionary(english());
    EXPECT_EQ(valueOf(checker.wrongOf({u"recieve"_s, u"sky"_s, u"Loquatish"_s})),
              (QSet<QString>{u"recieve"_s, u"Loquatish"_s}));
    EXPECT_LE(valueOf(checker.suggestionsFor(u"recieve"_s)).size(), 7);
    checker.setOwnWords({u"Loquatish"_s});
    checker.setOwnWords({u"Loquatish"_s});
    EXPECT_EQ(valueOf(checker.wrongOf({u"recieve"_s, u"Loquatish"_s})),
              (QSet<QString>{u"recieve"_s}));
    EXPECT_EQ(changes.size(), 2);
}

} // namespace loquat::test
