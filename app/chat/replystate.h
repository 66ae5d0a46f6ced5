// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QStringView>

#include <optional>

namespace loquat {

// Where a reply stands: protocol.md §5.2, plus Queued for a turn whose request was not sent yet.
enum class ReplyState
{
    Queued,
    Waiting,   // sent, no byte yet
    Streaming, // the first byte has come
    Complete,
    CutByLimit,
    Failed,
    Interrupted,
    Empty,
    Cancelled,
};

constexpr bool isTerminal(ReplyState state)
{
    return state >= ReplyState::Complete;
}

// "queued waiting streaming complete length failed interrupted empty cancelled": the terminal
// ones are the command line's contract.
QLatin1StringView replyStateName(ReplyState state);
std::optional<ReplyState> replyStateFromName(QStringView name);

} // namespace loquat
