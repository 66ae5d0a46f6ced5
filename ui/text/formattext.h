// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/wire/schemacheck.h"

#include <QCoreApplication>

namespace loquat {

// How a reply stands to the format it was asked in, in words.
struct FormatText
{
    Q_DECLARE_TR_FUNCTIONS(FormatText)

public:
    QString badge;    // two or three words; empty: nothing is to be said
    QString sentence; // the same with what is wrong
    bool good = true;

    // What is to be said below the reply; empty where it is good.
    QString note() const;

    bool operator==(const FormatText&) const = default;

    static FormatText of(const FormatVerdict& verdict);
};

} // namespace loquat
