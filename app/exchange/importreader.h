// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/conversationitem.h"
#include "app/exchange/foreignchat.h"
#include "app/exchange/foreignturns.h"
#include "app/exchange/importproblem.h"
#include "app/exchange/itemchecker.h"
#include "app/exchange/jsonelements.h"

#include <QList>

class QIODevice;

namespace loquat {

// Reads a file of chats item by item: Loquat's own JSON Lines, and what Open WebUI and ChatGPT
// export, or plain messages with a role and a content. It holds one line, or one chat of another
// program, in memory at a time. Bytes to values: it looks at nothing else.
class ImportReader final
{
public:
    // What is done with pictures, which this cannot do.
    struct Pictures
    {
        ItemChecker::IsPicture isPicture;
        ForeignTurns::Encode encode;
    };
    static constexpr qsizetype longestElement = 256 * 1024 * 1024;

    // `device` is open for reading and outlives this.
    ImportReader(QIODevice& device, Pictures pictures, qint64 nowMs,
                 qsizetype longest = longestElement);

    // The next item; nothing at the end. What came before a problem is of no use.
    ImportResult<std::optional<ConversationItem>> next();
    qint64 bytesRead() const { return m_bytesRead; }

private:
    ImportResult<std::optional<JsonElements::Element>> nextElement();
    ImportResult<void> takeElement(const JsonElements::Element& element);
    ImportResult<void> takeFirst(const QJsonObject& json, qint64 line);
    ImportResult<void> takeOwn(const QJsonObject& json, qint64 line);
    ImportResult<void> takeForeign(const QJsonObject& json, qint64 line);
    ImportResult<void> takeChat(const ImportResult<ForeignChat>& chat, qint64 line);
    ImportResult<void> takeEnd();

    enum class Form
    {
        Unknown,
        Own,
        Chats,   // of another program
        Messages // of one chat
    };

    QIODevice& m_device;
    Pictures m_pictures;
    qint64 m_nowMs;
    qsizetype m_longest;
    JsonElements m_elements;
    ItemChecker m_checker;
    Form m_form = Form::Unknown;
    QList<ConversationItem> m_ready; // the last one comes next
    QJsonArray m_messages;
    qint64 m_messageBytes = 0;
    qint64 m_bytesRead = 0;
    bool m_endSeen = false;
    bool m_ended = false;
};

} // namespace loquat
