// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/replydelta.h"

namespace loquat {

void ReplyDelta::append(const ReplyDelta& later)
{
    // Text turns into thinking only in replies that had no thinking of their own before it, so
    // that the order of the two is not lost here.
    if (later.textWasThinking) {
        thinking += text;
        text.clear();
        textWasThinking = true;
    }
    thinking += later.thinking;
    text += later.text;
}

void applyDelta(const ReplyDelta& delta, QString& thinking, QString& text)
{
    if (delta.textWasThinking) {
        thinking += text;
        text.clear();
    }
    thinking += delta.thinking;
    text += delta.text;
}

} // namespace loquat
