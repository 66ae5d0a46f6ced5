// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>

#include <chrono>

namespace loquat::test {

// Runs the event loop until the condition holds; false when the limit has passed.
template <typename Condition>
bool waitUntil(Condition condition, std::chrono::milliseconds limit = std::chrono::seconds(30))
{
    return QTest::qWaitFor(condition, int(limit.count()));
}

} // namespace loquat::test
