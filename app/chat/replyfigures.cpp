// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/replyfigures.h"

namespace loquat {

namespace {

constexpr qint64 leastCredibleDurationNs = 1'000;
constexpr qint64 leastCredibleReplyNs = 1'000'000;

} // namespace

std::optional<double> ReplyFigures::tokensPerSecond() const
{
    if (!replyTokens || *replyTokens <= 0)
        return std::nullopt;
    if (replyNs && *replyNs >= leastCredibleReplyNs)
        return double(*replyTokens) / (double(*replyNs) / 1e9);
    if (wallNs && firstTokenNs && *wallNs - *firstTokenNs >= leastCredibleReplyNs)
        return double(*replyTokens) / (double(*wallNs - *firstTokenNs) / 1e9);
    return std::nullopt;
}

std::optional<double> ReplyFigures::seconds(std::optional<qint64> ns)
{
    if (!ns || *ns < leastCredibleDurationNs)
        return std::nullopt;
    return double(*ns) / 1e9;
}

} // namespace loquat
