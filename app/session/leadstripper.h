// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/wire/replydelta.h"

#include <QString>

namespace loquat {

// Takes one leading "Assistant:" and the white space around it off a reply to a transcript, across
// the boundaries of deltas: any way of cutting the reply gives the same text.
class LeadStripper
{
public:
    ReplyDelta take(const ReplyDelta& delta);
    // The reply is over: what was held back.
    ReplyDelta finish();

private:
    QString strip(const QString& text);

    enum class Where
    {
        Start, // nothing but white space and the beginning of the word has come
        After, // white space after the word is passed over
        Text
    };
    Where m_where = Where::Start;
    QString m_held;
};

} // namespace loquat
