// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/replyfigures.h"

#include <QDateTime>
#include <QLocale>
#include <QString>

namespace loquat {

// Figures as a person reads them, in the words of the application's language and the numbers of
// the locale.

QString sizeText(qint64 bytes, const QLocale& locale = QLocale()); // "512 B", "45.0 GiB"

// "0.31 s", "4.2 s", "1 min 12 s", "2 h 5 min"; negative counts as nothing.
QString durationText(double seconds, const QLocale& locale = QLocale());
// Of something to wait for: whole seconds, "7 s", "1 min 30 s".
QString waitText(qint64 seconds, const QLocale& locale = QLocale());

QString tokenRateText(double tokensPerSecond, const QLocale& locale = QLocale()); // "48.3 tok/s"
QString tokenCountText(qint64 tokens, const QLocale& locale = QLocale());         // "3,112 tokens"

// "132 tokens · 48.3 tok/s · first token 0.31 s · load 1.2 s". A figure that is absent or not
// credible is left out, and a load too short to be one as well; empty when nothing is left.
QString figuresLine(const ReplyFigures& figures, const QLocale& locale = QLocale());

QString timeOfDayText(const QDateTime& local, const QLocale& locale = QLocale()); // "14:02"
// The time alone today, "Yesterday, 14:02", else date and time.
QString momentText(const QDateTime& local, const QDateTime& now, const QLocale& locale = QLocale());

} // namespace loquat
