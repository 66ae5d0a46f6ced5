// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QString>

#include <optional>

namespace loquat {

// What is typed for keep_alive as it goes on the wire (protocol.md §10.5): a whole number is
// seconds, sent as a number; a duration with units ("10m", "1h30m", "-1m", "1.5h") is sent as a
// string; so is what is written in words, "10 minutes" or "2 hours 5 min", and "forever". Nothing
// for anything else. Spaces around it are dropped.
std::optional<QJsonValue> keepAliveFromText(const QString& text);
QString keepAliveText(const QJsonValue& value);

// What it means, as a sentence: "Unloaded after 1 hour 30 minutes." Translated.
QString keepAliveWords(const QJsonValue& value);

} // namespace loquat
