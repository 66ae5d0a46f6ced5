// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace loquat {

// How far a pull has come (protocol.md §4.7).
struct PullProgress
{
    QString status;            // the server's words, at most 300 characters of plain text
    qint64 completedBytes = 0; // over all parts seen so far
    qint64 totalBytes = 0;     // 0: unknown; grows as parts are named; never below completedBytes
    bool verifying = false;    // may take minutes without a word

    bool operator==(const PullProgress&) const = default;
};

} // namespace loquat
