// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/images/imageencoder.h"

#include <QString>

#include <functional>
#include <memory>

namespace loquat {

class OneTurn;
class ServerDirectory;

// What a command needs of the rest of Loquat. All outlive the command.
struct TerminalServices
{
    ServerDirectory& servers;
    // A turn to be asked; `kept`: among the chats. Only then the database is opened.
    std::function<std::unique_ptr<OneTurn>(bool kept)> newTurn;
    // The key in the environment, as it stands there; empty: none.
    QString key;
    ImageLimits images{}; // what becomes of pictures
};

} // namespace loquat
