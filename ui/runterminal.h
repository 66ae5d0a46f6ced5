// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/terminal/commandline.h"

class QCoreApplication;

namespace loquat {

// Everything that needs no display. Return the process's exit status.
// `key`: the one that the environment held, as it stood there; empty: none.
int runAsk(QCoreApplication& application, const CommandLine& line, const QString& key);
int runExchange(QCoreApplication& application, const CommandLine& line); // export and import
int refuseWindow();                                                      // there is no display
int printText(const QString& text);
int refuseUsage(const UsageProblem& problem);

} // namespace loquat
