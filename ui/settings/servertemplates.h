// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/serverprofile.h"

#include <QList>

namespace loquat {

// A server that many people have, ready but for what is theirs.
struct ServerTemplate
{
    QString title; // with what it is, for a menu
    ServerProfile profile;
    bool needsKey = false;
};

QList<ServerTemplate> serverTemplates();

} // namespace loquat
