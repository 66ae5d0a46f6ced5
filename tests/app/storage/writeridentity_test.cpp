// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/writeridentity.h"

#include <gtest/gtest.h>

namespace loquat {

using namespace Qt::StringLiterals;

TEST(WriterIdentity, KnowsThisProcessToBeAlive)
{
    EXPECT_TRUE(isWriterAlive(writerIdentity(1)));
    EXPECT_NE(writerIdentity(1), writerIdentity(2));
}

TEST(WriterIdentity, TakesAnotherBootProcessOrStartForDead)
{
    const QStringList parts = writerIdentity(1).split(u' ');
    ASSERT_EQ(parts.size(), 4);
    for (int changed = 0; changed < 3; ++changed) {
        QStringList other = parts;
        other[changed] = changed == 1 ? u"1999999999"_s : other.at(changed) + u'1';
        EXPECT_FALSE(isWriterAlive(other.join(u' '))) << changed;
    }
    EXPECT_FALSE(isWriterAlive(u""_s));
    EXPECT_FALSE(isWriterAlive(u"nonsense"_s));
}

} // namespace loquat
