// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/retryafter.h"

#include <QDateTime>
#include <QList>
#include <QTimeZone>

#include <algorithm>
#include <array>
#include <cmath>

namespace loquat {

namespace {

// Longer is as good as for ever, and keeps sums of it from overflowing.
constexpr qint64 longestWait = 100LL * 365 * 24 * 3600;

int monthOf(const QByteArray& name)
{
    static constexpr std::array names{"jan", "feb", "mar", "apr", "may", "jun",
                                      "jul", "aug", "sep", "oct", "nov", "dec"};
    const auto found = std::find(names.begin(), names.end(), name.left(3).toLower());
    return found == names.end() ? 0 : int(found - names.begin()) + 1;
}

int fullYear(const QByteArray& text)
{
    const int year = text.toInt();
    if (text.size() > 2)
        return year;
    return year < 70 ? 2000 + year : 1900 + year;
}

// "Wed, 21 Oct 2026 07:28:00 GMT", "Wednesday, 21-Oct-26 07:28:00 GMT",
// "Wed Oct 21 07:28:00 2026". The day of the week is not looked at.
QDateTime parseHttpDate(const QByteArray& header)
{
    const qsizetype comma = header.indexOf(',');
    QByteArray text = header.mid(comma + 1);
    if (comma >= 0)
        text.replace('-', ' ');
    const QList<QByteArray> parts = text.simplified().split(' ');
    if (parts.size() < 4)
        return {};
    const bool weekdayFirst = comma < 0;
    if (weekdayFirst && parts.size() < 5)
        return {};
    const QByteArray& day = weekdayFirst ? parts[2] : parts[0];
    const QByteArray& year = weekdayFirst ? parts[4] : parts[2];
    const QDate date(fullYear(year), monthOf(parts[1]), day.toInt());
    const QTime time = QTime::fromString(QString::fromLatin1(parts[3]), Qt::ISODate);
    if (!date.isValid() || !time.isValid())
        return {};
    return QDateTime(date, time, QTimeZone::utc());
}

} // namespace

std::optional<qint64> retryAfterSeconds(const QByteArray& header, qint64 nowMs)
{
    const QByteArray text = header.trimmed();
    bool isNumber = false;
    const double seconds = text.toDouble(&isNumber);
    if (isNumber && !std::isnan(seconds))
        return qint64(std::ceil(std::clamp(seconds, 0.0, double(longestWait))));
    const QDateTime date = parseHttpDate(text);
    if (!date.isValid())
        return std::nullopt;
    const qint64 waitMs = date.toMSecsSinceEpoch() - nowMs;
    return std::clamp((waitMs + 999) / 1000, qint64(0), longestWait);
}

} // namespace loquat
