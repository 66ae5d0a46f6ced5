// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"

#include "ui/theme/lineiconengine.h"

namespace loquat::theme {

using namespace Qt::StringLiterals;

namespace {

QLatin1StringView fileName(Icon which)
{
    switch (which) {
    case Icon::Add:
        return "add"_L1;
    case Icon::Appearance:
        return "appearance"_L1;
    case Icon::Archive:
        return "archive"_L1;
    case Icon::ArrowDown:
        return "arrow-down"_L1;
    case Icon::Branch:
        return "branch"_L1;
    case Icon::Chat:
        return "chat"_L1;
    case Icon::Check:
        return "check"_L1;
    case Icon::ChevronDown:
        return "chevron-down"_L1;
    case Icon::ChevronLeft:
        return "chevron-left"_L1;
    case Icon::ChevronRight:
        return "chevron-right"_L1;
    case Icon::ChevronUp:
        return "chevron-up"_L1;
    case Icon::Close:
        return "close"_L1;
    case Icon::Code:
        return "code"_L1;
    case Icon::Continue:
        return "continue"_L1;
    case Icon::Copy:
        return "copy"_L1;
    case Icon::Delete:
        return "delete"_L1;
    case Icon::Edit:
        return "edit"_L1;
    case Icon::Folder:
        return "folder"_L1;
    case Icon::Help:
        return "help"_L1;
    case Icon::Image:
        return "image"_L1;
    case Icon::Key:
        return "key"_L1;
    case Icon::Markdown:
        return "markdown"_L1;
    case Icon::Memory:
        return "memory"_L1;
    case Icon::Menu:
        return "menu"_L1;
    case Icon::Models:
        return "models"_L1;
    case Icon::More:
        return "more"_L1;
    case Icon::Options:
        return "options"_L1;
    case Icon::Pin:
        return "pin"_L1;
    case Icon::Refresh:
        return "refresh"_L1;
    case Icon::Search:
        return "search"_L1;
    case Icon::Send:
        return "send"_L1;
    case Icon::Server:
        return "server"_L1;
    case Icon::Settings:
        return "settings"_L1;
    case Icon::Star:
        return "star"_L1;
    case Icon::StarFull:
        return "star-full"_L1;
    case Icon::Stop:
        return "stop"_L1;
    case Icon::Temporary:
        return "temporary"_L1;
    case Icon::Undo:
        return "undo"_L1;
    case Icon::Warning:
        return "warning"_L1;
    }
    return {};
}

} // namespace

QIcon icon(Icon which)
{
    return icon(which, Colour::Text);
}

QIcon icon(Icon which, Colour role)
{
    return QIcon(new LineIconEngine(u":/icons/%1.svg"_s.arg(fileName(which)), role));
}

QIcon applicationIcon()
{
    return QIcon(new LineIconEngine(u":/icons/loquat.svg"_s, Colour::Text));
}

} // namespace loquat::theme
