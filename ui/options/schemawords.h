// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/wire/schemacheck.h"

#include <QCoreApplication>

namespace loquat {

// What is to be said of a text that is no schema: one sentence, whether it is sent or not.
class SchemaWords
{
    Q_DECLARE_TR_FUNCTIONS(SchemaWords)

public:
    static QString faultText(const JsonFault& fault);
};

} // namespace loquat
