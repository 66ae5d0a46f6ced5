// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace loquat {

// A model's own options out of /api/show's `parameters` (protocol.md §4.4): lines of a key and a
// value, where a key may repeat and a value may be a quoted Go string. Each has its JSON type;
// `stop` is an array. A line that makes no option is left out.
QJsonObject modelParameters(const QString& text);

} // namespace loquat
