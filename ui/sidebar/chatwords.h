// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lists/chatrow.h"

#include <QCoreApplication>
#include <QString>

namespace loquat {

// A row of the list of chats in words.
class ChatWords
{
    Q_DECLARE_TR_FUNCTIONS(loquat::ChatWords)
public:
    static QString title(const ChatRow& row); // never empty
    // The line below the title: what it is made of, or how long the trash still keeps it.
    static QString detail(const ChatRow& row, qint64 nowMs);
    // All that the row shows by signs, for who cannot see them.
    // `server`: the name of where it was asked last; empty: unknown.
    static QString description(const ChatRow& row, qint64 nowMs, const QString& server = {});
    static QString toolTip(const ChatRow& row, qint64 nowMs, const QString& server = {}); // as HTML
    // "Chat" or "3 chats", with a title where it is only one.
    static QString subject(const QList<ChatRow>& chats);
};

} // namespace loquat
