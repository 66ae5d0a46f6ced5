// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/conversationitem.h"
#include "app/exchange/exportfile.h"
#include "app/exchange/exportwords.h"
#include "app/exchange/importproblem.h"

#include <QString>

namespace loquat {

// Exporting and importing in words. All are plain text.

// For the files; may be called on any thread.
ExportWords exportWords();
// What became of an export into that file; empty where the person cancelled it.
QString exportOutcomeText(const ExportOutcome& outcome, const QString& path);
QString importedText(const ImportCounts& counts);
// One sentence that says what is wrong and where, and that nothing was imported.
QString importProblemText(const ImportProblem& problem, const QString& path);

} // namespace loquat
