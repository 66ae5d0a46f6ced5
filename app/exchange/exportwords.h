// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/reply.h"

#include <QString>

#include <functional>

namespace loquat {

// The words in files that people read, in the person's language. Called on the thread that writes.
struct ExportWords
{
    QString chats;    // the document's title, where it holds several
    QString untitled; // a chat without a title
    QString prompt;
    QString reply;
    QString thinking;
    QString system;
    QString picture;   // "%1": its name
    QString file;      // "%1": the name of a text that went with a prompt
    QString excluded;  // a turn that is not sent any more
    QString start;     // a turn that begins the conversation once more
    QString afterTurn; // "%1": the number of the turn that it follows
    std::function<QString(qint64 ms)> moment;
    // Why a reply is not whole; empty: it is.
    std::function<QString(const Reply& reply)> ending;
};

} // namespace loquat
