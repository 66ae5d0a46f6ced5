// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/base/result.h"

#include <QStringView>

#include <functional>

namespace loquat {

class SqlConnection;

// Replies that nobody will end any more: those whose writer (see writeridentity.h) is `gone`
// become Interrupted and keep what was journalled of them. Nothing is written if there are none.
Result<void> interruptReplies(const SqlConnection& connection,
                              const std::function<bool(QStringView writer)>& gone);
// The same for one turn, in a transaction.
Result<void> interruptReply(const SqlConnection& connection, TurnId id);

} // namespace loquat
