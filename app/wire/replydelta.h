// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace loquat {

// A piece of a reply, to be appended in this order: first, if textWasThinking, everything that
// stood in the answer so far moves to the end of the thinking; then `thinking`, then `text`.
struct ReplyDelta
{
    bool textWasThinking = false;
    QString thinking;
    QString text;

    bool isEmpty() const { return !textWasThinking && thinking.isEmpty() && text.isEmpty(); }
    void append(const ReplyDelta& later);
    bool operator==(const ReplyDelta&) const = default;
};

// Applies the delta to what is there.
void applyDelta(const ReplyDelta& delta, QString& thinking, QString& text);

} // namespace loquat
