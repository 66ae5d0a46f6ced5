// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLatin1StringView>
#include <QStringView>

namespace loquat {

// Why a turn stands where it does in the tree.
enum class TurnOrigin
{
    Asked,
    Edited,
    Regenerated,
    Continue,
    Imported
};

QLatin1StringView turnOriginName(TurnOrigin origin); // "asked edited regenerated continue imported"
TurnOrigin turnOriginFromName(QStringView name);     // unknown: Asked

} // namespace loquat
