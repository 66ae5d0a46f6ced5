// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/contextuse.h"
#include "app/session/memory.h"
#include "app/session/memoryplan.h"
#include "app/session/pastreader.h"

#include <QHash>
#include <QObject>

#include <functional>

namespace loquat {

class ConversationStore;
class ServerDirectory;

// A question whose past is to be carried.
struct MemoryTask
{
    Turn turn;          // as it is to be asked, with its parent
    QList<TurnId> path; // the turns before it, oldest first, without those taken out
    bool hasExcluded = false;
    bool hasCorrected = false;
    bool hasImages = false; // the conversation ever had some
    MemoryChoice choice;
};

// Finds out for one conversation how the next turn carries the past, from what is stored and what
// is known of the server now. Callbacks run later, on the GUI thread, unless the planner dies
// first.
class MemoryPlanner final : public QObject
{
    Q_OBJECT
public:
    MemoryPlanner(ConversationStore& store, ServerDirectory& servers, QObject* parent = nullptr);

    // Which way it would be, how many turns would not fit, and how much those that do take: reads
    // no more than what fits, and asks the server at most once between two turns how large its
    // window is, and only where it matters.
    void choose(const MemoryTask& task,
                const std::function<void(const MemoryStatus&, const PastUse&)>& use);
    // The way, and what goes along. May ask the server how large a window it works in.
    void plan(const MemoryTask& task, const std::function<void(const MemoryPlan&)>& use);
    // What is known of the window in which a turn's model works.
    WindowFacts window(const Turn& turn) const;
    // A turn of the conversation has ended.
    void remember(const Turn& ended);

    // What is stored of earlier turns has changed.
    void forget() { m_reader.forget(); }

private:
    void decide(const MemoryTask& task,
                const std::function<void(const MemoryStatus&, const ParentTurn&)>& use);
    void fill(const MemoryTask& task, const MemoryStatus& status, std::optional<qint64> window,
              const std::function<void(const MemoryPlan&)>& use);
    void askWindow(const Turn& turn, const std::function<void(std::optional<qint64>)>& use);

    ServerDirectory& m_servers;
    PastReader m_reader;
    // As told since the last turn ended; nothing: the server does not say.
    using Model = std::pair<QString, QString>; // of a server's id and its name
    using UseWindow = std::function<void(std::optional<qint64>)>;
    QHash<Model, std::optional<qint64>> m_windows;
    QHash<Model, QList<UseWindow>> m_askingWindow;
};

} // namespace loquat
