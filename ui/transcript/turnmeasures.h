// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

// Distances within a turn, in pixels.
namespace loquat::turnmeasures {

constexpr int promptIndent = 90;
constexpr int promptPaddingX = 14;
constexpr int thinkingIndent = 3 * theme::grid;

} // namespace loquat::turnmeasures
