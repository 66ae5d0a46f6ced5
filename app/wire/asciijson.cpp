// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/asciijson.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>

#include <cmath>
#include <utility>

namespace loquat {

namespace {

void appendEscape(QByteArray& json, char16_t unit)
{
    static constexpr char digits[] = "0123456789abcdef";
    json += "\\u";
    for (int shift = 12; shift >= 0; shift -= 4)
        json += digits[(unit >> shift) & 0xf];
}

void appendString(QByteArray& json, QStringView text)
{
    json.reserve(json.size() + text.size() + 2);
    json += '"';
    for (const QChar character : text) {
        const char16_t unit = character.unicode();
        switch (unit) {
        case u'"':
            json += "\\\"";
            break;
        case u'\\':
            json += "\\\\";
            break;
        case u'\n':
            json += "\\n";
            break;
        case u'\r':
            json += "\\r";
            break;
        case u'\t':
            json += "\\t";
            break;
        default:
            if (unit < 0x20 || unit > 0x7e)
                appendEscape(json, unit);
            else
                json += char(unit);
        }
    }
    json += '"';
}

void appendNumber(QByteArray& json, const QJsonValue& value)
{
    static constexpr double mostExactInteger = 9007199254740992.0; // 2^53
    const double number = value.toDouble();
    if (value.toVariant().typeId() == QMetaType::LongLong)
        json += QByteArray::number(value.toInteger());
    else if (!std::isfinite(number))
        json += "null";
    else if (number == std::floor(number) && std::abs(number) < mostExactInteger)
        json += QByteArray::number(qint64(number));
    else
        json += QByteArray::number(number, 'g', QLocale::FloatingPointShortest);
}

void appendValue(QByteArray& json, const QJsonValue& value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        json += value.toBool() ? "true" : "false";
        return;
    case QJsonValue::Double:
        appendNumber(json, value);
        return;
    case QJsonValue::String:
        appendString(json, value.toString());
        return;
    case QJsonValue::Array: {
        json += '[';
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i) {
            if (i > 0)
                json += ',';
            appendValue(json, array.at(i));
        }
        json += ']';
        return;
    }
    case QJsonValue::Object: {
        json += '{';
        const QJsonObject object = value.toObject();
        bool first = true;
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (!std::exchange(first, false))
                json += ',';
            appendString(json, it.key());
            json += ':';
            appendValue(json, it.value());
        }
        json += '}';
        return;
    }
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        json += "null";
        return;
    }
}

} // namespace

void AsciiObject::add(QByteArrayView key, const QJsonValue& value)
{
    begin(key);
    appendValue(m_json, value);
}

void AsciiObject::addRaw(QByteArrayView key, QByteArrayView json)
{
    begin(key);
    m_json += json;
}

void AsciiObject::addText(QByteArrayView key, const QString& text)
{
    if (!text.isEmpty())
        add(key, text);
}

void AsciiObject::begin(QByteArrayView key)
{
    if (m_json.size() > 1)
        m_json += ',';
    m_json += '"';
    m_json += key;
    m_json += "\":";
}

QByteArray asciiJson(const QJsonValue& value)
{
    QByteArray json;
    appendValue(json, value);
    return json;
}

QByteArray minifiedJson(QStringView json)
{
    QByteArray minified;
    minified.reserve(json.size());
    bool inString = false;
    for (qsizetype at = 0; at < json.size(); ++at) {
        const char16_t unit = json[at].unicode();
        if (!inString && (unit == u' ' || unit == u'\t' || unit == u'\r' || unit == u'\n'))
            continue;
        if (unit < 0x20 || unit > 0x7e) {
            appendEscape(minified, unit);
            continue;
        }
        minified += char(unit);
        if (inString && unit == u'\\' && at + 1 < json.size())
            minified += char(json[++at].unicode());
        else if (unit == u'"')
            inString = !inString;
    }
    return minified;
}

} // namespace loquat
