// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/ids.h"

#include <gtest/gtest.h>

namespace loquat {

TEST(Ids, AreStrictlyIncreasingAndPositive)
{
    qint64 previous = 0;
    for (int i = 0; i < 10'000; ++i) {
        const auto id = newId<TurnId>();
        ASSERT_TRUE(id.isValid());
        ASSERT_GT(id.value, previous);
        previous = id.value;
    }
}

TEST(Ids, AProfileIdIsAUuidWithoutBraces)
{
    const ProfileId id = newProfileId();
    EXPECT_EQ(id.value.size(), 36);
    EXPECT_NE(id, newProfileId());
}

} // namespace loquat
