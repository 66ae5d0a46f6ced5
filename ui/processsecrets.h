// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace loquat {

// The key in the environment variable LOQUAT_API_KEY, as it stands there; empty: none. It is
// removed from this process's environment, where other programs of the same person, programs that
// are started from here and crash reports would find it. Before any thread is started.
QString takeKeyFromEnvironment();

// No image of this process's memory, in which keys lie while they are sent, is written when it
// crashes, and no other program of the same person may read that memory.
void writeNoCoreDumps();

} // namespace loquat
