// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringView>

namespace loquat {

// Where a word stands in a line.
struct SpelledWord
{
    qsizetype start = 0;
    qsizetype length = 0;

    bool operator==(const SpelledWord&) const = default;
};

// The words of a line whose spelling can be judged: not what stands in backticks, nor addresses,
// paths, names with an underscore, or anything with a digit. Pure.
QList<SpelledWord> spelledWords(const QString& line);

} // namespace loquat
