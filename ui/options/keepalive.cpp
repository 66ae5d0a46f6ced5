// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/options/keepalive.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QStringList>

#include <cmath>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(KeepAlive)
};

// The seconds of a Go duration that is known to be one.
double secondsOf(const QString& duration)
{
    static const QRegularExpression part(u"([0-9]*\\.?[0-9]*)(ns|us|µs|μs|ms|s|m|h)"_s);
    double seconds = 0;
    auto parts = part.globalMatch(duration);
    while (parts.hasNext()) {
        const QRegularExpressionMatch match = parts.next();
        const QString unit = match.captured(2);
        seconds += QLocale::c().toDouble(match.captured(1)) * (unit == "h"_L1    ? 3600
                                                               : unit == "m"_L1  ? 60
                                                               : unit == "s"_L1  ? 1
                                                               : unit == "ms"_L1 ? 1e-3
                                                                                 : 0);
    }
    return duration.startsWith(u'-') ? -seconds : seconds;
}

// "10 minutes", "2 hours 5 min", in English or in the person's language, as Go writes it.
QString goDuration(const QString& typed)
{
    static const QRegularExpression part(
        u"\\G\\s*([0-9]+)\\s*(hours?|hrs?|stunden?|std|minuten|minutes?|mins?|seconds?|secs?|"
        u"sekunden?|sek|days?|tage?n?|h|m|s|d)\\.?\\s*,?\\s*"_s,
        QRegularExpression::CaseInsensitiveOption);
    QString duration;
    qsizetype end = 0;
    auto parts = part.globalMatch(typed);
    while (parts.hasNext()) {
        const QRegularExpressionMatch match = parts.next();
        const QChar unit = match.captured(2).at(0).toLower();
        const bool days = unit == u'd' || unit == u't';
        const bool hours =
            unit == u'h' || match.captured(2).startsWith("st"_L1, Qt::CaseInsensitive);
        if (days)
            duration += QString::number(match.captured(1).toLongLong() * 24) + u'h';
        else
            duration += match.captured(1) + (hours ? u'h' : unit == u'm' ? u'm' : u's');
        end = match.capturedEnd();
    }
    return end == typed.size() ? duration : QString();
}

} // namespace

std::optional<QJsonValue> keepAliveFromText(const QString& text)
{
    const QString typed = text.trimmed();
    bool whole = false;
    const qlonglong seconds = QLocale::c().toLongLong(typed, &whole);
    if (whole)
        return QJsonValue(qint64(seconds));
    static const QRegularExpression duration(
        u"\\A[+-]?(?:(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:ns|us|µs|μs|ms|s|m|h))+\\z"_s);
    if (duration.match(typed).hasMatch())
        return QJsonValue(typed);
    if (typed.compare("forever"_L1, Qt::CaseInsensitive) == 0 ||
        typed.compare(Words::tr("forever"), Qt::CaseInsensitive) == 0)
        return QJsonValue(u"-1m"_s);
    if (const QString written = goDuration(typed); !written.isEmpty())
        return QJsonValue(written);
    return std::nullopt;
}

QString keepAliveWords(const QJsonValue& value)
{
    const double seconds = value.isDouble() ? value.toDouble() : secondsOf(value.toString());
    if (seconds < 0)
        return Words::tr("The model stays loaded for ever.");
    if (seconds == 0)
        return Words::tr("The model is unloaded at once after the reply.");
    const auto whole = qint64(std::llround(seconds));
    if (whole == 0)
        return Words::tr("The model is unloaded in less than a second.");
    QStringList parts;
    const auto day = int(whole / 86400);
    const auto hour = int(whole / 3600 % 24);
    const auto minute = int(whole / 60 % 60);
    const auto second = int(whole % 60);
    if (day > 0)
        parts.append(Words::tr("%n day(s)", nullptr, day));
    if (hour > 0)
        parts.append(Words::tr("%n hour(s)", nullptr, hour));
    if (minute > 0)
        parts.append(Words::tr("%n minute(s)", nullptr, minute));
    if (second > 0)
        parts.append(Words::tr("%n second(s)", nullptr, second));
    return Words::tr("The model stays loaded for %1.").arg(parts.join(u' '));
}

QString keepAliveText(const QJsonValue& value)
{
    if (value.isDouble())
        return QLocale::c().toString(value.toDouble(), 'f', QLocale::FloatingPointShortest);
    return value.toString();
}

} // namespace loquat
