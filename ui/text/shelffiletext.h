// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/shelffile.h"

#include <QCoreApplication>

namespace loquat {

// What went wrong with a file of presets and prompts, or what came of it.
class ShelfFileText
{
    Q_DECLARE_TR_FUNCTIONS(ShelfFileText)

public:
    static QString problem(const ShelfFileProblem& problem, const QString& path);
    static QString notWritten(const QString& path);
    static QString taken(const Shelf& shelf);
    static QString fileKinds(); // for a file dialog
};

} // namespace loquat
