// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/conversationitem.h"
#include "app/exchange/importproblem.h"

#include <QString>

#include <functional>

namespace loquat {

class ChatArchive;

enum class ImportStage
{
    Checking, // nothing was changed yet
    Adding
};

// Called often, on the thread that works; `done` of `whole` bytes of the file. False: stop.
using ImportProgress = std::function<bool(ImportStage stage, qint64 done, qint64 whole)>;

// Reads the whole file and judges it; only then reads it once more and adds what is in it, in one
// transaction: all or nothing. Takes as long as it takes; on a thread of its own.
ImportResult<ImportCounts> importChats(ChatArchive& archive, const QString& path, qint64 nowMs,
                                       const ImportProgress& progress);

} // namespace loquat
