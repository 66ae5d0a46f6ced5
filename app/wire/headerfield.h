// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QString>

namespace loquat {

// A header's name as a person typed it, trimmed. Fails with HeaderNameInvalid for what is no name
// (a colon, a space, an empty one) and with HeaderReserved for one that Loquat itself has to set or
// must never send (protocol.md §3.1). Subject: the name.
Result<QByteArray> cleanHeaderName(const QString& typed);

// Its value, trimmed. Fails with HeaderValueInvalid for control and non-ASCII characters; the error
// never holds the value.
Result<QByteArray> cleanHeaderValue(const QString& typed);

} // namespace loquat
