// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/options/jsonobjecttext.h"

#include <QJsonDocument>

namespace loquat {

JsonObjectText JsonObjectText::read(const QString& text)
{
    JsonObjectText result;
    if (text.trimmed().isEmpty())
        return result;
    const QByteArray bytes = text.toUtf8();
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (document.isObject()) {
        result.object = document.object();
    } else if (error.error != QJsonParseError::NoError) {
        // The offset counts bytes and may lie behind the end.
        const qsizetype offset = std::min(qsizetype(error.offset), bytes.size());
        result.line = int(bytes.left(offset).count('\n')) + 1;
    }
    return result;
}

QString JsonObjectText::indented(const QString& json)
{
    QString text;
    qsizetype depth = 0;
    bool quoted = false;
    const auto breakLine = [&] {
        text += u'\n' + QString(2 * depth, u' ');
    };
    for (qsizetype at = 0; at < json.size(); ++at) {
        const QChar one = json.at(at);
        if (quoted) {
            text += one;
            if (one == u'\\' && at + 1 < json.size())
                text += json.at(++at);
            else if (one == u'"')
                quoted = false;
            continue;
        }
        if (one.isSpace())
            continue;
        const bool closes = one == u'}' || one == u']';
        const bool opened = text.endsWith(u'{') || text.endsWith(u'[');
        if (closes) {
            --depth;
            if (!opened)
                breakLine();
        } else if (opened) {
            breakLine();
        }
        text += one;
        quoted = one == u'"';
        if (one == u'{' || one == u'[')
            ++depth;
        else if (one == u',')
            breakLine();
        else if (one == u':')
            text += u' ';
    }
    return text;
}

} // namespace loquat
