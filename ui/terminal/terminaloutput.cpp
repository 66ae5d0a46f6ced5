// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/terminaloutput.h"

#include "ui/terminal/interruptsignal.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>
#include <poll.h>
#include <unistd.h>

namespace loquat {

namespace {

// Everything that steers a terminal, and what reorders text so that it reads differently.
bool steersTerminal(QChar c)
{
    if (c == u'\n' || c == u'\t')
        return false;
    return c.category() == QChar::Other_Control || (c >= u'\u202A' && c <= u'\u202E') ||
           (c >= u'\u2066' && c <= u'\u2069');
}

} // namespace

TerminalOutput::TerminalOutput(int reply, int notes, InterruptSignal* interrupt)
    : m_interrupt(interrupt)
{
    m_reply.descriptor = reply;
    m_reply.isTerminal = ::isatty(reply) == 1;
    m_notes.descriptor = notes;
    m_notes.isTerminal = ::isatty(notes) == 1;
}

void TerminalOutput::writeReply(const QString& piece)
{
    if (!m_notes.atLineStart)
        write(m_notes, "\n");
    writeText(m_reply, piece);
}

void TerminalOutput::writeBytes(const QByteArray& bytes)
{
    write(m_reply, bytes);
}

void TerminalOutput::writeThinking(const QString& piece)
{
    writeText(m_notes, piece);
}

void TerminalOutput::note(const QString& sentence)
{
    finishLines();
    writeText(m_notes, sentence + u'\n');
}

void TerminalOutput::finishLines()
{
    if (!m_notes.atLineStart)
        write(m_notes, "\n");
    if (m_reply.isTerminal && !m_reply.atLineStart)
        write(m_reply, "\n");
}

void TerminalOutput::writeText(Stream& stream, QString text)
{
    if (stream.isTerminal)
        std::replace_if(text.begin(), text.end(), steersTerminal,
                        QChar(QChar::ReplacementCharacter));
    const QByteArray bytes = stream.encoder.encode(text);
    write(stream, bytes);
}

void TerminalOutput::write(Stream& stream, const QByteArray& bytes)
{
    qsizetype done = 0;
    while (done < bytes.size() && !stream.broken) {
        std::array<pollfd, 2> wait{pollfd{stream.descriptor, POLLOUT, 0},
                                   pollfd{m_interrupt ? m_interrupt->descriptor() : -1, POLLIN, 0}};
        if (::poll(wait.data(), wait.size(), -1) < 0 && errno != EINTR)
            break;
        // After Ctrl+C only what fits at once is written: the reader may never read again.
        const bool ready = (wait[0].revents & (POLLOUT | POLLERR | POLLHUP | POLLNVAL)) != 0;
        if (!ready) {
            if ((wait[1].revents & POLLIN) != 0)
                break;
            continue;
        }
        // A pipe that is ready takes this much without blocking.
        const auto piece = size_t(std::min<qsizetype>(bytes.size() - done, PIPE_BUF));
        const ssize_t written = ::write(stream.descriptor, bytes.constData() + done, piece);
        if (written > 0)
            done += written;
        else if (errno != EINTR && errno != EAGAIN)
            stream.broken = true;
    }
    if (done > 0)
        stream.atLineStart = bytes.at(done - 1) == '\n';
}

} // namespace loquat
