// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QList>

namespace loquat::test {

// What a ScriptedServer does with one request, step by step.
class Script
{
public:
    enum class Framing
    {
        Chunked,
        ContentLength,
        UntilClose
    };

    struct Step
    {
        enum class Kind
        {
            Send,
            Pause,
            Gate,
            Close,
            Drop,
            Repeat
        } kind = Kind::Send;
        QByteArray bytes; // Send, Repeat; for Gate its name
        int number = 0;   // Pause: milliseconds; Repeat: how often (-1: for ever)
    };

    // Exact bytes, status line and all.
    static Script raw(const QByteArray& bytes) { return Script().send(bytes); }
    // A whole answer: head, body, framing, in one write. ContentLength keeps the connection open.
    static Script answer(int status, const QByteArray& contentType, const QByteArray& body,
                         const QByteArrayList& headers = {},
                         Framing framing = Framing::ContentLength);
    static Script json(const QByteArray& body, int status = 200)
    {
        return answer(status, "application/json; charset=utf-8", body);
    }
    // The head of a chunked NDJSON stream; chunk(), line() and end() follow.
    static Script stream(int status = 200, const QByteArray& contentType = "application/x-ndjson",
                         const QByteArrayList& headers = {});
    // A whole chunked stream: one chunk a line, LF added to each, ended orderly.
    static Script lines(const QByteArrayList& lines);

    Script& send(const QByteArray& bytes);  // as they are
    Script& chunk(const QByteArray& bytes); // as one HTTP chunk
    Script& line(const QByteArray& line) { return chunk(line + '\n'); }
    Script& end();                        // the terminal chunk
    Script& pause(int ms);                // the write boundary ┆ of the protocol's notation
    Script& gate(const QByteArray& name); // goes on when ScriptedServer::open(name) was called
    Script& repeatLine(const QByteArray& line, int times); // -1: until the client has gone
    Script& close();                                       // orderly
    Script& drop();                                        // reset: ✂

    QList<Step> steps;
};

} // namespace loquat::test
