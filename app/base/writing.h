// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChar>

namespace loquat {

// A letter or digit of a script that puts no spaces between its words.
bool isWrittenWithoutSpaces(char32_t character);

} // namespace loquat
