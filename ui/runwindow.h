// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/terminal/commandline.h"

namespace loquat {

// The window and everything below it; or, if a window is open on the same data folder already,
// hands it what the command line asks for. Returns the process's exit status.
int runWindow(int& argc, char** argv, const CommandLine& line);

} // namespace loquat
