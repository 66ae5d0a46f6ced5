// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/benchclock.h"
#include "tests/bench/benchline.h"
#include "ui/transcript/readingpath.h"

#include <functional>

namespace loquat::bench {

// What it costs to read a branch of ten thousand turns, of which every third continues the reply
// above it, as a path: to make it, to walk it, to go to another branch, to grow at its end.
class ReadingPathBench
{
public:
    void measure()
    {
        TurnId middle;
        for (int i = 0; i < turns; ++i) {
            add({}, i % 3 == 2 ? TurnOrigin::Continue : TurnOrigin::Asked);
            if (i == turns / 2)
                middle = m_branch.head();
        }
        const TurnId end = m_branch.head();
        say(
            QStringLiteral("made"), [this] { ReadingPath another(m_branch); }, 10);
        ReadingPath path(m_branch);
        say(
            QStringLiteral("every turn looked at"),
            [&path] {
                qint64 sum = 0;
                for (int i = 0; i < path.count(); ++i)
                    sum += path.nodeAt(i).textLength + path.indexOf(path.idAt(i));
                if (sum < 0)
                    qFatal("no length is negative");
            },
            16);
        say(
            QStringLiteral("half of it left"), [&] { m_branch.setHead(middle); }, 10);
        say(
            QStringLiteral("half of it back"), [&] { m_branch.setHead(end); }, 10);
        add({}, TurnOrigin::Continue);
        constexpr int pieces = 10'000;
        const double grown = milliseconds([&] {
            for (int i = 0; i < pieces; ++i) {
                ReplyDelta delta;
                delta.text = QStringLiteral("word ");
                m_branch.growReply(m_branch.head(), delta);
                path.turnAt(path.count() - 1);
            }
        });
        report(QStringLiteral("transcript"),
               QStringLiteral("reading path of 10,000 turns: a piece of a continuation"),
               1000 * grown / pieces, QStringLiteral("us"), 50);
    }

private:
    static constexpr int turns = 10'000;

    void add(const QString& text, TurnOrigin origin)
    {
        Turn turn;
        turn.id = TurnId{++m_id};
        turn.parent = m_branch.head();
        turn.origin = m_id == 1 ? TurnOrigin::Asked : origin;
        turn.prompt = QStringLiteral("Why is the sky blue?");
        turn.reply.state = ReplyState::Complete;
        turn.reply.text = text.isEmpty() ? QStringLiteral("Because. ").repeated(50) : text;
        m_branch.appendTurn(turn);
    }

    static double milliseconds(const std::function<void()>& work)
    {
        const double before = cpuMs();
        work();
        return cpuMs() - before;
    }

    static void say(const QString& what, const std::function<void()>& work, double budget)
    {
        report(QStringLiteral("transcript"),
               QStringLiteral("reading path of 10,000 turns: ") + what, milliseconds(work),
               QStringLiteral("ms"), budget);
    }

    Branch m_branch{nullptr};
    qint64 m_id = 0;
};

} // namespace loquat::bench
