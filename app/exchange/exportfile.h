// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/chatexport.h"

#include <QString>

namespace loquat {

struct ExportOutcome
{
    enum class Kind
    {
        Done,
        Cancelled,
        FileFailed, // detail: what the system says
        StoreFailed // error
    };

    Kind kind = Kind::Done;
    ExportCounts counts;
    QString detail;
    Error error;
};

// exportChats() into a file, which appears when it is complete: what was there before stays if it
// is cancelled or fails.
ExportOutcome exportToFile(ChatArchive& archive, const ExportOrder& order, const ExportWords& words,
                           const QString& path, const ExportProgress& progress);

} // namespace loquat
