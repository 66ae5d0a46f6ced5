// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace loquat {

// What stands between a reply's text and the text that continues it, so that both read as one.
// Mostly nothing: a limit cuts anywhere, also within a word, and a model that goes on at a new word
// says so with a space. Only where the reply itself shows that both sides are whole words, or a
// sentence has ended, is the space put in that a model left out; and a line end before a heading, a
// list item or a table row that cannot stand where the text broke off.
QString jointOf(const QString& text, const QString& more);
// Whether jointOf stays as it is when `more` grows.
bool isJointSettled(const QString& more);

QString joinedReply(const QString& text, const QString& more);

} // namespace loquat
