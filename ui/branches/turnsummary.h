// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/turn.h"
#include "app/chat/turntree.h"

#include <QCoreApplication>
#include <QString>

namespace loquat {

// A turn in a few words, for those who look at the tree. Plain text throughout.
class TurnSummary
{
    Q_DECLARE_TR_FUNCTIONS(loquat::TurnSummary)
public:
    // The prompt's beginning, in one line; of a turn that continues another, that it does.
    static QString label(const Turn& turn);
    // How the reply ended and what was done to it; empty: it is complete and nothing was.
    static QString state(const TurnNode& node);
    // Prompt, reply, model, time and state, each in a line.
    static QString whole(const Turn& turn);
};

} // namespace loquat
