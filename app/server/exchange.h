// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/server/endpoint.h"
#include "app/server/secretecho.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QUrl>

#include <chrono>
#include <memory>
#include <optional>
#include <utility>

class QNetworkReply;
class QSslError;

namespace loquat {

class Inflater;

// What is sent, and how long each phase may take; 0: no limit.
struct ExchangeRequest
{
    QByteArray method; // empty: GET, or POST if there is a body; any other has a body
    QString path;
    QByteArray body;
    bool streaming = false;
    std::chrono::milliseconds whole{0};
    std::chrono::milliseconds firstByte{0};
    std::chrono::milliseconds idle{0};
};

// One HTTP request and its answer, for the jobs of this room: sent once, redirected only within
// the server, its answer unpacked and handed on in pieces, at most 256 KB or 4 ms in one turn of
// the event loop.
//   start() emits nothing before it has returned. answered(), then received() and turnEnded() in
//   turns, then ended(): nothing, if all that was promised has come, else why not. A slot may
//   abort or delete the exchange: no signal follows.
class Exchange final : public QObject
{
    Q_OBJECT
public:
    // An endpoint that is destroyed first ends the exchange with ConnectionClosed.
    Exchange(Endpoint& endpoint, ExchangeRequest request, QObject* parent = nullptr);
    ~Exchange() override;

    void start();
    // Closes the socket at once.
    void abort();
    // From now on the whole answer has this long to come.
    void limitRest(std::chrono::milliseconds limit);

    int status() const { return m_status; } // 0 before answered()
    QByteArray header(const QByteArray& name) const;
    // Without the secrets that were sent, which the server may have given back. What ended() says
    // holds none.
    Error withoutSecrets(Error error) const { return m_echo.blanked(std::move(error)); }

Q_SIGNALS:
    void answered();
    void received(QByteArrayView bytes);
    void turnEnded();
    void ended(const std::optional<loquat::Error>& cause);

private:
    enum class Phase
    {
        Connecting,
        Uploading,
        Waiting,
        Receiving
    };

    QNetworkAccessManager& network();
    void send(const QUrl& url);
    void drop();
    void enter(Phase phase);
    void onUploaded(qint64 sent);
    void onCertificateErrors(const QList<QSslError>& errors);
    void onEncrypted();
    bool showsThePinned();
    void onHead();
    void onNetworkFinished();
    void onEndpointClosing();
    void onLimit();
    void onWholeLimit();
    void redirect(const QByteArray& location);
    void pump();
    bool takePiece();
    void conclude();
    std::optional<Error> cause();
    Error timedOut(ErrorReason reason) const;
    bool waitsInQueue();
    bool goesThroughAProxy();
    bool isCutShort() const;
    void end(std::optional<Error> cause);

    QPointer<Endpoint> m_endpoint; // null once it closes
    QString m_display;             // its address
    ExchangeRequest m_request;
    SecretEcho m_echo;
    // Of a streaming request: its connection is closed with it. Node's servers answer 400 to a
    // second request on a connection whose first said "close", though they say "keep-alive".
    std::unique_ptr<QNetworkAccessManager> m_ownNetwork;
    QUrl m_url;
    QPointer<QNetworkReply> m_reply; // child of the endpoint's network access manager, which
                                     // may go first
    std::unique_ptr<Inflater> m_inflater;
    QByteArray m_piece;
    QString m_certificateFault;
    std::optional<Error> m_certificateChanged; // it is not the pinned one
    QTimer m_limit;
    QTimer m_whole;
    QTimer m_turn; // runs out when the event loop has come round
    QElapsedTimer m_sinceStart;
    QElapsedTimer m_sinceTurn;
    Phase m_phase = Phase::Connecting;
    qint64 m_turnBytes = 0;
    qint64 m_turnNs = 0;
    qint64 m_received = 0;
    int m_status = 0;
    int m_redirects = 0;
    bool m_started = false;
    bool m_freshSocket = false;
    bool m_retried = false;
    bool m_networkFinished = false;
    bool m_unpacking = false; // the inflater may hold more
    bool m_over = false;
};

} // namespace loquat
