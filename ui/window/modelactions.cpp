// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/modelactions.h"

#include "app/session/modelshelf.h"
#include "app/session/serverdirectory.h"
#include "ui/models/modelbutton.h"
#include "ui/window/windowactions.h"
#include "ui/window/windowdialogs.h"
#include "ui/window/windowpages.h"

namespace loquat {

ModelActions::ModelActions(const Rooms& rooms, ServerDirectory& servers, QObject* parent)
    : QObject(parent)
{
    connect(&rooms.model, &ModelButton::managementRequested, &rooms.actions.models,
            &QAction::trigger);
    connect(&rooms.actions.models, &QAction::triggered, this,
            [&dialogs = rooms.dialogs, &servers] { dialogs.showModels(servers.current()); });
    connect(&rooms.actions.refreshModels, &QAction::triggered, this, [&servers] {
        for (const ServerProfile& profile : servers.profiles())
            servers.refresh(profile.id);
    });
    connect(&rooms.actions.favouriteModel, &QAction::triggered, this,
            [&model = rooms.model, &servers] {
                const ModelChoice choice = model.choice();
                if (!choice.model.isEmpty())
                    servers.shelf().setFavourite(choice, !servers.shelf().isFavourite(choice));
            });
    connect(&rooms.dialogs, &WindowDialogs::modelChosen, &rooms.model, &ModelButton::chosen);
    connect(&rooms.actions.localOllama, &QAction::triggered, &rooms.dialogs,
            &WindowDialogs::showOllama);
    connect(&rooms.pages, &WindowPages::ollamaLogRequested, &rooms.dialogs,
            &WindowDialogs::showOllama);
}

} // namespace loquat
