// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/schemacheck.h"

#include "app/wire/jsonplace.h"
#include "app/wire/schemashape.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

// The library's own headers are not written for our warnings.
#if defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wold-style-cast"
#pragma GCC diagnostic ignored "-Wnon-virtual-dtor"
#pragma GCC diagnostic ignored "-Woverloaded-virtual"
#endif
#include <valijson/adapters/qtjson_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>
#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif

#include <algorithm>
#include <exception>
#include <memory>
#include <utility>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestReply = 1 << 20; // characters
constexpr qsizetype longestMatched = 2'000; // by a pattern: the library's matching recurses
constexpr int deepest = 200;                // of a reply's values: checking them recurses
constexpr qsizetype mostMisses = 20;

// A document of any kind, which QJsonDocument reads only if it is an array or an object.
struct Read
{
    std::optional<QJsonValue> value;
    int line = 0; // of the fault
};

Read read(const QString& text)
{
    const QByteArray bytes = text.toUtf8();
    QJsonParseError error;
    const QJsonDocument whole = QJsonDocument::fromJson(bytes, &error);
    if (error.error == QJsonParseError::NoError) {
        if (whole.isObject())
            return {QJsonValue(whole.object())};
        return {QJsonValue(whole.array())};
    }
    const QByteArray trimmed = bytes.trimmed();
    if (!trimmed.isEmpty() && !trimmed.startsWith('{') && !trimmed.startsWith('[')) {
        const QJsonDocument wrapped = QJsonDocument::fromJson('[' + trimmed + ']');
        if (wrapped.isArray() && wrapped.array().size() == 1)
            return {wrapped.array().at(0)};
    }
    const qsizetype offset = std::clamp(qsizetype(error.offset), qsizetype(0), bytes.size());
    return {std::nullopt, int(bytes.left(offset).count('\n')) + 1};
}

bool isWithin(const QJsonValue& value, int depth, bool shortTexts)
{
    if (depth > deepest)
        return false;
    if (value.isString())
        return !shortTexts || value.toString().size() <= longestMatched;
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        return std::ranges::all_of(
            array, [&](const QJsonValue& one) { return isWithin(one, depth + 1, shortTexts); });
    }
    const QJsonObject object = value.toObject();
    for (auto one = object.begin(); one != object.end(); ++one) {
        if ((shortTexts && one.key().size() > longestMatched) ||
            !isWithin(one.value(), depth + 1, shortTexts))
            return false;
    }
    return true;
}

// The library names a place by "<root>" and then "[name]" or "[index]".
QString pointerOf(const std::vector<std::string>& context)
{
    QString pointer;
    for (std::size_t at = 1; at < context.size(); ++at) {
        QString step = QString::fromStdString(context[at]);
        if (step.startsWith(u'[') && step.endsWith(u']'))
            step = step.sliced(1, step.size() - 2);
        pointer += u'/' + step.replace(u'~', "~0"_L1).replace(u'/', "~1"_L1);
    }
    return pointer;
}

struct Told
{
    const char* words; // in what the library says
    const char* keyword;
};

// The library says what is wrong in English only; we say it in the person's language, from the
// keyword.
constexpr Told told[] = {
    {"'type'", "type"},
    {"Missing required", "required"},
    {"'additionalProperties'", "additionalProperties"},
    {"additional properties", "additionalProperties"},
    {"any enum", "enum"},
    {"'const'", "const"},
    {"'pattern'", "pattern"},
    {"with pattern", "patternProperties"},
    {"less than or equal", "maximum"},
    {"greater than or equal", "minimum"},
    {"number less than", "exclusiveMaximum"},
    {"number greater than", "exclusiveMinimum"},
    {"no more than", "max"},
    {"no fewer than", "min"},
    {"multiple of", "multipleOf"},
    {"anyOf", "anyOf"},
    {"oneOf", "oneOf"},
    {"exactly one", "oneOf"},
    {"allOf", "allOf"},
    {"'not'", "not"},
    {"if-then-else", "if"},
    {"'contains'", "contains"},
    {"uniqueness", "uniqueItems"},
    {"Missing dependency", "dependencies"},
    {"items", "items"},
    {"property name", "propertyNames"},
    {"date", "format"},
    {"time", "format"},
};

