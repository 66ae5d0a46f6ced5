// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/sentoption.h"

#include "app/chat/optionspec.h"

#include <QJsonArray>
#include <QLocale>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

bool isUnset(const QJsonValue& value)
{
    return value.isNull() || value.isUndefined() ||
           (value.isString() && value.toString().isEmpty());
}

// "5" is no duration, but as a number of seconds it is fine (protocol.md §10.5).
QJsonValue keepAliveValue(const QJsonValue& value)
{
    bool ok = false;
    const qlonglong seconds = QLocale::c().toLongLong(value.toString().trimmed(), &ok);
    return ok ? QJsonValue(qint64(seconds)) : value;
}

QJsonValue stopList(const QJsonValue& value)
{
    QJsonArray list;
    const QJsonArray given = value.isArray() ? value.toArray() : QJsonArray{value};
    for (const QJsonValue& entry : given) {
        if (entry.isString() && !entry.toString().isEmpty())
            list.append(entry);
    }
    return list.isEmpty() ? QJsonValue() : QJsonValue(list);
}

} // namespace

QJsonValue sentOption(const QString& key, const QJsonValue& value)
{
    if (isUnset(value))
        return {};
    if (key == "keep_alive"_L1)
        return keepAliveValue(value);
    const OptionSpec* spec = findOptionSpec(key);
    if (!spec)
        return value;
    if (spec->kind == OptionKind::TextList)
        return stopList(value);
    const QJsonValue typed =
        value.isString() ? parseOptionValue(key, value.toString()).value_or(QJsonValue()) : value;
    // A value of another type is an error to servers, and worse than none.
    const bool fits = spec->kind == OptionKind::Boolean ? typed.isBool() : typed.isDouble();
    return fits ? typed : QJsonValue();
}

} // namespace loquat
