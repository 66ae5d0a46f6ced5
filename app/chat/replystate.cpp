// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/replystate.h"

#include <array>
#include <utility>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<std::pair<ReplyState, QLatin1StringView>, 9> names{{
    {ReplyState::Queued, "queued"_L1},
    {ReplyState::Waiting, "waiting"_L1},
    {ReplyState::Streaming, "streaming"_L1},
    {ReplyState::Complete, "complete"_L1},
    {ReplyState::CutByLimit, "length"_L1},
    {ReplyState::Failed, "failed"_L1},
    {ReplyState::Interrupted, "interrupted"_L1},
    {ReplyState::Empty, "empty"_L1},
    {ReplyState::Cancelled, "cancelled"_L1},
}};

} // namespace

QLatin1StringView replyStateName(ReplyState state)
{
    for (const auto& [candidate, name] : names) {
        if (candidate == state)
            return name;
    }
    Q_UNREACHABLE();
}

std::optional<ReplyState> replyStateFromName(QStringView name)
{
    for (const auto& [state, text] : names) {
        if (text == name)
            return state;
    }
    return std::nullopt;
}

} // namespace loquat
