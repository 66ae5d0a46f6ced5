// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/chat/replyfigures.h"

#include <QJsonObject>
#include <QString>

namespace loquat {

// The JSON forms of values that are stored as one column. Unknown keys are ignored, absent ones
// read as unset.
QJsonObject toJson(const Error& error);
Error errorFromJson(const QJsonObject& json);

QJsonObject toJson(const ReplyFigures& figures);
ReplyFigures replyFiguresFromJson(const QJsonObject& json);

QString textFromJson(const QJsonObject& json);
QJsonObject jsonFromText(const QString& text); // empty if it is no object

} // namespace loquat
