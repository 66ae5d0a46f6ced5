// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/plaintext.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <utility>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

QString withoutEntities(QString text)
{
    static constexpr std::array named{
        std::pair{"&lt;"_L1, u"<"},  std::pair{"&gt;"_L1, u">"},   std::pair{"&quot;"_L1, u"\""},
        std::pair{"&#39;"_L1, u"'"}, std::pair{"&apos;"_L1, u"'"}, std::pair{"&nbsp;"_L1, u" "},
        std::pair{"&amp;"_L1, u"&"},
    };
    for (const auto& [entity, character] : named)
        text.replace(entity, QString::fromUtf16(character));
    return text;
}

QString withoutTags(QString text)
{
    static const QRegularExpression hidden(u"<(script|style)\\b.*?</\\1\\s*>|<!--.*?-->"_s,
                                           QRegularExpression::CaseInsensitiveOption |
                                               QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression tag(u"<[a-zA-Z/!?][^>]*>"_s);
    return text.remove(hidden).replace(tag, u" "_s);
}

} // namespace

QString shortened(const QString& text)
{
    QString kept = text.trimmed();
    kept.replace(QChar(0), QChar(QChar::ReplacementCharacter));
    if (kept.size() <= longestServerText)
        return kept;
    kept.truncate(longestServerText - 1);
    if (kept.back().isHighSurrogate())
        kept.chop(1);
    return kept + QChar(0x2026);
}

bool looksLikeWebPage(QByteArrayView contentType, QByteArrayView body)
{
    if (contentType.toByteArray().toLower().contains("html"))
        return true;
    const QByteArray begin = body.trimmed().first(qMin(body.trimmed().size(), 16)).toByteArray();
    static constexpr std::array beginnings{"<!doctype html", "<html", "<head", "<body"};
    return std::any_of(beginnings.begin(), beginnings.end(), [&begin](const char* beginning) {
        return begin.toLower().startsWith(beginning);
    });
}

QString headlineOf(const QString& text)
{
    static const QRegularExpression titleElement(
        u"<title\\b[^>]*>(.*?)</title\\s*>"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch match = titleElement.match(text);
    if (const QString title = withoutEntities(withoutTags(match.captured(1))).simplified();
        !title.isEmpty())
        return title;
    const QString plain = withoutTags(text);
    for (const QStringView line : QStringView(plain).split(u'\n')) {
        const QString shown = withoutEntities(line.toString()).simplified();
        if (!shown.isEmpty())
            return shown;
    }
    return {};
}

} // namespace loquat
