// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

namespace loquat {

class LocalOllama;

// What is said of the Ollama on this computer. Plain text throughout. Translated.
struct LocalWords
{
    Q_DECLARE_TR_FUNCTIONS(LocalWords)

public:
    // What was found, or became of it, and what to do next.
    static QString state(const LocalOllama& ollama);
    // What `ollama serve` is called on the button that runs it.
    static QString startLabel(const LocalOllama& ollama);
    static bool canStart(const LocalOllama& ollama);
};

} // namespace loquat
