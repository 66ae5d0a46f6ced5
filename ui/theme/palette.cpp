// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/palette.h"

#include "ui/theme/tokens.h"

namespace loquat::theme {

namespace {

struct Scheme
{
    QColor window;
    QColor sidebar;
    QColor raised;
    QColor tint;
    QColor selected;
    QColor code;
    QColor border;
    QColor text;
    QColor mutedText;
    QColor accent;
    QColor accentText;
    QColor danger;
    QColor warning;
    QColor success;
};

QColor mixed(const QColor& over, const QColor& under, double share)
{
    const auto part = [share](int a, int b) {
        return qRound(a * share + b * (1 - share));
    };
    return {part(over.red(), under.red()), part(over.green(), under.green()),
            part(over.blue(), under.blue())};
}

// What is disabled fades into the window.
Scheme faded(Scheme scheme)
{
    constexpr double share = 0.48;
    for (QColor* one :
         {&scheme.raised, &scheme.tint, &scheme.selected, &scheme.border, &scheme.text,
          &scheme.mutedText, &scheme.accent, &scheme.danger, &scheme.warning, &scheme.success})
        *one = mixed(*one, scheme.window, share);
    return scheme;
}

void fill(QPalette& palette, QPalette::ColorGroup group, const Scheme& scheme)
{
    const auto set = [&palette, group](QPalette::ColorRole role, const QColor& value) {
        palette.setColor(group, role, value);
    };
    set(QPalette::Window, scheme.window);
    set(QPalette::WindowText, scheme.text);
    set(QPalette::Base, scheme.raised);
    set(QPalette::AlternateBase, scheme.tint);
    set(QPalette::Text, scheme.text);
    set(QPalette::PlaceholderText, scheme.mutedText);
    set(QPalette::Button, scheme.raised);
    set(QPalette::ButtonText, scheme.text);
    set(QPalette::BrightText, scheme.danger);
    set(QPalette::Light, scheme.code);
    set(QPalette::Midlight, scheme.selected);
    set(QPalette::Mid, scheme.border);
    set(QPalette::Dark, scheme.sidebar);
    set(QPalette::Shadow, scheme.success);
    set(QPalette::Highlight, scheme.accent);
    set(QPalette::HighlightedText, scheme.accentText);
    set(QPalette::Link, scheme.accent);
    set(QPalette::LinkVisited, scheme.warning);
    set(QPalette::ToolTipBase, scheme.text);
    set(QPalette::ToolTipText, scheme.window);
}

QPalette paletteOf(const Scheme& scheme)
{
    QPalette palette;
    fill(palette, QPalette::Active, scheme);
    fill(palette, QPalette::Inactive, scheme);
    fill(palette, QPalette::Disabled, faded(scheme));
    return palette;
}

QPalette::ColorRole paletteRole(Colour role)
{
    switch (role) {
    case Colour::Window:
        return QPalette::Window;
    case Colour::Sidebar:
        return QPalette::Dark;
    case Colour::Raised:
        return QPalette::Base;
    case Colour::Tint:
        return QPalette::AlternateBase;
    case Colour::Selected:
        return QPalette::Midlight;
    case Colour::Code:
        return QPalette::Light;
    case Colour::Border:
        return QPalette::Mid;
    case Colour::Text:
        return QPalette::WindowText;
    case Colour::MutedText:
        return QPalette::PlaceholderText;
    case Colour::Accent:
        return QPalette::Highlight;
    case Colour::AccentText:
        return QPalette::HighlightedText;
    case Colour::Danger:
        return QPalette::BrightText;
    case Colour::Warning:
        return QPalette::LinkVisited;
    case Colour::Success:
        return QPalette::Shadow;
    }
    return QPalette::WindowText;
}

} // namespace

QPalette lightPalette()
{
    return paletteOf({.window = QColor(0xfb, 0xfa, 0xf7),
                      .sidebar = QColor(0xf2, 0xef, 0xe9),
                      .raised = QColor(0xff, 0xff, 0xff),
                      .tint = QColor(0xf3, 0xed, 0xe3),
                      .selected = QColor(0xe9, 0xe3, 0xd8),
                      .code = QColor(0xf4, 0xf1, 0xea),
                      .border = QColor(0xe3, 0xde, 0xd5),
                      .text = QColor(0x25, 0x22, 0x1d),
                      .mutedText = QColor(0x6b, 0x64, 0x5a),
                      .accent = QColor(0xb9, 0x57, 0x18),
                      .accentText = QColor(0xff, 0xff, 0xff),
                      .danger = QColor(0xb4, 0x2f, 0x2a),
                      .warning = QColor(0x8a, 0x5d, 0x00),
                      .success = QColor(0x2a, 0x78, 0x48)});
}

QPalette darkPalette()
{
    return paletteOf({.window = QColor(0x1d, 0x1b, 0x19),
                      .sidebar = QColor(0x17, 0x15, 0x13),
                      .raised = QColor(0x24, 0x21, 0x20),
                      .tint = QColor(0x2a, 0x26, 0x22),
                      .selected = QColor(0x2e, 0x2a, 0x26),
                      .code = QColor(0x15, 0x13, 0x11),
                      .border = QColor(0x34, 0x30, 0x2b),
                      .text = QColor(0xec, 0xe7, 0xdf),
                      .mutedText = QColor(0x9c, 0x93, 0x88),
                      .accent = QColor(0xf0, 0x9a, 0x55),
                      .accentText = QColor(0x1d, 0x1b, 0x19),
                      .danger = QColor(0xf2, 0x83, 0x7a),
                      .warning = QColor(0xe8, 0xbd, 0x5c),
                      .success = QColor(0x63, 0xbd, 0x84)});
}

QColor colour(const QPalette& palette, Colour role)
{
    return palette.color(paletteRole(role));
}

QColor foundColour(const QPalette& palette)
{
    constexpr double share = 0.32;
    return mixed(colour(palette, Colour::Accent), colour(palette, Colour::Window), share);
}

bool isDark(const QPalette& palette)
{
    return palette.color(QPalette::Active, QPalette::Window).lightness() < 128;
}

} // namespace loquat::theme