// Nothing for what only says that something inside is wrong.
std::optional<SchemaMiss> missOf(const valijson::ValidationResults::Error& error)
{
    const QString said = QString::fromStdString(error.description);
    if (said.startsWith("Failed to validate item #"_L1) ||
        said.startsWith("Failed to validate against schema associated with property name"_L1))
        return std::nullopt;
    SchemaMiss miss;
    miss.path = pointerOf(error.context);
    for (const Told& one : told) {
        if (!said.contains(QLatin1StringView(one.words)))
            continue;
        miss.keyword = QString::fromLatin1(one.keyword);
        break;
    }
    if (miss.keyword == "max"_L1 || miss.keyword == "min"_L1)
        miss.keyword += said.startsWith("Array"_L1)    ? "Items"_L1
                        : said.startsWith("String"_L1) ? "Length"_L1
                                                       : "Properties"_L1;
    if (miss.keyword == "required"_L1 || miss.keyword == "additionalProperties"_L1) {
        const qsizetype end = said.lastIndexOf(u'\'');
        const qsizetype start = said.lastIndexOf(u'\'', end - 1);
        if (end > start && start >= 0)
            miss.name = said.sliced(start + 1, end - start - 1);
    }
    return miss;
}

// Nothing if the library cannot use it.
std::unique_ptr<valijson::Schema> parsed(const QJsonValue& schema)
{
    try {
        auto made = std::make_unique<valijson::Schema>();
        valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
        parser.populateSchema(valijson::adapters::QtJsonAdapter(schema), *made);
        return made;
    } catch (const std::exception&) {
        return nullptr;
    }
}

FormatVerdict checkSchema(const QJsonValue& schema, const QJsonValue& reply)
{
    FormatVerdict verdict;
    const bool matches = usesPatterns(schema);
    if (!isWithin(reply, 0, matches))
        return verdict;
    try {
        const auto made = parsed(schema);
        if (!made)
            return verdict;
        valijson::ValidationResults results;
        valijson::Validator validator;
        if (validator.validate(*made, valijson::adapters::QtJsonAdapter(reply), &results)) {
            verdict.state = FormatVerdict::State::Fits;
            return verdict;
        }
        for (const auto& error : results) {
            const auto miss = missOf(error);
            if (miss && !verdict.misses.contains(*miss) && verdict.misses.size() < mostMisses)
                verdict.misses.append(*miss);
        }
        verdict.state = FormatVerdict::State::Misses;
    } catch (const std::exception&) {
        verdict = {};
    }
    return verdict;
}

} // namespace

std::optional<JsonFault> schemaFault(const QString& schema)
{
    const Read text = read(schema);
    if (!text.value)
        return JsonFault{schema.trimmed().isEmpty() ? 0 : text.line, {}};
    if (!text.value->isObject())
        return JsonFault{};
    if (const auto fault = shapeFault(*text.value))
        return JsonFault{lineOfPointer(schema, fault->pointer), fault->keyword};
    if (!parsed(*text.value))
        return JsonFault{1, u"$schema"_s};
    return std::nullopt;
}

FormatVerdict checkFormat(const QString& format, const QString& reply)
{
    if (reply.size() > longestReply)
        return {};
    const Read text = read(reply);
    if (!text.value)
        return {FormatVerdict::State::NotJson, text.line, {}};
    if (format == "json"_L1)
        return {FormatVerdict::State::IsJson, 0, {}};
    const Read schema = read(format);
    if (!schema.value || !schema.value->isObject() || shapeFault(*schema.value))
        return {};
    return checkSchema(*schema.value, *text.value);
}

} // namespace loquat
