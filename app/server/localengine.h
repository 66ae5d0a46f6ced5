// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/enginefailure.h"
#include "app/wire/baseurl.h"

#include <QObject>
#include <QProcess>
#include <QStringDecoder>
#include <QTcpSocket>
#include <QTimer>

#include <chrono>
#include <optional>

namespace loquat {

// An Ollama on this computer that Loquat runs itself: `ollama serve` as a child process. What
// Loquat did not start is none of its business. The child has Loquat's environment without
// LOQUAT_API_KEY, and ends with this object, and with Loquat whatever way that ends. GUI thread
// only.
class LocalEngine final : public QObject
{
    Q_OBJECT
public:
    enum class State
    {
        Stopped,
        Starting, // runs, and does not listen yet
        Running,
        Stopping
    };

    struct Limits
    {
        std::chrono::milliseconds listen{60'000};
        std::chrono::milliseconds stop{3'000}; // then it is killed
        qsizetype log = 256 * 1024;            // characters
    };

    explicit LocalEngine(QObject* parent = nullptr);
    explicit LocalEngine(Limits limits, QObject* parent = nullptr);
    ~LocalEngine() override;

    // The full path of `ollama` on the PATH; empty: not installed.
    static QString program();
    // Where it would listen by OLLAMA_HOST, read as Ollama reads it (protocol.md §2).
    static BaseUrl address();
    // Whether that is an address of this computer.
    static bool isHere(const BaseUrl& address);

    // Only when stopped. stateChanged() follows, never before this has returned.
    void start();
    void stop();

    State state() const { return m_state; }
    const std::optional<EngineFailure>& failure() const { return m_failure; } // of the last start
    // What it wrote, both streams, as plain text in whole lines; what is oldest is dropped.
    const QString& log() const { return m_log; }

Q_SIGNALS:
    void stateChanged();
    void logGrew(const QString& text);

private:
    void tryToConnect();
    void onConnected();
    void onError(QProcess::ProcessError error);
    void onFinished(int exitCode, QProcess::ExitStatus status);
    void readLog();
    void addToLog(const QString& text);
    void fail(EngineFailure::Reason reason, int exitCode = 0);
    void setState(State state);
    QString lastLine() const;

    Limits m_limits;
    State m_state = State::Stopped;
    std::optional<EngineFailure> m_failure;
    BaseUrl m_address;
    QProcess m_process;
    QTcpSocket m_socket;
    QTimer m_retry;    // until it listens
    QTimer m_patience; // for listening, and then for ending
    QStringDecoder m_decoder{QStringDecoder::Utf8};
    QString m_unfinishedLine;
    QString m_log;
};

} // namespace loquat
