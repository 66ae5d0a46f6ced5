// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QHostAddress;
class QUrl;

namespace loquat {

// What a stranger's address must not lead to: this computer and the network it stands in.

// By the name or the number in it; nothing is looked up.
bool isInOwnNetwork(const QUrl& url);
// Also addresses that stand for no single computer.
bool isInOwnNetwork(const QHostAddress& address);

} // namespace loquat
