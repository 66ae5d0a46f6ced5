// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QString>

namespace loquat {

// An option of the `options` object, or keep_alive, as it goes on the wire: with the type that
// servers ask for, so a text that is a number as that number. Null: it is not sent, as it is empty
// or cannot be made what servers ask for.
QJsonValue sentOption(const QString& key, const QJsonValue& value);

} // namespace loquat
