// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/jsonfields.h"

#include <cmath>
#include <utility>

namespace loquat {

namespace {

constexpr qsizetype hashBytes = 32;

} // namespace

JsonFields::JsonFields(QJsonObject object, QLatin1StringView prefix)
    : m_object(std::move(object))
    , m_prefix(prefix.isEmpty() ? QString() : QString(prefix) + u'.')
{}

QString JsonFields::text(QLatin1StringView key)
{
    const QJsonValue value = m_object.value(key);
    if (!value.isString() && !value.isUndefined())
        refuse(key);
    return value.toString();
}

bool JsonFields::flag(QLatin1StringView key)
{
    const QJsonValue value = m_object.value(key);
    if (!value.isBool() && !value.isUndefined())
        refuse(key);
    return value.toBool();
}

qint64 JsonFields::number(QLatin1StringView key, qint64 least, qint64 most)
{
    const QJsonValue value = m_object.value(key);
    if (value.isUndefined())
        return 0;
    const double number = value.toDouble(std::nan(""));
    if (number >= double(least) && number <= double(most) && std::floor(number) == number)
        return value.toInteger();
    refuse(key);
    return 0;
}

qint64 JsonFields::moment(QLatin1StringView key)
{
    const bool sound = m_wrong.isEmpty();
    const qint64 ms = number(key, 0, maxMomentMs);
    m_momentWrong = m_momentWrong || (sound && !m_wrong.isEmpty());
    return ms;
}

QByteArray JsonFields::bytes(QLatin1StringView key)
{
    const auto decoded = QByteArray::fromBase64Encoding(text(key).toLatin1(),
                                                        QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        refuse(key);
    return *decoded;
}

QByteArray JsonFields::hash(QLatin1StringView key)
{
    const QString digits = text(key);
    const QByteArray hash = QByteArray::fromHex(digits.toLatin1());
    if (digits.size() != 2 * hashBytes || hash.size() != hashBytes)
        refuse(key);
    return hash;
}

QJsonObject JsonFields::object(QLatin1StringView key)
{
    const QJsonValue value = m_object.value(key);
    if (!value.isObject() && !value.isUndefined())
        refuse(key);
    return value.toObject();
}

QJsonArray JsonFields::array(QLatin1StringView key)
{
    const QJsonValue value = m_object.value(key);
    if (!value.isArray() && !value.isUndefined())
        refuse(key);
    return value.toArray();
}

qint64 JsonFields::idValue(QLatin1StringView key)
{
    const QJsonValue value = m_object.value(key);
    if (value.isUndefined())
        return 0;
    bool read = true;
    const qint64 id = value.isString() ? value.toString().toLongLong(&read) : value.toInteger(-1);
    if (read && id > 0)
        return id;
    refuse(key);
    return 0;
}

void JsonFields::refuse(QLatin1StringView key)
{
    if (m_wrong.isEmpty())
        m_wrong = m_prefix + key;
}

void JsonFields::takeProblemOf(const JsonFields& inner)
{
    if (!m_wrong.isEmpty() || inner.m_wrong.isEmpty())
        return;
    m_wrong = m_prefix + inner.m_wrong;
    m_momentWrong = inner.m_momentWrong;
}

} // namespace loquat
