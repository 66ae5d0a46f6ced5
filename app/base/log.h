// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace loquat {

// What Loquat tells of its work: paths of the API, sizes, states, statuses and times; never a
// prompt, a reply, a key, a name or a server's words. Warnings are shown; the rest is switched on
// with QT_LOGGING_RULES, for example "loquat.*=true".
Q_DECLARE_LOGGING_CATEGORY(wireLog)    // loquat.wire: requests and answers
Q_DECLARE_LOGGING_CATEGORY(sessionLog) // loquat.session: turns, queue, pulls
Q_DECLARE_LOGGING_CATEGORY(storeLog)   // loquat.store: the database

} // namespace loquat
