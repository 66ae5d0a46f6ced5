// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace loquat {

// Separates an inline <think>...</think> at the beginning of an answer from the answer, across
// chunk boundaries: protocol.md §5.5.
class ThinkSplitter
{
public:
    struct Piece
    {
        bool textWasThinking = false; // what was given out as text before was thinking
        QString thinking;
        QString text;
    };

    // `text` is a decoded piece of the server's `response`.
    Piece feed(const QString& text);
    // The answer is over: gives out what was held back.
    Piece finish();
    // The server sends thinking in a field of its own: from now on everything is text, but for
    // an opening tag already seen.
    void setThinkingSeparate();

private:
    enum class Where
    {
        Start,
        Inside,
        AfterClose,
        Answer
    };

    Where m_where = Where::Start;
    QString m_held;             // could still become a tag
    QString m_closeTag;         // what ends the thought
    bool m_lookForClose = true; // a closing tag alone may still come
    bool m_inFence = false;
    bool m_separate = false;
};

} // namespace loquat
