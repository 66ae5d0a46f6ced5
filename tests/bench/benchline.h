// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

#include <algorithm>
#include <cstdio>
#include <vector>

namespace loquat::bench {

// Prints one figure for people and, as one JSON object a line, for programs.
inline void report(const QString& bench, const QString& name, double value, const QString& unit,
                   double budget)
{
    const bool ok = value <= budget;
    std::printf("%-40s %10.3f %-4s (budget %g) %s\n", qPrintable(name), value, qPrintable(unit),
                budget, ok ? "" : "OVER");
    const QJsonObject line{{QStringLiteral("bench"), bench},   {QStringLiteral("case"), name},
                           {QStringLiteral("value"), value},   {QStringLiteral("unit"), unit},
                           {QStringLiteral("budget"), budget}, {QStringLiteral("ok"), ok}};
    std::printf("%s\n", QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

inline double percentile(std::vector<double> values, double part)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, size_t(part * double(values.size())))];
}

} // namespace loquat::bench
