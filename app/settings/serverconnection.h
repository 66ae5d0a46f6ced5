// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace loquat {

enum class Authentication
{
    Bearer, // with a key, where there is one
    Basic,  // a user name and a password
    None    // nothing is sent, although a key may be kept
};

// A header that goes with every request to a server.
struct ExtraHeader
{
    QString name;
    QString value; // empty where it is secret: it is in the keychain then
    bool secret = false;

    bool operator==(const ExtraHeader&) const = default;
};

// A server's certificate as it was when the person trusted it.
struct PinnedCertificate
{
    QString sha256;    // of its DER form, 64 lower-case hexadecimal digits; empty: none is pinned
    QStringList names; // the subject's and the alternative ones
    QString issuer;
    QDateTime validFrom; // UTC
    QDateTime validUntil;

    bool isSet() const { return !sha256.isEmpty(); }
    bool operator==(const PinnedCertificate&) const = default;
};

enum class TlsTrust
{
    System, // who the system trusts
    CaFile, // who a file of certificates vouches for, and nobody else
    Pinned  // this one certificate and no other; until there is one nothing is sent
};

struct TlsChoice
{
    TlsTrust trust = TlsTrust::System;
    QString caFile = {}; // a path
    PinnedCertificate pin = {};

    bool operator==(const TlsChoice&) const = default;
};

enum class ProxyKind
{
    System, // what the system says; loopback goes without
    None,
    Http,
    Socks5
};

struct ProxyChoice
{
    ProxyKind kind = ProxyKind::System;
    QString host = {};
    int port = 0; // 1...65535; 0: the usual one of its kind
    QString userName = {};
    bool hasPassword = false; // in the keychain

    static constexpr int usualHttpPort = 8080;
    static constexpr int usualSocksPort = 1080;
    int effectivePort() const;

    bool operator==(const ProxyChoice&) const = default;
};

class JsonTaker;

// What an entry of the settings file says of it; bad values fall back and are noted.
Authentication takeAuthentication(JsonTaker& profile);
QList<ExtraHeader> takeHeaders(JsonTaker& profile);
TlsChoice takeTls(JsonTaker& profile);
ProxyChoice takeProxy(JsonTaker& profile);
// Into the JSON of a profile, next to what is there already.
void putAuthentication(Authentication choice, QJsonObject& profile);
void putHeaders(const QList<ExtraHeader>& headers, QJsonObject& profile);
void putTls(const TlsChoice& tls, QJsonObject& profile);
void putProxy(const ProxyChoice& proxy, QJsonObject& profile);

} // namespace loquat
