// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/endpointaccess.h"
#include "app/wire/baseurl.h"

#include <QByteArray>
#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QObject>

#include <chrono>
#include <memory>

namespace loquat {

struct EndpointLimits
{
    std::chrono::milliseconds connect{10'000};
    std::chrono::milliseconds uploadStall{60'000};
    std::chrono::milliseconds listing{15'000}; // tags, version, ps, show: the whole answer
    std::chrono::milliseconds firstByte{0};    // generate and chat; 0: none
    std::chrono::milliseconds idle{0};         // between bytes; 0: none
};

// How one server is reached: address, key, limits, and a network access manager of its own, so
// that pins, proxies and authentication caches of servers stay apart. When it is destroyed, jobs
// that are its children are cancelled silently, and every other that runs on it fails with
// ConnectionClosed. Loopback bypasses the system's proxies; redirects are never followed by Qt;
// cookies and Referer are never sent (protocol.md §3).
class Endpoint : public QObject
{
    Q_OBJECT
public:
    explicit Endpoint(BaseUrl base, const QByteArray& key = {}, EndpointLimits limits = {},
                      QObject* parent = nullptr);
    ~Endpoint() override;

    const BaseUrl& base() const { return m_base; }
    const EndpointLimits& limits() const { return m_limits; }
    // For requests that are sent from now on.
    void setLimits(const EndpointLimits& limits) { m_limits = limits; }
    // Sent as Bearer; one that begins with "Basic " goes as it stands.
    void setKey(const QByteArray& key) { m_access.authorization = bearerAuthorization(key); }
    // Before the first request.
    void setAccess(EndpointAccess access);
    const EndpointAccess& access() const { return m_access; }
    // Whether requests carry a key, a password or a secret header.
    bool hasKey() const { return m_access.carriesSecret(); }

    // All headers of protocol.md §3.1 but those of a body, and those of the access; `streaming`
    // asks for no compression and for a connection of its own.
    QNetworkRequest request(QStringView path, bool streaming) const;
    QNetworkAccessManager& network() { return m_network; }
    // One more of the same kind, for a request whose connection no other may use.
    std::unique_ptr<QNetworkAccessManager> newNetwork() const;

Q_SIGNALS:
    // It is being destroyed, and still whole.
    void closing();

private:
    void prepare(QNetworkAccessManager& network) const;

    BaseUrl m_base;
    EndpointAccess m_access;
    EndpointLimits m_limits;
    QNetworkAccessManager m_network;
};

} // namespace loquat
