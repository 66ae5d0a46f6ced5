// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/serverfacts.h"

#include <QString>

#include <gtest/gtest.h>

namespace loquat {

TEST(ServerFacts, EveryKindHasANameOfItsOwn)
{
    for (int i = 0; i <= int(ServerKind::Gateway); ++i)
        EXPECT_EQ(serverKindFromName(QString(serverKindName(ServerKind(i)))), ServerKind(i)) << i;
}

TEST(ServerFacts, AnUnknownNameIsAnUnknownKind)
{
    EXPECT_EQ(serverKindFromName(u"something newer"), ServerKind::Unknown);
}

} // namespace loquat
