// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/chat/requestsettings.h"
#include "app/settings/serverconnection.h"

#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QStringList>

namespace loquat {

// A server as the person set it up. No secret is here: the key, the password of the proxy and the
// secret headers are one item in the keychain, under `id`.
struct ServerProfile
{
    ProfileId id;
    QString name;
    QString address;              // as typed; wire/baseurl.h normalises it. Never holds user info.
    bool hasKey = false;          // a key was stored for it; spares a keychain prompt where none is
    bool plainKeyAllowed = false; // the person allowed its key over plain http
    QString lastModel;            // the model chosen last on this server
    bool practice = false;        // the built-in practice server: its address changes at each start
    int firstByteLimitMs = 0;     // how long a reply may take to begin; 0: no limit
    int idleLimitMs = 0;          // how long it may pause; 0: no limit, else at least 300 s
    int simultaneous = 1;         // how many replies may run at once: 1...16
    QString colour = {};          // "#rrggbb", to tell it from others; empty: none
    Authentication authentication = Authentication::Bearer;
    QString userName = {};           // of Basic; its password is the key
    QList<ExtraHeader> headers = {}; // their names are unique, whatever their case
    TlsChoice tls = {};
    ProxyChoice proxy = {};
    QStringList models = {};       // typed by hand, for a server that lists none
    QString defaultModel = {};     // a new chat begins with it; empty: with lastModel
    RequestSettings defaults = {}; // of every chat with it that sets nothing else
    QMap<QString, RequestSettings> modelDefaults = {}; // over those, by the model's name
    QJsonObject unknown = {};                          // what a newer version wrote about it

    bool operator==(const ServerProfile&) const = default;

    static constexpr int leastIdleLimitMs = 300'000;
    static constexpr int mostLimitMs = 24 * 60 * 60 * 1000;
    static constexpr int mostSimultaneous = 16;
    // The limits brought into their bounds.
    ServerProfile withinBounds() const;
    // Whether the keychain holds anything for it, as far as is known.
    bool hasSecrets() const;
    // Whether requests would reach another place, or the same one by another way.
    bool isReachedLike(const ServerProfile& other) const;
    // The model that a new chat begins with; empty: none is known.
    QString firstModel() const { return defaultModel.isEmpty() ? lastModel : defaultModel; }

    QJsonObject toJson() const;
    // A value of the wrong type falls back to its default, one out of bounds to the nearest; both
    // are noted under their path, which begins with `place`. An entry without an id gets a new one,
    // and then has no key: keys are found by id.
    static ServerProfile fromJson(const QJsonObject& json, const QString& place = {},
                                  QStringList* notes = nullptr);
};

// The address without "user:password@".
QString withoutUserInfo(const QString& address);

} // namespace loquat
