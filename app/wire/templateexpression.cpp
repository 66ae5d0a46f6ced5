// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/templateexpression.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr int deepest = 50;

class ExpressionReader
{
public:
    ExpressionReader(const QStringList& words, const TemplateScope& scope)
        : m_words(words)
        , m_scope(scope)
    {}

    std::optional<QJsonValue> whole()
    {
        const QJsonValue value = pipeline();
        return m_failed || m_at < m_words.size() ? std::nullopt : std::optional(value);
    }

private:
    QString here() const { return m_words.value(m_at); }

    QJsonValue fail()
    {
        m_failed = true;
        return {};
    }

    QJsonValue pipeline()
    {
        if (++m_depth > deepest)
            return fail();
        QJsonValue value = command({});
        while (!m_failed && here() == "|"_L1) {
            ++m_at;
            value = command(value);
        }
        --m_depth;
        return value;
    }

    bool isEnd() const { return m_at >= m_words.size() || here() == "|"_L1 || here().startsWith(u')'); }

    QJsonValue command(const std::optional<QJsonValue>& piped)
    {
        if (isEnd())
            return fail();
        const QChar first = here().at(0);
        const bool function =
            first.isLetter() && here() != "true"_L1 && here() != "false"_L1 && here() != "nil"_L1;
        if (!function) {
            const QJsonValue value = operand();
            return isEnd() && !piped ? value : fail();
        }
        const QString name = m_words.at(m_at++);
        QList<QJsonValue> arguments;
        while (!m_failed && !isEnd())
            arguments.append(operand());
        if (piped)
            arguments.append(*piped);
        return m_failed ? QJsonValue() : call(name, arguments);
    }

    QJsonValue operand()
    {
        const QString word = m_words.value(m_at++);
        if (word == "("_L1) {
            const QJsonValue inner = pipeline();
            const QString end = m_words.value(m_at++);
            return end.startsWith(u')') ? fieldsOf(inner, end.mid(1)) : fail();
        }
        if (word.startsWith(u'"') || word.startsWith(u'`'))
            return text(word);
        if (word == "true"_L1 || word == "false"_L1)
            return word == "true"_L1;
        if (word == "nil"_L1)
            return {};
        if (word == "."_L1)
            return m_scope.dot;
        if (word.startsWith(u'.'))
            return fieldsOf(m_scope.dot, word);
        if (word.startsWith(u'$')) {
            const qsizetype point = word.indexOf(u'.');
            const QString name = point < 0 ? word : word.left(point);
            const QString fields = point < 0 ? QString() : word.mid(point);
            if (name == "$"_L1)
                return fieldsOf(m_scope.root, fields);
            const auto found = m_scope.variables.constFind(name);
            return found == m_scope.variables.constEnd() ? fail() : fieldsOf(*found, fields);
        }
        bool number = false;
        const double value = word.toDouble(&number);
        return number ? QJsonValue(value) : fail();
    }

    static QJsonValue fieldsOf(QJsonValue value, const QString& fields)
    {
        for (const QString& field : fields.split(u'.', Qt::SkipEmptyParts))
            value = value.toObject().value(field);
        return value;
    }

    static QJsonValue text(const QString& word)
    {
        QString inner = word.sliced(1, word.size() - 2);
        if (word.startsWith(u'"'))
            inner.replace("\\n"_L1, "\n"_L1)
                .replace("\\t"_L1, "\t"_L1)
                .replace("\\\""_L1, "\""_L1)
                .replace("\\\\"_L1, "\\"_L1);
        return inner;
    }

    static double length(const QJsonValue& value)
    {
        return value.isString()  ? double(value.toString().toUtf8().size())
               : value.isArray() ? double(value.toArray().size())
                                 : double(value.toObject().size());
    }

