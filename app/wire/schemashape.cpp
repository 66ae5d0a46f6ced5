// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/schemashape.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <algorithm>
#include <exception>
#include <regex>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr int deepest = 100;

enum class Kind
{
    Schema,         // an object or a boolean
    Schemas,        // a list of at least one schema
    SchemaOrList,   // either
    NamedSchemas,   // an object of schemas
    MatchedSchemas, // whose names are patterns
    Dependencies,   // an object of schemas or lists of names
    Names,          // a list of texts
    List,
    Number,
    Count, // a whole number from 0
    Flag,
    Text,
    Pattern,
    Type
};

constexpr std::pair<QLatin1StringView, Kind> keywords[] = {
    {"additionalItems"_L1, Kind::Schema},
    {"additionalProperties"_L1, Kind::Schema},
    {"allOf"_L1, Kind::Schemas},
    {"anyOf"_L1, Kind::Schemas},
    {"contains"_L1, Kind::Schema},
    {"definitions"_L1, Kind::NamedSchemas},
    {"$defs"_L1, Kind::NamedSchemas},
    {"dependencies"_L1, Kind::Dependencies},
    {"description"_L1, Kind::Text},
    {"else"_L1, Kind::Schema},
    {"enum"_L1, Kind::List},
    {"exclusiveMaximum"_L1, Kind::Number},
    {"exclusiveMinimum"_L1, Kind::Number},
    {"format"_L1, Kind::Text},
    {"if"_L1, Kind::Schema},
    {"items"_L1, Kind::SchemaOrList},
    {"maxItems"_L1, Kind::Count},
    {"maxLength"_L1, Kind::Count},
    {"maxProperties"_L1, Kind::Count},
    {"maximum"_L1, Kind::Number},
    {"minItems"_L1, Kind::Count},
    {"minLength"_L1, Kind::Count},
    {"minProperties"_L1, Kind::Count},
    {"minimum"_L1, Kind::Number},
    {"multipleOf"_L1, Kind::Number},
    {"not"_L1, Kind::Schema},
    {"oneOf"_L1, Kind::Schemas},
    {"pattern"_L1, Kind::Pattern},
    {"patternProperties"_L1, Kind::MatchedSchemas},
    {"properties"_L1, Kind::NamedSchemas},
    {"propertyNames"_L1, Kind::Schema},
    {"required"_L1, Kind::Names},
    {"then"_L1, Kind::Schema},
    {"title"_L1, Kind::Text},
    {"type"_L1, Kind::Type},
    {"uniqueItems"_L1, Kind::Flag},
};

// Those whose schemas judge the same value, not one inside it.
constexpr QLatin1StringView sameValue[] = {"allOf"_L1, "anyOf"_L1, "oneOf"_L1,
                                           "not"_L1,   "if"_L1,    "then"_L1,
                                           "else"_L1,  "$ref"_L1,  "dependencies"_L1};

bool isType(const QJsonValue& value)
{
    static const QStringList types{u"null"_s,   u"boolean"_s, u"object"_s, u"array"_s,
                                   u"number"_s, u"string"_s,  u"integer"_s};
    return types.contains(value.toString());
}

bool isPattern(const QString& text)
{
    try {
        const std::regex made(text.toStdString());
        return text.size() <= 500;
    } catch (const std::exception&) {
        return false;
    }
}

QString escaped(QString step)
{
    return step.replace(u'~', "~0"_L1).replace(u'/', "~1"_L1);
}

QJsonValue at(const QJsonValue& root, const QString& pointer)
{
    QJsonValue value = root;
    const QStringList steps = pointer.split(u'/').mid(1);
    for (QString step : steps) {
        step.replace("~1"_L1, "/"_L1).replace("~0"_L1, "~"_L1);
        if (value.isArray()) {
            bool number = false;
            const int index = step.toInt(&number);
            value = number ? value.toArray().at(index) : QJsonValue(QJsonValue::Undefined);
        } else {
            value =
                value.isObject() ? value.toObject().value(step) : QJsonValue(QJsonValue::Undefined);
        }
    }
    return value;
}

class ShapeReader
{
public:
    explicit ShapeReader(const QJsonValue& root)
        : m_root(root)
    {}

    std::optional<ShapeFault> fault()
    {
        readSchema(m_root, {}, {});
        return m_fault;
    }

private:
    void blame(const QString& pointer, const QString& keyword)
    {
        if (!m_fault)
            m_fault = {pointer, keyword};
    }

    // `from`: the keyword it is the value of.
    void readSchema(const QJsonValue& schema, const QString& place, const QString& from)
    {
        if (m_fault || schema.isBool())
            return;
        if (!schema.isObject() || ++m_depth > deepest)
            return blame(place, from);
        const QJsonObject object = schema.toObject();
        if (const QJsonValue reference = object.value("$ref"_L1); !reference.isUndefined())
            readReference(reference, place + "/$ref"_L1);
        for (const auto& [keyword, kind] : keywords) {
            const QJsonValue value = object.value(keyword);
            if (!value.isUndefined() && !m_fault)
                readKeyword(keyword, kind, value, place + u'/' + keyword);
        }
        --m_depth;
    }

