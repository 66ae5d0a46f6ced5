// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QString>
#include <QUrl>

namespace loquat {

// A server's address after normalisation: protocol.md §2.
struct BaseUrl
{
    QString scheme = QStringLiteral("http"); // "http" or "https"
    QString host;                            // without brackets, lower case
    int port = 11434;                        // 1...65535
    QString pathPrefix;                      // "" or "/ollama": no slash at its end

    // What was moved out of the address or put right; the person is told.
    QString userInfo;         // "user:password": belongs into the keychain, never stored or shown
    bool portIgnored = false; // the typed port was no port: the default one is used
    bool portWritten = false; // the port is as it was typed

    bool operator==(const BaseUrl&) const = default;

    // `path` starts with "/api/"; the result has exactly one slash between prefix and path.
    QUrl endpoint(QStringView path) const;
    // Complete: scheme, host, port, prefix ("http://127.0.0.1:11434"); no user info.
    QString toString() const;
    // Like toString, but for a default port that was not typed: what is kept of an address.
    QString toWrittenString() const;
    // Like toString, without a default port (80 or 443).
    QString toDisplayString() const;

    bool isLoopback() const;
    // Loopback, private ranges (10/8, 172.16/12, 192.168/16, 169.254/16, fc00::/7, fe80::/10),
    // single-label names, *.local, *.localhost, *.internal, *.lan, *.home.arpa: a key may go
    // there over plain http without asking.
    bool isPrivate() const;
};

// Fails with AddressInvalid or AddressSchemeUnsupported (subject: the text without user info).
Result<BaseUrl> parseBaseUrl(const QString& typed);

// The same at port 11434, for an address that leads to port 80 because it was typed as
// "http://host" (protocol.md §2); empty for any other, "http://host:80" too.
QString addressAtOllamaPort(const QString& typed);

} // namespace loquat
