// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/batchrows.h"
#include "ui/terminal/batchoutput.h"

#include <QString>

namespace loquat {

// Sentences about the batches of `loquat ask`.
QString batchRowsSentence(const BatchRowsProblem& problem, const QString& file);
QString batchOutputSentence(const BatchOutputProblem& problem, const QString& file);
// A placeholder of the template that no row can fill.
QString noColumnSentence(const QString& name, const BatchRows& rows, const QString& file);
// A row that cannot be asked; `missing`: the placeholder it has no value for.
QString badRowSentence(const BatchRow& row, const BatchRows& rows, const QString& missing);

} // namespace loquat