    QJsonValue call(const QString& name, const QList<QJsonValue>& all)
    {
        if (name == "not"_L1 && all.size() == 1)
            return !isTrueInTemplate(all.at(0));
        if ((name == "and"_L1 || name == "or"_L1) && !all.isEmpty()) {
            const bool wanted = name == "or"_L1;
            for (const QJsonValue& one : all) {
                if (isTrueInTemplate(one) == wanted)
                    return one;
            }
            return all.last();
        }
        if (name == "eq"_L1 && all.size() >= 2)
            return std::any_of(all.begin() + 1, all.end(),
                               [&](const QJsonValue& one) { return same(one, all.at(0)); });
        if (name == "len"_L1 && all.size() == 1)
            return length(all.at(0));
        if (name == "print"_L1 && all.size() == 1)
            return all.at(0);
        if (all.size() == 2) {
            if (name == "ne"_L1)
                return !same(all.at(0), all.at(1));
            const double one = all.at(0).toDouble();
            const double other = all.at(1).toDouble();
            if (name == "lt"_L1)
                return one < other;
            if (name == "le"_L1)
                return one <= other;
            if (name == "gt"_L1)
                return one > other;
            if (name == "ge"_L1)
                return one >= other;
            if (name == "index"_L1 && all.at(0).isArray())
                return all.at(0).toArray().at(qsizetype(other));
            if (name == "index"_L1)
                return all.at(0).toObject().value(all.at(1).toString());
        }
        if (name == "slice"_L1 && all.size() >= 2 && all.size() <= 3 && all.at(0).isArray())
            return slice(all.at(0).toArray(), all.mid(1));
        return fail();
    }

    static bool same(const QJsonValue& one, const QJsonValue& other)
    {
        // What a message does not have is an empty text there.
        if (one.isUndefined() || other.isUndefined())
            return !isTrueInTemplate(one) && !isTrueInTemplate(other);
        return one == other;
    }

    QJsonValue slice(const QJsonArray& list, const QList<QJsonValue>& bounds)
    {
        const qsizetype from = bounds.at(0).toInteger(-1);
        const qsizetype to = bounds.size() > 1 ? bounds.at(1).toInteger(-1) : list.size();
        if (from < 0 || to < from || to > list.size())
            return fail();
        QJsonArray part;
        for (qsizetype at = from; at < to; ++at)
            part.append(list.at(at));
        return part;
    }

    const QStringList& m_words;
    const TemplateScope& m_scope;
    qsizetype m_at = 0;
    int m_depth = 0;
    bool m_failed = false;
};

} // namespace

std::optional<QStringList> templateWords(const QString& action)
{
    QStringList words;
    qsizetype at = 0;
    while (at < action.size()) {
        const QChar one = action.at(at);
        if (one.isSpace()) {
            ++at;
            continue;
        }
        const qsizetype start = at;
        if (one == u'"' || one == u'`') {
            ++at;
            while (at < action.size() && action.at(at) != one)
                at += one == u'"' && action.at(at) == u'\\' ? 2 : 1;
            if (at >= action.size())
                return std::nullopt;
            ++at;
        } else if (u"(|,="_s.contains(one)) {
            ++at;
        } else if (action.mid(at, 2) == ":="_L1) {
            at += 2;
        } else if (one == u')') {
            // With the fields that are asked of what stands in it.
            ++at;
            while (at < action.size() &&
                   (action.at(at) == u'.' || action.at(at).isLetterOrNumber()))
                ++at;
        } else {
            while (at < action.size() && !action.at(at).isSpace() &&
                   !u"()|,=\"`:"_s.contains(action.at(at)))
                ++at;
            if (at == start)
                return std::nullopt;
        }
        words.append(action.sliced(start, at - start));
    }
    return words;
}

std::optional<QJsonValue> templateValue(const QStringList& words, const TemplateScope& scope)
{
    return ExpressionReader(words, scope).whole();
}

bool isTrueInTemplate(const QJsonValue& value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return value.toBool();
    case QJsonValue::Double:
        return value.toDouble() != 0;
    case QJsonValue::String:
        return !value.toString().isEmpty();
    case QJsonValue::Array:
        return !value.toArray().isEmpty();
    case QJsonValue::Object:
        return !value.toObject().isEmpty();
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        break;
    }
    return false;
}

} // namespace loquat
