// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/exchangerun.h"
#include "ui/terminal/commandline.h"

#include <QObject>
#include <QString>

namespace loquat {

class ChatArchive;
class Clock;
class TerminalOutput;

// `loquat export` and `loquat import`.
class ExchangeCommand final : public QObject
{
    Q_OBJECT
public:
    // All must outlive this.
    ExchangeCommand(CommandLine line, ChatArchive& archive, const Clock& clock,
                    TerminalOutput& output, QObject* parent = nullptr);

    void start();  // finished() follows
    void cancel(); // Ctrl+C

Q_SIGNALS:
    void finished(int exitStatus); // once

private:
    // On the thread of the run.
    void work(const ExchangeRun::Progress& progress);
    void list();
    void exportChats(const ExchangeRun::Progress& progress);
    void importChats(const ExchangeRun::Progress& progress);
    void end(int status, const QString& sentence);

    CommandLine m_line;
    ChatArchive& m_archive;
    const Clock& m_clock;
    TerminalOutput& m_output;
    int m_status = 1;
    QString m_sentence;
    ExchangeRun m_run;
};

} // namespace loquat
