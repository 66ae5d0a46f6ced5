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
        Start,      // nothing but white space and the beginning of a tag has come
        AfterOpen,  // white space after the opening tag is passed over
        Inside,     // of the thought
        AfterClose, // white space after the closing tag is passed over
        Answer
    };

    void takeStart();
    void takeInside(Piece& piece);
    void takeAnswer(Piece& piece);
    void moveToThinking(Piece& piece, qsizetype length);
    void skipSpace(Where after);
    void noteFence(QChar character);

    Where m_where = Where::Start;
    QString m_held;             // not given out yet: it could still become a tag
    QString m_closeTag;         // what ends the thought
    bool m_lookForClose = true; // a closing tag alone may still come

    // Fenced code in the answer, while a closing tag alone may still come.
    int m_lineIndent = 0;     // blanks at the line's beginning; -1: the fence can no longer begin
    qsizetype m_fenceRun = 0; // fence characters at the line's beginning
    QChar m_runOf;
    QChar m_fenceOf; // of the open fence; null: none is open
    qsizetype m_fenceLength = 0;
    bool m_fenceOpening = false; // on the line that opened it
};

} // namespace loquat
