// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"

#include <QJsonObject>
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
    QJsonObject unknown = {};     // what a newer version wrote about it

    bool operator==(const ServerProfile&) const = default;

    QJsonObject toJson() const;
    // A value of the wrong type falls back to its default. An entry without an id gets a new one,
    // and then has no key: keys are found by id.
    static ServerProfile fromJson(const QJsonObject& json);
};

// The address without "user:password@".
QString withoutUserInfo(const QString& address);

} // namespace loquat
