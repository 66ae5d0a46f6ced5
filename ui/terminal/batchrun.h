// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/chat/reply.h"
#include "app/exchange/batchrows.h"
#include "ui/terminal/askinput.h"
#include "ui/terminal/asktarget.h"
#include "ui/terminal/batchoutput.h"
#include "ui/terminal/commandline.h"
#include "ui/terminal/terminalservices.h"

#include <QElapsedTimer>
#include <QObject>
#include <QQueue>

#include <map>
#include <memory>
#include <optional>

namespace loquat {

class OneTurn;
class TerminalOutput;

// `loquat ask --batch`: asks a prompt over the rows of a file, as many at once as the server's
// profile allows, and writes a JSON object for each. What another run has answered is not asked
// again. A server that asks to wait is waited for; where nothing can be asked at all (no
// connection, a refused key) it stops and says so.
class BatchRun final : public QObject
{
    Q_OBJECT
public:
    BatchRun(CommandLine line, const TerminalServices& services, TerminalOutput& output,
             QObject* parent = nullptr);
    ~BatchRun() override;

    // finished() follows, never before this has returned.
    void start();
    // Ctrl+C: the sockets are closed when this returns; what has come of running rows is written.
    void cancel();

Q_SIGNALS:
    void finished(int exitStatus); // once

private:
    struct Asked
    {
        BatchRow row;
        QString prompt;
        int attempts = 0;
    };

    void begin();
    bool openOutput();
    bool queueRows();
    void askMore();
    void ask(Asked row);
    void conclude(int row);
    bool tryLater(const Asked& asked, const Reply& reply);
    void write(int row, const QString& prompt, const Reply& reply, const QString& sentence);
    void sayProgress();
    void refuse(const QString& sentence);
    void end();

    CommandLine m_line;
    TerminalServices m_services;
    TerminalOutput& m_output;
    AskTarget m_target;
    AskInput m_input;
    BatchRows m_rows;
    std::optional<BatchOutput> m_file;
    QQueue<Asked> m_waiting;
    struct Running
    {
        Asked asked;
        std::unique_ptr<OneTurn> turn;
    };
    std::map<int, Running> m_running; // by row
    std::unique_ptr<QObject> m_life;  // of what must not call back once it is over
    int m_earlier = 0;                // rows that an earlier run has answered
    int m_answered = 0;
    int m_failed = 0;
    int m_pauses = 0; // rows that wait because the server asked for it
    bool m_isStopping = false;
    bool m_isCancelled = false;
    bool m_isOver = false;
    int m_refusal = 0; // the exit status, where nothing was asked
    QElapsedTimer m_since;
    QElapsedTimer m_sinceProgress;
};

} // namespace loquat
