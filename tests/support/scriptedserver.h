// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/script.h"

#include <QByteArray>
#include <QHostAddress>
#include <QList>
#include <QSslConfiguration>
#include <QString>

#include <chrono>
#include <memory>
#include <optional>
#include <utility>

namespace loquat::test {

struct ReceivedRequest
{
    QByteArray method;
    QByteArray target; // as on the request line
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;

    QByteArray header(const QByteArray& name) const; // case-insensitive; null: absent
    bool hasHeader(const QByteArray& name) const { return !header(name).isNull(); }
};

// An HTTP server on a free loopback port that answers with exact bytes, and records and counts
// what it got. Runs on a thread of its own; all calls are thread-safe.
class ScriptedServer
{
public:
    // A port other than 0 must be free at that address.
    explicit ScriptedServer(const QHostAddress& address = QHostAddress(QHostAddress::LocalHost),
                            quint16 port = 0);
    // One that speaks TLS.
    explicit ScriptedServer(const QSslConfiguration& identity);
    ~ScriptedServer();

    quint16 port() const;
    QString url() const; // "http://127.0.0.1:PORT", or https

    // What to do with requests to this target from now on. Unknown targets get a 404 page as
    // Ollama sends it.
    void answer(const QByteArray& target, const Script& script);
    // What to do with the next request to this target only; several are used in order.
    void answerNext(const QByteArray& target, const Script& script);
    // Lets scripts waiting at this gate, now or later, go on.
    void open(const QByteArray& gate);

    QList<ReceivedRequest> requests() const;
    QList<ReceivedRequest> requests(const QByteArray& target) const;
    int count(const QByteArray& target) const { return int(requests(target).size()); }
    int connectionsNow() const; // open sockets
    int connectionsEver() const;

    // Runs the caller's event loop until it is so.
    bool waitForRequests(const QByteArray& target, int count,
                         std::chrono::milliseconds limit = std::chrono::seconds(10)) const;
    bool waitUntilAllClosed(std::chrono::milliseconds limit = std::chrono::seconds(10)) const;

private:
    ScriptedServer(const QHostAddress& address, quint16 port,
                   std::optional<QSslConfiguration> identity);

    class Worker;
    struct Shared;
    std::unique_ptr<Shared> m_shared;
    std::unique_ptr<class ScriptedServerThread> m_thread;
};

} // namespace loquat::test
