// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/reply.h"
#include "app/session/loadwatch.h"
#include "app/wire/replydecoder.h"
#include "ui/terminal/askinput.h"
#include "ui/terminal/asktarget.h"
#include "ui/terminal/commandline.h"
#include "ui/terminal/terminalservices.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace loquat {

class TerminalOutput;

// `loquat ask`: finds the server and the model, fetches the pictures, asks one turn, and writes
// what comes.
class AskRun final : public QObject
{
    Q_OBJECT
public:
    AskRun(CommandLine line, const TerminalServices& services, TerminalOutput& output,
           QObject* parent = nullptr);
    ~AskRun() override;

    // `standardInput` is the prompt if the command line says so. finished() follows, never before
    // this has returned.
    void start(const QByteArray& standardInput);
    // Ctrl+C: the socket is closed when this returns.
    void cancel();

Q_SIGNALS:
    void finished(int exitStatus); // once

private:
    void begin(const QByteArray& standardInput);
    void ask();
    void showState(ReplyState state);
    void showDelta(const ReplyDelta& delta);
    void showSteps(const Steps& steps);
    void followWaiting();
    void sayWaiting();
    void conclude();
    // Ends without a reply. An empty sentence: the one for the error.
    void fail(const Error& error, const QString& sentence = {});
    void end(const Reply& reply, const QString& sentence);
    QString sentenceFor(const Error& error) const;

    CommandLine m_line;
    TerminalServices m_services;
    TerminalOutput& m_output;
    AskTarget m_target;
    AskInput m_input;
    std::unique_ptr<OneTurn> m_turn;
    std::unique_ptr<QObject> m_waiting; // context of what must not call back any more
    LoadWatch m_loading;
    QTimer m_patience; // until it is said that the wait is long
    QElapsedTimer m_waited;
    QElapsedTimer m_sinceSteps;
    bool m_saidWaiting = false;
    bool m_finished = false;
};

} // namespace loquat
