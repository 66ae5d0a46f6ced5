// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sessionfixture.h"

namespace loquat::test {

using namespace Qt::StringLiterals;

class ServerEndpointsTest : public SessionFixture
{};

TEST_F(ServerEndpointsTest, ARequestThatBeginsWhileAKeyIsBeingStoredHasIt)
{
    server.answer("/api/tags", Script::json(R"({"models":[]})"));
    servers->saveKey(profileId, u"sk-secret"_s, servers.get(), [](const auto&) {});
    // There is no key yet, and there is one by the time that this is known.
    servers->refresh(profileId);
    ASSERT_TRUE(server.waitForRequests("/api/tags", 1));
    EXPECT_EQ(server.requests("/api/tags").first().header("Authorization"), "Bearer sk-secret");
}

} // namespace loquat::test
