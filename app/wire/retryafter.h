// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace loquat {

// A Retry-After header, seconds or an HTTP date in any of its three spellings, as seconds from
// now; never negative, nothing if it cannot be read. `nowMs` is UTC.
std::optional<qint64> retryAfterSeconds(const QByteArray& header, qint64 nowMs);

} // namespace loquat
