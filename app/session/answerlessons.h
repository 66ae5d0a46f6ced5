// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/turn.h"
#include "app/session/memoryplan.h"
#include "app/wire/replydecoder.h"

namespace loquat {

class ServerDirectory;

// What the answers to one turn teach about its server, noted there, and whether the turn is to be
// sent once more (protocol.md §11.5).
class AnswerLessons
{
public:
    explicit AnswerLessons(ServerDirectory& servers)
        : m_servers(servers)
    {}

    enum class Again
    {
        No,
        WithoutThink,
        AnotherWay // its past must be planned anew first
    };

    // Whether `think` is to be left out of the turn's request.
    bool leavesOutThink(const Turn& turn) const;
    // `turn` with what has come of its reply, `plan` as it was sent. Each kind of second attempt
    // is made once, and none after a word of an answer has come.
    Again learn(const Turn& turn, const MemoryPlan& plan, const ReplyEnd& end);

    // Why the array that went along or came back is no memory, if it is none.
    std::optional<MemoryReason> judgeMemory(const Turn& turn, const MemoryPlan& plan,
                                            const ReplyEnd& end);

private:
    void disprove(const Turn& turn, MemoryReason reason);

    ServerDirectory& m_servers;
    bool m_triedWithoutThink = false;
    bool m_triedWithoutContext = false;
    bool m_triedWithoutChat = false;
};

} // namespace loquat
