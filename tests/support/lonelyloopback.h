// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>
#include <QRandomGenerator>

namespace loquat::test {

// A loopback address where nobody else listens at any port, whatever else runs here.
inline QHostAddress lonelyLoopback()
{
    return QHostAddress(0x7f000000u | QRandomGenerator::global()->bounded(0x10000u, 0xfffffeu));
}

} // namespace loquat::test
