// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyle>

#include <optional>

class QStyleOption;
class QStyleOptionComplex;

// Where the parts of the controls stand and how large the controls are, from the option alone.
// Nothing: the style below knows.
namespace loquat::theme::geometry {

inline constexpr int markSize = 16;
inline constexpr int knobSize = 18;
inline constexpr int fieldPadding = 8;
inline constexpr int leastScrollHandle = 32;

std::optional<QRect> part(QStyle::ComplexControl control, const QStyleOptionComplex& option,
                          QStyle::SubControl which);

// contents: what the control asks for without its frame.
std::optional<QSize> size(QStyle::ContentsType type, const QStyleOption& option,
                          const QSize& contents);

} // namespace loquat::theme::geometry
