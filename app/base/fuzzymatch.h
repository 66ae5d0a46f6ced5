// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace loquat {

// How well a text is meant by what is typed: all letters of each typed word are in it, in their
// order. Nothing if not. Higher is better: letters side by side, at the beginnings of words, early,
// in a short text. Case and accents do not count. Anything matches what is empty, with 0.
std::optional<int> fuzzyMatch(const QString& typed, const QString& text);

} // namespace loquat
