// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/figures.h"

#include <QCoreApplication>
#include <QStringList>

#include <array>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Figures)
};

constexpr double leastLoadSeconds = 0.1;

} // namespace

QString sizeText(qint64 bytes, const QLocale& locale)
{
    constexpr std::array units{"B"_L1, "KiB"_L1, "MiB"_L1, "GiB"_L1, "TiB"_L1, "PiB"_L1, "EiB"_L1};
    double value = double(qMax<qint64>(0, bytes));
    std::size_t unit = 0;
    // From 1023.95 on one decimal would read "1024.0".
    while (value >= (unit == 0 ? 1024.0 : 1023.95) && unit + 1 < units.size()) {
        value /= 1024;
        ++unit;
    }
    return u"%1 %2"_s.arg(locale.toString(value, 'f', unit == 0 ? 0 : 1), units.at(unit));
}

QString waitText(qint64 seconds, const QLocale& locale)
{
    seconds = std::max<qint64>(0, seconds);
    return seconds < 60 ? Words::tr("%1 s").arg(locale.toString(seconds))
                        : durationText(double(seconds), locale);
}

QString durationText(double seconds, const QLocale& locale)
{
    seconds = qMax(0.0, seconds);
    if (seconds < 0.995)
        return Words::tr("%1 s").arg(locale.toString(seconds, 'f', 2));
    if (seconds < 59.95)
        return Words::tr("%1 s").arg(locale.toString(seconds, 'f', 1));
    const qint64 whole = qRound64(seconds);
    if (whole < 3600)
        return Words::tr("%1 min %2 s")
            .arg(locale.toString(whole / 60), locale.toString(whole % 60));
    return Words::tr("%1 h %2 min")
        .arg(locale.toString(whole / 3600), locale.toString(whole % 3600 / 60));
}

QString tokenRateText(double tokensPerSecond, const QLocale& locale)
{
    return Words::tr("%1 tok/s")
        .arg(locale.toString(tokensPerSecond, 'f', tokensPerSecond < 99.95 ? 1 : 0));
}

QString tokenCountText(qint64 tokens, const QLocale& locale)
{
    return tokens == 1 ? Words::tr("1 token") : Words::tr("%1 tokens").arg(locale.toString(tokens));
}

QString figuresLine(const ReplyFigures& figures, const QLocale& locale)
{
    QStringList parts;
    if (figures.replyTokens && *figures.replyTokens > 0)
        parts << tokenCountText(*figures.replyTokens, locale);
    if (const auto rate = figures.tokensPerSecond())
        parts << tokenRateText(*rate, locale);
    if (const auto first = ReplyFigures::seconds(figures.firstTokenNs))
        parts << Words::tr("first token %1").arg(durationText(*first, locale));
    if (const auto load = ReplyFigures::seconds(figures.loadNs); load && *load >= leastLoadSeconds)
        parts << Words::tr("load %1").arg(durationText(*load, locale));
    return parts.join(u" · "_s);
}

QString timeOfDayText(const QDateTime& local, const QLocale& locale)
{
    QString format = locale.timeFormat(QLocale::ShortFormat);
    format.remove(u":ss"_s); // the C locale's short form has seconds
    return locale.toString(local.time(), format);
}

QString momentText(const QDateTime& local, const QDateTime& now, const QLocale& locale)
{
    const QString time = timeOfDayText(local, locale);
    if (local.date() == now.date())
        return time;
    if (local.date() == now.date().addDays(-1))
        return Words::tr("Yesterday, %1").arg(time);
    return Words::tr("%1, %2").arg(locale.toString(local.date(), QLocale::ShortFormat), time);
}

} // namespace loquat
