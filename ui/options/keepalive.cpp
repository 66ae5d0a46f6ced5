// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/options/keepalive.h"

#include <QLocale>
#include <QRegularExpression>

namespace loquat {

using namespace Qt::StringLiterals;

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
    return std::nullopt;
}

QString keepAliveText(const QJsonValue& value)
{
    if (value.isDouble())
        return QLocale::c().toString(value.toDouble(), 'f', QLocale::FloatingPointShortest);
    return value.toString();
}

} // namespace loquat
