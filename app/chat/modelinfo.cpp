// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/modelinfo.h"

#include <QVersionNumber>

#include <algorithm>
#include <array>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

QLatin1StringView capabilityName(Capability capability)
{
    static constexpr std::array names{"completion"_L1, "tools"_L1,    "insert"_L1, "vision"_L1,
                                      "embedding"_L1,  "thinking"_L1, "image"_L1,  "audio"_L1};
    return names[size_t(capability)];
}

bool isProjectorFamily(const QString& family)
{
    return family == "clip"_L1 || family == "mllama"_L1;
}

} // namespace

Known ModelInfo::can(Capability capability) const
{
    if (capabilities)
        return capabilities->contains(capabilityName(capability)) ? Known::Yes : Known::No;
    if (capability == Capability::Vision &&
        (hasProjector || isProjectorFamily(family) ||
         std::any_of(families.begin(), families.end(), isProjectorFamily)))
        return Known::Yes;
    return Known::Unknown;
}

bool runsImageModels(const QString& version)
{
    const QVersionNumber number = QVersionNumber::fromString(version);
    return number >= QVersionNumber(0, 14, 3) && number < QVersionNumber(0, 32, 6);
}

} // namespace loquat
