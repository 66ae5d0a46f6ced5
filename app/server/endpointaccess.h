// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/settings/cafilefault.h"
#include "app/settings/serverprofile.h"
#include "app/wire/serversecrets.h"

#include <QByteArray>
#include <QList>
#include <QNetworkProxy>
#include <QSslCertificate>
#include <QSslConfiguration>

#include <optional>
#include <utility>

namespace loquat {

struct BaseUrl;

// By what right and which way a server is reached. Holds secrets: never printed, never compared.
struct EndpointAccess
{
    QByteArray authorization; // the header's value; empty: not sent
    QList<std::pair<QByteArray, QByteArray>> headers;
    QList<QByteArray> secretValues; // those of the headers that are secret
    TlsTrust trust = TlsTrust::System;
    QList<QSslCertificate> authorities; // of TlsTrust::CaFile
    QString pin;                        // of TlsTrust::Pinned: as PinnedCertificate::sha256
    std::optional<QNetworkProxy> proxy; // unset: the system's

    bool carriesSecret() const { return !authorization.isEmpty() || !secretValues.isEmpty(); }
    // Of requests and probes over TLS. With Pinned no authority is trusted: every certificate is
    // an error until its fingerprint was compared.
    QSslConfiguration tlsConfiguration() const;
    // The proxy for this address, as sockets take it.
    QNetworkProxy proxyFor(const BaseUrl& base) const;
};

// The value of Authorization for a key. One that begins with "Basic " goes as it stands.
QByteArray bearerAuthorization(const QByteArray& key);

// Reads the CA file. Fails with CaFileInvalid (subject: its path), CertificateUnpinned where the
// server's certificate was not looked at yet (subject: the address), ProxyInvalid, and
// HeaderNameInvalid or HeaderValueInvalid for what a hand wrote into the settings.
Result<EndpointAccess> endpointAccess(const ServerProfile& profile, const ServerSecrets& secrets,
                                      const BaseUrl& base);

// Why readAuthorities() would find none; None: it finds some.
CaFileFault caFileFault(const QString& path);
// The certificates in a file, in PEM or DER form; CaFileInvalid if there is none.
Result<QList<QSslCertificate>> readAuthorities(const QString& path);

} // namespace loquat
