// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>

namespace loquat {

// What was measured of one reply. Durations are nanoseconds; a figure that the server did not
// send is absent. What the server says and what our own clock says are kept apart.
struct ReplyFigures
{
    // From the server's final object (protocol.md §4.2)
    std::optional<qint64> totalNs;
    std::optional<qint64> loadNs;
    std::optional<qint64> promptNs;
    std::optional<qint64> replyNs;
    std::optional<qint64> promptTokens;
    std::optional<qint64> replyTokens;

    // From our clock, counted from the moment the request was handed to the network
    std::optional<qint64> firstTokenNs; // first text or thinking
    std::optional<qint64> thoughtNs;    // from the first thinking to the first text (or the end)
    std::optional<qint64> wallNs;       // to the terminal state

    bool operator==(const ReplyFigures&) const = default;

    // Tokens per second: the server's where credible (count > 0 and duration >= 1 ms), else its
    // count over our own clock, else nothing.
    std::optional<double> tokensPerSecond() const;

    // Seconds, or nothing where the figure is absent or not credible (below 1 microsecond:
    // KoboldCpp sends the constant 1 for every duration).
    static std::optional<double> seconds(std::optional<qint64> ns);
};

} // namespace loquat
