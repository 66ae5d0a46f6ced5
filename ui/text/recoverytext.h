// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/backup.h"

#include <QString>

namespace loquat {

// What became of a damaged database, in sentences. Translated.
QString recoveryText(const Recovery& recovery);

} // namespace loquat
