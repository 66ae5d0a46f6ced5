// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/modelrecipe.h"

#include "app/chat/optionspec.h"
#include "app/wire/asciijson.h"

#include <QJsonArray>
#include <QLocale>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

// After a backslash; what is none stays as it is.
QChar unescaped(QChar letter)
{
    switch (letter.unicode()) {
    case u'n':
        return u'\n';
    case u't':
        return u'\t';
    case u'r':
        return u'\r';
    default:
        return letter;
    }
}

QString unquoted(const QString& text)
{
    if (text.size() < 2 || !text.startsWith(u'"') || !text.endsWith(u'"'))
        return text;
    QString plain;
    for (qsizetype i = 1; i < text.size() - 1; ++i) {
        if (text.at(i) != u'\\' || i + 1 >= text.size() - 1) {
            plain += text.at(i);
            continue;
        }
        ++i;
        const qsizetype digits = text.at(i) == u'u' ? 4 : text.at(i) == u'x' ? 2 : 0;
        bool ok = false;
        const uint code = digits > 0 ? QStringView(text).mid(i + 1, digits).toUInt(&ok, 16) : 0;
        if (ok) {
            plain += QChar(ushort(code));
            i += digits;
        } else {
            plain += unescaped(text.at(i));
        }
    }
    return plain;
}

QString quoted(const QString& text)
{
    QString made = text;
    made.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    made.replace(u'\n', u"\\n"_s).replace(u'\t', u"\\t"_s).replace(u'\r', u"\\r"_s);
    return u'"' + made + u'"';
}

QJsonValue guessed(const QString& text)
{
    if (text == "true"_L1 || text == "false"_L1)
        return text == "true"_L1;
    bool ok = false;
    const double number = QLocale::c().toDouble(text, &ok);
    return ok ? QJsonValue(number) : QJsonValue(unquoted(text));
}

// Undefined: the key cannot have it.
QJsonValue valueOf(const QString& key, const QString& text)
{
    const OptionSpec* spec = findOptionSpec(key);
    if (!spec)
        return guessed(text);
    const Result<QJsonValue> parsed = parseOptionValue(key, text);
    return parsed ? *parsed : QJsonValue(QJsonValue::Undefined);
}

QString lineOf(const QString& key, const QJsonValue& value)
{
    QString text;
    if (value.isString())
        text = quoted(value.toString());
    else if (value.isBool())
        text = value.toBool() ? u"true"_s : u"false"_s;
    else
        text = QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    return key + u' ' + text;
}

} // namespace

QByteArray encodeCreate(const ModelRecipe& recipe)
{
    AsciiObject body;
    body.add("model", recipe.name);
    body.add("from", recipe.from);
    if (recipe.system)
        body.add("system", *recipe.system);
    if (!recipe.parameters.isEmpty())
        body.add("parameters", recipe.parameters);
    body.add("stream", true);
    return body.finished();
}

QByteArray encodeCopy(const QString& from, const QString& to)
{
    AsciiObject body;
    body.add("source", from);
    body.add("destination", to);
    return body.finished();
}

ParameterLines readParameters(const QString& text)
{
    ParameterLines read;
    QJsonArray stops;
    const QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString line = lines.at(i).trimmed();
        if (line.isEmpty())
            continue;
        const qsizetype space = line.indexOf(u' ');
        const QString key = space < 0 ? line : line.left(space);
        const QString value = space < 0 ? QString() : line.mid(space).trimmed();
        if (key == "stop"_L1) {
            if (unquoted(value).isEmpty())
                read.wrongLines.append(int(i) + 1);
            else
                stops.append(unquoted(value));
            continue;
        }
        const QJsonValue typed =
            value.isEmpty() ? QJsonValue(QJsonValue::Undefined) : valueOf(key, value);
        if (typed.isUndefined() || typed.isNull())
            read.wrongLines.append(int(i) + 1);
        else
            read.values.insert(key, typed);
    }
    if (!stops.isEmpty())
        read.values.insert(u"stop"_s, stops);
    return read;
}

QString parametersText(const QJsonObject& values)
{
    QStringList lines;
    for (auto it = values.begin(); it != values.end(); ++it) {
        if (!it.value().isArray()) {
            lines.append(lineOf(it.key(), it.value()));
            continue;
        }
        for (const QJsonValue& one : it.value().toArray())
            lines.append(lineOf(it.key(), one));
    }
    return lines.join(u'\n');
}

QJsonObject changedParameters(const QJsonObject& base, const QJsonObject& edited)
{
    QJsonObject changed;
    for (auto it = edited.begin(); it != edited.end(); ++it) {
        if (base.value(it.key()) != it.value())
            changed.insert(it.key(), it.value());
    }
    return changed;
}

} // namespace loquat
