// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/practice/practicerequest.h"

#include <optional>

namespace loquat {

// How Go's JSON decoder calls the type of a value.
QString goKindOf(const QJsonValue& value);

// Fields of the wrong JSON type are refused with the words of Go's decoder; null means "not set".
tl::expected<void, HttpFault> checkFieldTypes(const QJsonObject& fields, bool chat);

// The images of a request or message, decoded; absent or null: none.
tl::expected<QList<QByteArray>, HttpFault> imagesFrom(const QJsonValue& images);

// keep_alive: a number of seconds or a Go duration ("10m", "1h30m", "-1m"); absent or null: not
// set.
tl::expected<std::optional<double>, HttpFault> keepSecondsFrom(const QJsonValue& value);

} // namespace loquat
