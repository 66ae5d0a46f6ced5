// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/connectiontest.h"

#include <QString>

namespace loquat {

// What a step tries, in a few words: "Find the server’s name".
QString stepName(ConnectionStep::Kind kind);
// How it went, in a few words; empty while it waits or runs.
QString stepOutcome(const ConnectionStep& step);
// What is wrong and what to do; empty unless it failed.
QString stepAdvice(const ConnectionStep& step);
// All steps as plain text for a bug report. No secret is in it.
QString connectionReport(const QString& address, const QList<ConnectionStep>& steps);

} // namespace loquat
