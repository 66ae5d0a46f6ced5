// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/conversationstore.h"

#include <cstdio>
#include <cstdlib>
#include <type_traits>
#include <utility>

namespace loquat::bench {

// Waits for the store; a failure ends the bench.
template <typename T>
T valueOf(StoreResult<T> future)
{
    future.waitForFinished();
    Result<T> result = future.takeResult();
    if (!result) {
        std::fprintf(stderr, "the store failed: %s\n", qPrintable(result.error().serverText));
        std::exit(1);
    }
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

} // namespace loquat::bench
