// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace loquat {

// Makes sound UTF-16 of pieces that may part a character between its two halves: a half at the
// end of a piece waits for the next, one that stays alone becomes U+FFFD (QString::toUtf8 would
// make a question mark of it).
class SurrogateJoiner
{
public:
    QString join(const QString& piece);
    // Nothing more comes: what waits stays alone.
    QString finish();

private:
    QChar m_waiting; // null: none
};

} // namespace loquat
