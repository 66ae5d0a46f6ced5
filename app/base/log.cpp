// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/log.h"

namespace loquat {

Q_LOGGING_CATEGORY(wireLog, "loquat.wire", QtWarningMsg)
Q_LOGGING_CATEGORY(sessionLog, "loquat.session", QtWarningMsg)
Q_LOGGING_CATEGORY(storeLog, "loquat.store", QtWarningMsg)

} // namespace loquat
