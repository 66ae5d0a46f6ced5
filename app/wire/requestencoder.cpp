// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/requestencoder.h"

#include "app/chat/optionspec.h"
#include "app/wire/jsontext.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>

#include <cmath>
#include <utility>

namespace loquat {

using namespace Qt::StringLiterals;

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

// A JSON object in the making.
class Body
{
public:
    void add(QByteArrayView key, const QJsonValue& value)
    {
        begin(key);
        appendValue(m_json, value);
    }
    void addRaw(QByteArrayView key, QByteArrayView json)
    {
        begin(key);
        m_json += json;
    }
    void addText(QByteArrayView key, const QString& text)
    {
        if (!text.isEmpty())
            add(key, text);
    }
    QByteArray finished() { return m_json + '}'; }

private:
    void begin(QByteArrayView key)
    {
        if (m_json.size() > 1)
            m_json += ',';
        m_json += '"';
        m_json += key;
        m_json += "\":";
    }

    QByteArray m_json = "{";
};

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

// The value with the type that servers ask for; null: not to be sent.
QJsonValue optionValue(const QString& key, const QJsonValue& value)
{
    const OptionSpec* spec = findOptionSpec(key);
    if (!spec || isUnset(value))
        return isUnset(value) ? QJsonValue() : value;
    if (spec->kind == OptionKind::TextList)
        return stopList(value);
    if (!value.isString())
        return value;
    return parseOptionValue(key, value.toString()).value_or(value);
}

QJsonObject optionsToSend(const QJsonObject& options)
{
    QJsonObject sent;
    for (auto it = options.begin(); it != options.end(); ++it) {
        const QJsonValue value = optionValue(it.key(), it.value());
        if (!value.isNull())
            sent.insert(it.key(), value);
    }
    return sent;
}

QByteArray imageList(const QByteArrayList& jpegs)
{
    QByteArray json = "[";
    for (const QByteArray& jpeg : jpegs) {
        if (json.size() > 1)
            json += ',';
        json += '"' + jpeg.toBase64() + '"';
    }
    return json + ']';
}

} // namespace

QByteArray encodeGenerate(const GenerateRequest& request)
{
    const RequestSettings& settings = request.settings;
    Body body;
    body.add("model", request.model);
    body.add("prompt", request.prompt);
    body.add("stream", settings.stream);
    if (settings.raw)
        body.add("raw", true);
    body.addText("suffix", settings.suffix);
    if (!settings.raw) {
        body.addText("system", settings.system);
        body.addText("template", settings.templateText);
        const QByteArray context = request.context.trimmed();
        if (context.startsWith('[') && context.endsWith(']') && !isEmptyJsonArray(context))
            body.addRaw("context", context);
    }
    if (!request.jpegs.isEmpty())
        body.addRaw("images", imageList(request.jpegs));
    if (const QJsonObject options = optionsToSend(settings.options); !options.isEmpty())
        body.add("options", options);
    if (settings.format && !isUnset(*settings.format))
        body.add("format", *settings.format);
    if (settings.think && !isUnset(*settings.think))
        body.add("think", *settings.think);
    if (settings.keepAlive && !isUnset(*settings.keepAlive))
        body.add("keep_alive", keepAliveValue(*settings.keepAlive));
    return body.finished();
}

QByteArray encodeLoad(const QString& model, bool unload)
{
    Body body;
    body.add("model", model);
    body.add("stream", false);
    if (unload)
        body.add("keep_alive", 0);
    return body.finished();
}

QByteArray encodeModelName(const QString& model)
{
    Body body;
    body.add("model", model);
    return body.finished();
}

QByteArray asciiJson(const QJsonValue& value)
{
    QByteArray json;
    appendValue(json, value);
    return json;
}

} // namespace loquat
