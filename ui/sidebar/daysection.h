// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QDate>
#include <QString>

namespace loquat {

// Under which heading of the list a day stands: Today, Yesterday, Last week, a month.
class DaySection
{
    Q_DECLARE_TR_FUNCTIONS(loquat::DaySection)
public:
    // Days in the future count as today.
    static QString name(const QDate& day, const QDate& today);
};

} // namespace loquat
