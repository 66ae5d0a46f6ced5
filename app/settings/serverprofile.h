// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"

#include <QString>

namespace loquat {

// A server as the person set it up. The key is not here: it is in the keychain under `id`.
struct ServerProfile
{
    ProfileId id;
    QString name;
    QString address;              // as typed; wire/baseurl.h normalises it. Never holds user info.
    bool hasKey = false;          // a key was stored for it; spares a keychain prompt where none is
    bool plainKeyAllowed = false; // the person allowed its key over plain http
    QString lastModel;            // the model chosen last on this server
    bool practice = false;        // the built-in practice server: its address changes at each start

    bool operator==(const ServerProfile&) const = default;
};

} // namespace loquat
