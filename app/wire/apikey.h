// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QString>

namespace loquat {

// A key as it may stand in a header: white space and line breaks trimmed, a pasted "Bearer "
// removed (protocol.md §3.2). Fails with KeyMalformed for control or non-ASCII characters
// and for spaces inside; the
// error never holds the key. An empty result means "no key".
Result<QByteArray> cleanApiKey(const QString& typed);

// The key that stands for the "user:password" of an address.
QString basicKey(const QString& userInfo);

} // namespace loquat
