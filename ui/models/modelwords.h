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
    // What is known beside it, joined: "on Home · loaded · 27B · Q4_K_M · 17 GB · vision"; possibly
    // empty.
    static QString details(const ModelRow& row);
    // The same without the server, what is loaded and what the model can do.
    static QString facts(const ModelRow& row);
    // Whether details() is not empty.
    static bool hasDetails(const ModelRow& row);
    // "vision", "thinking", "tools", "insert": only what is known to be there.
    static QStringList abilities(const ModelInfo& model);
    // The first two of them.
    static QStringList marks(const ModelInfo& model);
    static QString loaded(); // "loaded"
    static QString shown(const QString& name);
    // "128k"; empty for 0, which is unknown.
    static QString contextLength(qint64 tokens);
};

} // namespace loquat
