// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sidebar/daysection.h"

#include <QLocale>

namespace loquat {

QString DaySection::name(const QDate& day, const QDate& today)
{
    const qint64 age = day.daysTo(today);
    if (age <= 0)
        return tr("Today");
    if (age == 1)
        return tr("Yesterday");
    if (age <= 7)
        return tr("Last week");
    const QString month = QLocale().standaloneMonthName(day.month());
    return day.year() == today.year() ? month : tr("%1 %2").arg(month).arg(day.year());
}

} // namespace loquat
