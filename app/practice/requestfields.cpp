// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/requestfields.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <array>
#include <cmath>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

using Fault = tl::unexpected<HttpFault>;

struct FieldType
{
    QLatin1StringView name;
    QJsonValue::Type type;
    QLatin1StringView goType;
};

constexpr std::array generateTypes{
    FieldType{"model"_L1, QJsonValue::String, "string"_L1},
    FieldType{"prompt"_L1, QJsonValue::String, "string"_L1},
    FieldType{"suffix"_L1, QJsonValue::String, "string"_L1},
    FieldType{"system"_L1, QJsonValue::String, "string"_L1},
    FieldType{"template"_L1, QJsonValue::String, "string"_L1},
    FieldType{"context"_L1, QJsonValue::Array, "[]int"_L1},
    FieldType{"stream"_L1, QJsonValue::Bool, "bool"_L1},
    FieldType{"raw"_L1, QJsonValue::Bool, "bool"_L1},
    FieldType{"images"_L1, QJsonValue::Array, "[]api.ImageData"_L1},
    FieldType{"options"_L1, QJsonValue::Object, "map[string]interface {}"_L1},
};

constexpr std::array chatTypes{
    FieldType{"model"_L1, QJsonValue::String, "string"_L1},
    FieldType{"messages"_L1, QJsonValue::Array, "[]api.Message"_L1},
    FieldType{"stream"_L1, QJsonValue::Bool, "bool"_L1},
    FieldType{"options"_L1, QJsonValue::Object, "map[string]interface {}"_L1},
};

Fault mismatch(const QJsonValue& value, bool chat, const QString& field, const QString& goType)
{
    return Fault(HttpFault{
        400, u"json: cannot unmarshal %1 into Go struct field %2.%3 of type %4"_s.arg(
                 goKindOf(value), chat ? u"ChatRequest"_s : u"GenerateRequest"_s, field, goType)});
}

template <typename Table>
tl::expected<void, HttpFault> checkTable(const Table& table, const QJsonObject& fields, bool chat)
{
    for (const FieldType& field : table) {
        const QJsonValue value = fields.value(field.name);
        if (!value.isUndefined() && !value.isNull() && value.type() != field.type)
            return mismatch(value, chat, field.name, field.goType);
    }
    return {};
}

// The first byte that base64 cannot have here, counted as the real server does.
qsizetype firstIllegal(const QByteArray& text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool legal = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
                           (c >= '0' && c <= '9') || c == '+' || c == '/' || c == '=';
        if (!legal)
            return i;
    }
    return text.size();
}

double secondsIn(const QString& unit)
{
    static const QHash<QString, double> units{{u"ns"_s, 1e-9}, {u"us"_s, 1e-6}, {u"µs"_s, 1e-6},
                                              {u"ms"_s, 1e-3}, {u"s"_s, 1},     {u"m"_s, 60},
                                              {u"h"_s, 3600}};
    return units.value(unit, 0);
}

} // namespace

QString goKindOf(const QJsonValue& value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return u"bool"_s;
    case QJsonValue::Double:
        return u"number"_s;
    case QJsonValue::String:
        return u"string"_s;
    case QJsonValue::Array:
        return u"array"_s;
    default:
        return u"object"_s;
    }
}

tl::expected<void, HttpFault> checkFieldTypes(const QJsonObject& fields, bool chat)
{
    if (const auto checked =
            chat ? checkTable(chatTypes, fields, chat) : checkTable(generateTypes, fields, chat);
        !checked)
        return checked;
    for (const QJsonValue& message : fields["messages"_L1].toArray()) {
        if (chat && !message.isObject())
            return mismatch(message, chat, u"messages"_s, u"api.Message"_s);
    }
    for (const QJsonValue& id : fields["context"_L1].toArray()) {
        const double number = id.toDouble(0.5);
        if (!chat && (!id.isDouble() || number != std::floor(number)))
            return mismatch(id, chat, u"context"_s, u"int"_s);
    }
    return {};
}

tl::expected<QList<QByteArray>, HttpFault> imagesFrom(const QJsonValue& images)
{
    QList<QByteArray> decoded;
    for (const QJsonValue& image : images.toArray()) {
        QByteArray text = image.toString().toUtf8();
        text.replace('\r', QByteArray()).replace('\n', QByteArray());
        const auto bytes =
            QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
        if (!image.isString() || !bytes || text.size() % 4 != 0)
            return Fault(HttpFault{400, u"illegal base64 data at input byte "_s +
                                            QString::number(firstIllegal(text))});
        decoded.append(*bytes);
    }
    return decoded;
}

tl::expected<std::optional<double>, HttpFault> keepSecondsFrom(const QJsonValue& value)
{
    if (value.isUndefined() || value.isNull())
        return std::nullopt;
    if (value.isDouble())
        return value.toDouble();
    const QString text = value.toString();
    static const QRegularExpression whole(u"^[+-]?(0|([0-9]*\\.?[0-9]+(ns|us|µs|ms|s|m|h))+)$"_s);
    static const QRegularExpression part(u"([0-9]*\\.?[0-9]+)([a-zµ]+)"_s);
    static const QRegularExpression bare(u"^[+-]?[0-9.]+$"_s);
    if (bare.match(text).hasMatch() && text.toDouble() != 0)
        return Fault(HttpFault{400, u"time: missing unit in duration \"%1\""_s.arg(text)});
    if (!whole.match(text).hasMatch())
        return Fault(HttpFault{400, u"time: invalid duration \"%1\""_s.arg(text)});
    double seconds = 0;
    for (auto match = part.globalMatch(text); match.hasNext();) {
        const auto one = match.next();
        seconds += one.captured(1).toDouble() * secondsIn(one.captured(2));
    }
    return text.startsWith(u'-') ? -seconds : seconds;
}

} // namespace loquat
