// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegion>
#include <QWidget>

namespace loquat {

// A popup without its round corners, where the screen may not be seen through a window; empty where
// it may.
QRegion cornerMask(const QWidget& popup);

} // namespace loquat
