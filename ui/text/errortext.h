// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

#include <QList>
#include <QString>

namespace loquat {

// A failure as a person reads it. Both are plain text (server text inside is literal).
struct ErrorText
{
    QString sentence; // what happened: one sentence
    QString advice;   // what to do next: one sentence, possibly empty

    QString whole() const; // both, as one text
};

// What can be offered beside the sentence; a place that cannot do one leaves it out.
enum class ErrorAction
{
    Retry,
    RetryWithoutStreaming,
    Continue,
    NewChat,            // with the prompt that failed
    ShortenPrompt,      // brings it back into the editor
    RaiseContextSize,   // shows the option, with a larger value suggested
    TryOllamaPort,      // the same host at 11434
    ShowLocalOllama,    // how the one on this computer is, and to start it
    OpenServerSettings, // the address
    OpenKeyField,
    ChooseModel,
    Pull, // the model asked for
    AllowPlainKey,
    KeepKeyForThisRun,
    OpenLink, // error.link
};

// By protocol.md §6.3. Translated.
ErrorText errorText(const Error& error);
QList<ErrorAction> errorActions(const Error& error);
// What the action does where it is offered for this error.
QString actionLabel(ErrorAction action, const Error& error = {});
// Whether it asks again below or beside the turn that failed.
bool asksAgain(ErrorAction action);

} // namespace loquat
