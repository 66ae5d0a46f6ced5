// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/chatwriter.h"
#include "app/exchange/exportwords.h"

#include <QString>
#include <QStringList>

namespace loquat {

// What the formats that people read have to say of a turn, whichever way they then say it.
class ReadableTurn
{
public:
    // `systemBefore`: that of the turn written before, which need not be said again.
    ReadableTurn(const WrittenTurn& turn, const ExportWords& words, const QString& systemBefore);

    QString place;      // where in the tree; empty: right below the turn before
    QString system;     // empty: none, or the same as before
    QString promptHead; // empty: there is no prompt
    QString replyHead;
    QString thinking;
    QString text;   // the reply as it is shown
    QString ending; // why it is not whole; empty: it is
    QString excluded;
};

// Of the conversation: its title, and a line with what else is known.
QString readableTitle(const Conversation& conversation, const ExportWords& words);
QString readableFacts(const Conversation& conversation, const ExportWords& words);

} // namespace loquat
