// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/turn.h"

#include <array>
#include <utility>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<std::pair<TurnOrigin, QLatin1StringView>, 5> names{{
    {TurnOrigin::Asked, "asked"_L1},
    {TurnOrigin::Edited, "edited"_L1},
    {TurnOrigin::Regenerated, "regenerated"_L1},
    {TurnOrigin::Continue, "continue"_L1},
    {TurnOrigin::Imported, "imported"_L1},
}};

} // namespace

QLatin1StringView turnOriginName(TurnOrigin origin)
{
    return names[size_t(origin)].second;
}

TurnOrigin turnOriginFromName(QStringView name)
{
    for (const auto& [origin, text] : names) {
        if (text == name)
            return origin;
    }
    return TurnOrigin::Asked;
}

} // namespace loquat
