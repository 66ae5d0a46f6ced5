// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/conversation.h"
#include "app/chat/draft.h"
#include "app/chat/turn.h"

#include <QList>
#include <QString>

namespace loquat::test {

// What lies in a data folder, read through a store of our own; the test fails if it cannot be.
struct StoredChats
{
    QList<Conversation> conversations;
    QList<Turn> turns;
    QList<Draft> drafts; // those that hold something

    const Turn* find(const QString& prompt) const;
};

StoredChats storedChats(const QString& folder);
// What SQLite says of loquat.db there: "ok".
QString integrityOf(const QString& folder);

} // namespace loquat::test
