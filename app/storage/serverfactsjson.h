// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/serverfacts.h"

#include <QJsonObject>

namespace loquat {

// The stored form of what was learnt of a server. What is of the wrong type, or unknown, reads as
// not learnt.
QJsonObject toJson(const ServerFacts& facts);
ServerFacts serverFactsFromJson(const QJsonObject& json);

} // namespace loquat
