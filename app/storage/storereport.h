// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/chat/storefacts.h"

namespace loquat {

class SqlConnection;

// Reads the whole database. Any thread.
Result<StoreFacts> storeFacts(const SqlConnection& connection);

} // namespace loquat
