// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>

namespace loquat::theme {

// The two looks. Every role of every group is set, so that nothing of the system's palette shines
// through; a text and what it stands on keep a contrast of at least 4.5:1 unless disabled.
QPalette lightPalette();
QPalette darkPalette();

} // namespace loquat::theme
