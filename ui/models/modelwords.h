// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lists/modelrow.h"

#include <QCoreApplication>
#include <QStringList>

namespace loquat {

// What is said of a model, as plain text. Translated.
struct ModelWords
{
    Q_DECLARE_TR_FUNCTIONS(ModelWords)

public:
    // A row's main line: a name, or a sentence where the row is no model.
    static QString line(const ModelRow& row);
    // What is known beside it, joined: "27B · Q4_K_M · 17 GB · vision"; possibly empty.
    static QString details(const ModelRow& row);
    // "vision", "thinking": only what is known to be there.
    static QStringList marks(const ModelInfo& model);
    // "128k"; empty for 0, which is unknown.
    static QString contextLength(qint64 tokens);
};

} // namespace loquat
