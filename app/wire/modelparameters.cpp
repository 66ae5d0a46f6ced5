// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/modelparameters.h"

#include "app/chat/optionspec.h"

#include <QJsonArray>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

QString unquoted(const QString& value)
{
    if (value.size() < 2 || !value.startsWith(u'"') || !value.endsWith(u'"'))
        return value;
    QString text;
    for (qsizetype at = 1; at < value.size() - 1; ++at) {
        const QChar one = value.at(at);
        if (one != u'\\' || at + 1 >= value.size() - 1) {
            text += one;
            continue;
        }
        const QChar escaped = value.at(++at);
        const qsizetype digits = escaped == u'x' ? 2 : escaped == u'u' ? 4 : 0;
        bool ok = false;
        const uint code = digits > 0 ? value.mid(at + 1, digits).toUInt(&ok, 16) : 0;
        if (ok) {
            text += QChar(char16_t(code));
            at += digits;
        } else {
            text += escaped == u'n'   ? QChar(u'\n')
                    : escaped == u't' ? QChar(u'\t')
                    : escaped == u'r' ? QChar(u'\r')
                                      : escaped;
        }
    }
    return text;
}

} // namespace

QJsonObject modelParameters(const QString& text)
{
    QJsonObject parameters;
    for (const QString& line : text.split(u'\n')) {
        const QString whole = line.trimmed();
        const QString key = whole.section(u' ', 0, 0);
        const QString value = unquoted(whole.mid(key.size()).trimmed());
        if (key.isEmpty() || value.isEmpty())
            continue;
        const Result<QJsonValue> read = parseOptionValue(key, value);
        if (!read)
            continue;
        const OptionSpec* spec = findOptionSpec(key);
        if (spec && spec->kind == OptionKind::TextList) {
            QJsonArray list = parameters.value(key).toArray();
            list.append(*read);
            parameters.insert(key, list);
        } else {
            parameters.insert(key, *read);
        }
    }
    return parameters;
}

} // namespace loquat
