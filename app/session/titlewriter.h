// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/chat/turn.h"

#include <QObject>

#include <memory>

namespace loquat {

class Branch;
class Clock;
class Generation;
class RunQueue;
class ServerDirectory;

// Has a chat's own model write a title for the chat, by a request of its own that waits in the
// queue like any other and of which nothing is kept. Used once. GUI thread only; deleting a
// running one cancels it.
class TitleWriter final : public QObject
{
    Q_OBJECT
public:
    // Of `like` the server, the model and its options count. The branch must outlive it.
    TitleWriter(Branch& branch, const Turn& like, ServerDirectory& servers, RunQueue& queue,
                const Clock& clock, QObject* parent = nullptr);
    ~TitleWriter() override;

    // The branch must be loaded. No signal is emitted before it has returned.
    void start();

Q_SIGNALS:
    // At most one of the two.
    void written(const QString& title); // one line, not empty
    void failed(const loquat::Error& error);

private:
    void ask(const Turn& first);
    void take();

    Branch& m_branch;
    Turn m_like;
    ServerDirectory& m_servers;
    RunQueue& m_queue;
    const Clock& m_clock;
    std::unique_ptr<Generation> m_generation;
};

} // namespace loquat
