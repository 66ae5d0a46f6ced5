// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/placeholders.h"

#include <QRegularExpression>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

const QRegularExpression& pattern()
{
    static const QRegularExpression made(u"\\{\\{([^{}\\n\\r]+)\\}\\}"_s);
    return made;
}

} // namespace

QStringList placeholdersOf(const QString& text)
{
    QStringList names;
    auto matches = pattern().globalMatch(text);
    while (matches.hasNext()) {
        const QString name = matches.next().captured(1).trimmed();
        if (!name.isEmpty() && !names.contains(name))
            names.append(name);
    }
    return names;
}

QString filledIn(const QString& text, const QHash<QString, QString>& values)
{
    QString result;
    qsizetype done = 0;
    auto matches = pattern().globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const auto value = values.constFind(match.captured(1).trimmed());
        if (value == values.constEnd())
            continue;
        result += text.mid(done, match.capturedStart() - done) + *value;
        done = match.capturedEnd();
    }
    return result + text.mid(done);
}

} // namespace loquat
