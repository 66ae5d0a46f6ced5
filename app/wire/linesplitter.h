// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace loquat {

// Cuts a body into lines at LF bytes only, whatever the pieces it arrives in: protocol.md §5.1,
// rules 1 to 5 and 11. Linear in the number of bytes; memory is bounded by the longest line.
class LineSplitter
{
public:
    static constexpr qsizetype defaultLimit = 64 * 1024 * 1024;

    explicit LineSplitter(qsizetype limit = defaultLimit)
        : m_limit(limit)
    {}

    // Adds bytes; call next() until it has nothing before adding more.
    void feed(QByteArrayView bytes);
    // The body is over: what is left without LF is a line too.
    void finish();

    // The next line that means something: without LF and CR, BOM, or SSE dressing ("data:");
    // blank lines and SSE comments and fields are passed over. A "[DONE]" marker comes as the
    // line "[DONE]".
    std::optional<QByteArray> next();

    // A line grew over the limit; nothing more comes out.
    bool overflowed() const { return m_overflowed; }
    // The line that next() returned last was ended by the end of the body, not by LF.
    bool lastWasUnterminated() const { return m_lastUnterminated; }

private:
    std::optional<QByteArray> cut();

    qsizetype m_limit;
    QByteArray m_buffer;
    qsizetype m_start = 0;   // of the first line not yet returned
    qsizetype m_scanned = 0; // no LF before here
    bool m_atBodyStart = true;
    bool m_finished = false;
    bool m_overflowed = false;
    bool m_lastUnterminated = false;
};

} // namespace loquat
