// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/loadstate.h"

#include <QString>

namespace loquat {

// What a person wants to know once the wait for a reply's first word is long.
QString waitingText(qint64 waitedMs, LoadState load);

// How far a picture in the making has come.
QString paintingText(const Steps& steps);

} // namespace loquat
