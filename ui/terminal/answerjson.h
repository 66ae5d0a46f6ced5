// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/reply.h"

#include <QByteArray>
#include <QString>

namespace loquat {

// What `loquat ask --json` prints: one object with exactly eight keys, and a line break. The
// context stands in it byte for byte as the server sent it. `model` is the one asked for (empty:
// none); `message` the sentence for reply.error.
QByteArray answerJson(const Reply& reply, const QString& model, const QString& message);

// The same for a row of a batch, with the row's number and its prompt (null: none) in front.
QByteArray rowAnswerJson(int row, const QString& prompt, const Reply& reply, const QString& model,
                         const QString& message);

// 0 complete or length, 1 failed or not stored, 2 usage (nothing was sent), 3 interrupted, 4 empty,
// 130 cancelled.
int exitStatus(const Reply& reply);

} // namespace loquat