    void readReference(const QJsonValue& reference, const QString& place)
    {
        const QString target = reference.toString();
        QStringList seen;
        if (!target.startsWith(u'#') || leadsBack(target, seen) ||
            at(m_root, target.mid(1)).isUndefined())
            blame(place, u"$ref"_s);
    }

    // Whether judging a value by what is there comes to judging the same value by it again.
    bool leadsBack(const QString& target, QStringList& seen)
    {
        if (seen.contains(target))
            return true;
        seen.append(target);
        const bool back = goesRound(at(m_root, target.mid(1)), seen, 0);
        seen.removeLast();
        return back;
    }

    bool goesRound(const QJsonValue& schema, QStringList& seen, int depth)
    {
        if (depth > deepest)
            return true;
        const QJsonObject object = schema.toObject();
        for (const QLatin1StringView keyword : sameValue) {
            const QJsonValue value = object.value(keyword);
            if (keyword == "$ref"_L1) {
                if (value.isString() && leadsBack(value.toString(), seen))
                    return true;
            } else if (value.isArray()) {
                const QJsonArray list = value.toArray();
                if (std::ranges::any_of(list, [&](const QJsonValue& one) {
                        return goesRound(one, seen, depth + 1);
                    }))
                    return true;
            } else if (keyword == "dependencies"_L1) {
                const QJsonObject named = value.toObject();
                for (const QJsonValue& one : named) {
                    if (goesRound(one, seen, depth + 1))
                        return true;
                }
            } else if (value.isObject() && goesRound(value, seen, depth + 1)) {
                return true;
            }
        }
        return false;
    }

    void readList(const QString& keyword, const QJsonValue& value, const QString& place)
    {
        const QJsonArray list = value.toArray();
        if (list.isEmpty())
            return blame(place, keyword);
        for (qsizetype index = 0; index < list.size(); ++index)
            readSchema(list.at(index), place + u'/' + QString::number(index), keyword);
    }

    void readNamed(const QString& keyword, Kind kind, const QJsonValue& value, const QString& place)
    {
        if (!value.isObject())
            return blame(place, keyword);
        const QJsonObject object = value.toObject();
        for (auto one = object.begin(); one != object.end(); ++one) {
            const QString inner = place + u'/' + escaped(one.key());
            if (kind == Kind::MatchedSchemas && !isPattern(one.key()))
                return blame(inner, keyword);
            if (kind == Kind::Dependencies && one.value().isArray())
                readKeyword("required"_L1, Kind::Names, one.value(), inner);
            else
                readSchema(one.value(), inner, keyword);
        }
    }

    void readKeyword(QLatin1StringView keyword, Kind kind, const QJsonValue& value,
                     const QString& place)
    {
        const auto texts = [](const QJsonArray& list) {
            return std::ranges::all_of(list, [](const QJsonValue& one) { return one.isString(); });
        };
        bool fits = true;
        switch (kind) {
        case Kind::Schema:
            return readSchema(value, place, keyword);
        case Kind::Schemas:
            return readList(keyword, value, place);
        case Kind::SchemaOrList:
            return value.isArray() ? readList(keyword, value, place)
                                   : readSchema(value, place, keyword);
        case Kind::NamedSchemas:
        case Kind::MatchedSchemas:
        case Kind::Dependencies:
            return readNamed(keyword, kind, value, place);
        case Kind::Names:
            fits = value.isArray() && texts(value.toArray());
            break;
        case Kind::List:
            fits = value.isArray() && !value.toArray().isEmpty();
            break;
        case Kind::Number:
            fits = value.isDouble() && (keyword != "multipleOf"_L1 || value.toDouble() > 0);
            break;
        case Kind::Count:
            fits = value.isDouble() && value.toInteger(-1) >= 0;
            break;
        case Kind::Flag:
            fits = value.isBool();
            break;
        case Kind::Text:
            fits = value.isString();
            break;
        case Kind::Pattern:
            fits = value.isString() && isPattern(value.toString());
            break;
        case Kind::Type: {
            const QJsonArray list = value.toArray();
            fits = value.isArray() ? !list.isEmpty() && std::ranges::all_of(list, isType)
                                   : isType(value);
            break;
        }
        }
        if (!fits)
            blame(place, keyword);
    }

    const QJsonValue m_root;
    std::optional<ShapeFault> m_fault;
    int m_depth = 0;
};

} // namespace

std::optional<ShapeFault> shapeFault(const QJsonValue& schema)
{
    return ShapeReader(schema).fault();
}

bool usesPatterns(const QJsonValue& schema)
{
    if (schema.isArray()) {
        const QJsonArray list = schema.toArray();
        return std::ranges::any_of(list, usesPatterns);
    }
    const QJsonObject object = schema.toObject();
    for (auto one = object.begin(); one != object.end(); ++one) {
        const QString key = one.key();
        if (key == "pattern"_L1 || key == "patternProperties"_L1 || key == "format"_L1 ||
            usesPatterns(one.value()))
            return true;
    }
    return false;
}

} // namespace loquat
