// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QIcon>

namespace loquat::theme {

// Our own family of 24-pixel line icons (resources/icons/NAME.svg), drawn in the palette's colours,
// sharp at every scale, dimmed when disabled.
enum class Icon
{
    Add,
    Appearance,
    Archive,
    ArrowDown,
    Branch,
    Chat,
    Check,
    ChevronDown,
    ChevronLeft,
    ChevronRight,
    ChevronUp,
    Close,
    Code,
    Continue,
    Copy,
    Delete,
    Edit,
    Folder,
    Help,
    Image,
    Key,
    Markdown,
    Memory,
    Menu,
    Models,
    More,
    Options,
    Pin,
    Refresh,
    Search,
    Send,
    Server,
    Settings,
    Star,
    StarFull,
    Stop,
    Temporary,
    Undo,
    Warning,
};

QIcon icon(Icon which);

// The same, drawn in one colour of the theme instead of its text colour: a warning, a danger.
QIcon icon(Icon which, Colour role);

// The loquat itself, for windows and the task bar.
QIcon applicationIcon();

} // namespace loquat::theme
