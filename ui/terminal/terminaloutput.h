// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringEncoder>

#include <optional>

namespace loquat {

class InterruptSignal;

// The two streams of a command: replies to one, everything else to the other. Nothing is
// buffered. Where a stream is a terminal, control characters of a server's text are replaced, so
// that no reply can move the cursor or rename the window. A reader that is slow is waited for,
// until Ctrl+C.
class TerminalOutput
{
public:
    // File descriptors, not owned. `interrupt` may be null.
    TerminalOutput(int reply, int notes, InterruptSignal* interrupt);

    // A piece of the reply. The halves of a character may come in two pieces.
    void writeReply(const QString& piece);
    // Bytes as they are, to the reply's stream.
    void writeBytes(const QByteArray& bytes);
    void writeThinking(const QString& piece);
    // A line for the person, on a line of its own.
    void note(const QString& sentence);
    // Ends the last line of a reply or thought that a terminal shows.
    void finishLines();

    // A person sees the notes as they come; else they are collected somewhere.
    bool notesAreWatched() const { return m_notes.isTerminal; }
    // The reply's reader has gone or the disk is full: nothing written since has arrived.
    bool isBroken() const { return m_reply.broken; }

private:
    struct Stream
    {
        int descriptor = -1;
        bool isTerminal = false;
        bool broken = false;
        bool atLineStart = true;
        QStringEncoder encoder{QStringEncoder::Utf8};
    };

    void writeText(Stream& stream, QString text);
    void write(Stream& stream, const QByteArray& bytes);

    Stream m_reply;
    Stream m_notes;
    InterruptSignal* m_interrupt;
};

} // namespace loquat
