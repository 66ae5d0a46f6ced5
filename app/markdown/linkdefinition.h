// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/markdown/rawblock.h"

#include <QStringView>

#include <optional>

namespace loquat {

struct FoundDefinition
{
    LinkDefinition definition;
    qsizetype length = 0; // with the line end
};

// `[label]: address "title"` at the beginning of a paragraph's text.
std::optional<FoundDefinition> linkDefinition(QStringView text);

} // namespace loquat
