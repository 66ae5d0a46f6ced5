// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

#include <optional>

namespace loquat {

// All that is secret of one server: one item in the keychain.
struct ServerSecrets
{
    QByteArray key;                    // or the password of Basic; empty: none
    QByteArray proxyPassword;          // empty: none
    QMap<QString, QByteArray> headers; // the values of secret ones, by lower-case name

    bool isEmpty() const { return key.isEmpty() && proxyPassword.isEmpty() && headers.isEmpty(); }
    bool operator==(const ServerSecrets&) const = default;

    // A key alone is kept as it is, more than that as a JSON object. Empty for nothing.
    QByteArray toItem() const;
    static ServerSecrets fromItem(const QByteArray& item);
};

// What to change of them: what is not set stays as it is, what is set to empty goes.
struct SecretEdit
{
    std::optional<QByteArray> key;
    std::optional<QByteArray> proxyPassword;
    QMap<QString, QByteArray> headers; // by lower-case name
    // Old name to new one, both in lower case; before `headers` and all at once.
    QMap<QString, QString> renamedHeaders;

    void applyTo(ServerSecrets& secrets) const;
};

} // namespace loquat
