// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/optionlayers.h"

#include <QJsonValue>
#include <QString>

#include <optional>

namespace loquat {

// What a person has typed for an option that makes no value yet stands in its place in the chat's
// layer, so that it is kept with the draft, and nothing that a layer below says is sent instead.
// OptionStack::effective() is without it.
QJsonValue halfTyped(const QString& text);
// The text; nothing where the value is one that can be sent. A format is kept as it was typed: it
// is half typed while it is neither "json" nor a JSON object.
std::optional<QString> halfTypedText(const QString& key, const QJsonValue& value);
// Only what is half typed of a layer: a prompt that is sent does not take it along.
OptionLayer halfTypedOf(const OptionLayer& layer);

} // namespace loquat
