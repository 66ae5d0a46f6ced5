// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/serverfacts.h"

#include <QString>

namespace loquat {

// What answers at an address, as "Ollama 0.33.0". Empty while nothing is known. Plain text: the
// version is the server's own words, shortened.
QString serverText(const ServerFacts& facts);

} // namespace loquat
