// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/chat/turn.h"
#include "app/wire/replydecoder.h"

#include <QObject>

#include <memory>
#include <optional>

namespace loquat {

class Clock;
class ConversationStore;
class Generation;
class RunQueue;
class ServerDirectory;

// One prompt and its reply outside any window. With a store it becomes a conversation of its own:
// it is durable before the request is sent, and its text is journalled as it arrives. GUI thread
// only; deleting a running one cancels it. Used once.
class OneTurn final : public QObject
{
    Q_OBJECT
public:
    // `store` may be null (nothing is kept); it need not be open. Without a queue the request is
    // sent at once.
    OneTurn(ServerDirectory& servers, ConversationStore* store, const Clock& clock,
            RunQueue* queue = nullptr, QObject* parent = nullptr);
    ~OneTurn() override;

    // `turn` says what is asked of whom; its ids and times are set here. `context` goes along
    // unless it is empty. No signal is emitted before this has returned.
    void start(Turn turn, const QByteArray& context);
    // In every phase: the socket is closed and the state is terminal when it returns.
    void stop();

    const Turn& turn() const;
    // Once ended: why the reply is not in the store, although it was to be kept there.
    const std::optional<Error>& storeError() const { return m_storeError; }

Q_SIGNALS:
    void stateChanged(loquat::ReplyState state);
    void grew(const loquat::ReplyDelta& delta);
    void stepped(const loquat::Steps& steps);
    // The reply's state is terminal and, if there is a store, stored unless storeError() says why
    // not. Once, last. An unusable store gives Failed with an error of code Storage, and nothing
    // was sent.
    void ended();

private:
    void open();
    void begin();
    void fail(const Error& error);
    void keepAndEnd();

    ServerDirectory& m_servers;
    ConversationStore* m_store;
    const Clock& m_clock;
    RunQueue* m_queue;
    Turn m_turn; // before and after the generation
    QByteArray m_context;
    std::unique_ptr<Generation> m_generation;
    std::optional<Error> m_storeError;
    bool m_over = false;
};

} // namespace loquat
