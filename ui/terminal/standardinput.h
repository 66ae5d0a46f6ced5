// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace loquat {

class InterruptSignal;

// Everything up to the end of a file descriptor, or to Ctrl+C. Waits for it.
QByteArray readStandardInput(int descriptor, InterruptSignal& interrupt);

} // namespace loquat
