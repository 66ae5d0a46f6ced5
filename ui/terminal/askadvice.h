// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

#include <QString>

namespace loquat {

struct AskArguments;

// A failure as `loquat ask` says it: what happened, and what can be done about it on a command
// line, where there are no buttons. `address` is the server's as it is kept.
QString askSentence(const Error& error, const AskArguments& asked, const QString& address);

} // namespace loquat
