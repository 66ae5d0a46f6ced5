// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/chat/memory.h"
#include "app/chat/turn.h"
#include "app/session/memoryplan.h"

#include <QObject>

#include <memory>
#include <optional>

namespace loquat {

class Clock;
class Generation;
class RunQueue;
class ServerDirectory;

// What a test of one way of remembering has shown.
struct MemoryFinding
{
    enum class Outcome
    {
        NotTried, // there was nothing to try: no array, or nothing of the past is sent
        Remembered,
        Forgotten,
        Failed
    };

    MemoryWay way = MemoryWay::None;
    Outcome outcome = Outcome::NotTried;
    std::optional<Error> error; // set when Failed

    bool operator==(const MemoryFinding&) const = default;
};

struct MemoryTestResult
{
    MemoryFinding chat;   // the way that the chat would use
    MemoryFinding server; // the server's own memory, the context array

    bool operator==(const MemoryTestResult&) const = default;
};

// Gives a model a random word to keep and asks for it back, by the way a chat would use and, if
// that is another, with the server's own array. Nothing of it is stored but what it shows of the
// array, which is noted of the server. Used once. GUI thread only; deleting a running one cancels
// it.
class MemoryTest final : public QObject
{
    Q_OBJECT
public:
    // Of `like` the server, model and settings count; raw, suffix, format and template are left
    // out.
    MemoryTest(const Turn& like, MemoryChoice choice, ServerDirectory& servers, RunQueue& queue,
               const Clock& clock, QObject* parent = nullptr);
    ~MemoryTest() override;

    // No signal is emitted before it has returned.
    void start();
    // The socket is closed when it returns; finished() does not follow.
    void cancel();

    const QString& word() const { return m_word; }

Q_SIGNALS:
    void finished(const loquat::MemoryTestResult& result);

private:
    void ask(const QString& prompt, const MemoryPlan& plan, void (MemoryTest::*then)());
    MemoryPlan planOf() const;
    bool hasAnswered() const;
    MemoryFinding finding() const;
    void takeFirst();
    void takeByChat();
    void askServer();
    void takeByServer();
    void noteArray(bool remembered);
    void finish();

    Turn m_like;
    MemoryChoice m_choice;
    ServerDirectory& m_servers;
    RunQueue& m_queue;
    const Clock& m_clock;
    QString m_word;
    Turn m_first; // with its context
    std::unique_ptr<Generation> m_generation;
    MemoryTestResult m_result;
};

} // namespace loquat
