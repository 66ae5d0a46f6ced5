// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/errortext.h"

namespace loquat {

// How the sentences about errors are put together.
struct SentenceParts
{
    // "%1" is put in where it stands; one inside of the fact is text like any other.
    static QString filled(const QString& sentence, const QString& fact);
    // `named` with the subject in it, or `unnamed` where there is none.
    static QString about(const QString& subject, const QString& named, const QString& unnamed);
};

// Of what a person gave: addresses, options, files. Without a sentence for every other reason.
ErrorText inputErrorText(const Error& error);

} // namespace loquat
