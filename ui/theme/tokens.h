// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

namespace loquat::theme {

// Sizes in device-independent pixels; everything stands on a grid of four.
inline constexpr int grid = 4;
inline constexpr int radius = 8;
inline constexpr int sidebarWidth = 256;
inline constexpr int readingWidth = 720;
inline constexpr int optionsWidth = 288;
inline constexpr int topBarHeight = 48;
inline constexpr int foldBelowWidth = 900; // narrower windows fold the side panels away

// What a colour is for. The palette is the theme: a widget asks with its own palette and follows
// a change of theme by QEvent::PaletteChange, with nothing else to be told.
enum class Colour
{
    Window, // behind the transcript
    Sidebar,
    Raised,   // cards, fields, buttons: above the window
    Tint,     // a prompt's block
    Selected, // the chosen row in a list, a pressed button
    Code,     // behind code
    Border,
    Text,
    MutedText,  // at least 4.5:1 on Window, Sidebar and Raised
    Accent,     // one accent: the chosen, the ticked, the main button
    AccentText, // on Accent
    Danger,
    Warning,
    Success,
};

QColor colour(const QPalette& palette, Colour role);
// Behind text that a search has found: Colour::Text has 4.5:1 on it.
QColor foundColour(const QPalette& palette);
bool isDark(const QPalette& palette);

} // namespace loquat::theme
