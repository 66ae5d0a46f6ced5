// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

#include <tl/expected.hpp>

namespace loquat {

// What can fail now. Only names shared with std::expected are used
// (value, error, and_then, or_else, transform, value_or), so that a later switch is this line.
template <typename T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> failure(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

inline tl::unexpected<Error> failure(ErrorCode code, ErrorReason reason, QString subject = {},
                                     QString text = {})
{
    Error error;
    error.code = code;
    error.reason = reason;
    error.subject = std::move(subject);
    error.serverText = std::move(text);
    return tl::unexpected<Error>(std::move(error));
}

} // namespace loquat
