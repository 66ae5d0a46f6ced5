// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/chat/requestsettings.h"
#include "ui/terminal/commandline.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace loquat {

// What shall be asked, apart from whom.
struct AskInput
{
    QString prompt;
    RequestSettings settings;
    QByteArray context; // a JSON array, byte for byte; empty: none
    QStringList images; // files and http(s) addresses, in their order

    bool operator==(const AskInput&) const = default;
};

// Reads meaning into the arguments and the files they name; `standardInput` is the prompt where
// the arguments say so. Fails, always with code Usage, with PromptEmpty, OptionInvalid,
// OptionsExclusive, FormatInvalid, ContextFileInvalid or FileUnreadable (subject: the option or
// the file).
Result<AskInput> readAskInput(const AskArguments& arguments, const QByteArray& standardInput);

// The keys among the options that Loquat does not know, perhaps misspelt; they are sent all the
// same.
QStringList unknownOptions(const AskArguments& arguments);

} // namespace loquat
