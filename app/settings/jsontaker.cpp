// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/jsontaker.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace loquat {

namespace {

std::optional<qint64> wholeNumber(const QJsonValue& value)
{
    // Beyond this a JSON number is not exact.
    constexpr double most = 9007199254740992.0;
    if (!value.isDouble())
        return std::nullopt;
    const double number = value.toDouble();
    if (std::floor(number) != number || (std::abs(number) > most && value.toInteger() == 0))
        return std::nullopt;
    return value.toInteger(qint64(std::clamp(number, -most, most)));
}

} // namespace

JsonTaker::JsonTaker(QJsonObject object, QString place, QStringList* notes)
    : m_object(std::move(object))
    , m_place(std::move(place))
    , m_notes(notes)
{}

QString JsonTaker::pathOf(QLatin1StringView key) const
{
    return m_place.isEmpty() ? QString(key) : m_place + u'.' + key;
}

void JsonTaker::note(QLatin1StringView key)
{
    if (m_notes)
        m_notes->append(pathOf(key));
}

bool JsonTaker::flag(QLatin1StringView key, bool otherwise)
{
    const QJsonValue value = m_object.take(key);
    if (!value.isUndefined() && !value.isBool())
        note(key);
    return value.toBool(otherwise);
}

int JsonTaker::number(QLatin1StringView key, int otherwise, int least, int most)
{
    const QJsonValue value = m_object.take(key);
    if (value.isUndefined())
        return otherwise;
    const auto number = wholeNumber(value);
    if (!number || *number < least || *number > most) {
        note(key);
        return otherwise;
    }
    return int(*number);
}

int JsonTaker::bounded(QLatin1StringView key, int otherwise, int least, int most)
{
    const QJsonValue value = m_object.take(key);
    if (value.isUndefined())
        return otherwise;
    const auto number = wholeNumber(value);
    if (!number || *number < least || *number > most)
        note(key);
    return number ? int(std::clamp<qint64>(*number, least, most)) : otherwise;
}

qint64 JsonTaker::integer(QLatin1StringView key, qint64 otherwise, qint64 least)
{
    const QJsonValue value = m_object.take(key);
    if (value.isUndefined())
        return otherwise;
    const auto number = wholeNumber(value);
    if (!number || *number < least) {
        note(key);
        return otherwise;
    }
    return *number;
}

QString JsonTaker::text(QLatin1StringView key)
{
    const QJsonValue value = m_object.take(key);
    if (!value.isUndefined() && !value.isString())
        note(key);
    return value.toString();
}

QStringList JsonTaker::texts(QLatin1StringView key)
{
    QStringList texts;
    const QJsonArray entries = array(key);
    for (const QJsonValue& entry : entries) {
        if (entry.isString())
            texts.append(entry.toString());
    }
    if (texts.size() != entries.size())
        note(key);
    return texts;
}

QJsonArray JsonTaker::array(QLatin1StringView key)
{
    const QJsonValue value = m_object.take(key);
    if (!value.isUndefined() && !value.isArray())
        note(key);
    return value.toArray();
}

QJsonObject JsonTaker::object(QLatin1StringView key)
{
    const QJsonValue value = m_object.take(key);
    if (!value.isUndefined() && !value.isNull() && !value.isObject())
        note(key);
    return value.toObject();
}

JsonTaker JsonTaker::inner(QLatin1StringView key)
{
    return {object(key), pathOf(key), m_notes};
}

void JsonTaker::leave(QLatin1StringView key, const JsonTaker& inner)
{
    if (!inner.m_object.isEmpty())
        m_object.insert(key, inner.m_object);
}

} // namespace loquat
