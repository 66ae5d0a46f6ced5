// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/serverfacts.h"

#include <array>
#include <utility>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<std::pair<ServerKind, QLatin1StringView>, 7> names{{
    {ServerKind::Unknown, "unknown"_L1},
    {ServerKind::Ollama, "ollama"_L1},
    {ServerKind::Proxy, "proxy"_L1},
    {ServerKind::Kobold, "kobold"_L1},
    {ServerKind::LocalAi, "local_ai"_L1},
    {ServerKind::Cloud, "cloud"_L1},
    {ServerKind::Gateway, "gateway"_L1},
}};

} // namespace

QLatin1StringView serverKindName(ServerKind kind)
{
    return names[size_t(kind)].second;
}

ServerKind serverKindFromName(QStringView name)
{
    for (const auto& [kind, text] : names) {
        if (text == name)
            return kind;
    }
    return ServerKind::Unknown;
}

ModelFacts ServerFacts::ofModel(const QString& model, const QString& digest) const
{
    const ModelFacts known = models.value(model);
    const bool another = !digest.isEmpty() && !known.digest.isEmpty() && digest != known.digest;
    return another ? ModelFacts{} : known;
}

} // namespace loquat
