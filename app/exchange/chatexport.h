// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/base/result.h"
#include "app/exchange/exchangeformat.h"
#include "app/exchange/exportwords.h"

#include <QByteArray>
#include <QList>

#include <functional>

namespace loquat {

class ChatArchive;

// What is exported, and as what.
struct ExportOrder
{
    enum class Scope
    {
        Turn,          // `turn` of the one conversation
        Branch,        // from the first turn down to `turn`
        Conversations, // whole trees, in this order
        // As JSON Lines with all folders, the trash and deleted turns; else without those.
        Everything
    };

    Scope scope = Scope::Everything;
    QList<ConversationId> conversations;
    TurnId turn;
    ExchangeFormat format = ExchangeFormat::JsonLines;
    bool thinking = true; // with the models' thoughts
};

struct ExportCounts
{
    int conversations = 0;
    int turns = 0;

    bool operator==(const ExportCounts&) const = default;
};

// Takes the bytes of the file; false: they could not be kept, or nobody wants more.
using ExportSink = std::function<bool(const QByteArray& bytes)>;
// Called often, on the thread that works; `done` of `whole` turns. False: stop.
using ExportProgress = std::function<bool(qint64 done, qint64 whole)>;

// Reads the conversations page by page and writes them. Takes as long as it takes; on a thread of
// its own. Fails with what the store says, with NotFound for a conversation or turn that is not
// there, and with the code Interrupted after the sink or the progress said false.
Result<ExportCounts> exportChats(ChatArchive& archive, const ExportOrder& order,
                                 const ExportWords& words, const ExportSink& sink,
                                 const ExportProgress& progress);

} // namespace loquat
