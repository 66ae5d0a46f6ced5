// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/joinedreply.h"

#include <QStringView>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

bool isWithoutSpaces(QChar c)
{
    switch (c.script()) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return true;
    default:
        return c.unicode() >= 0x3000 && c.unicode() <= 0x303f;
    }
}

bool isInCode(QStringView text)
{
    bool inside = false;
    for (const QStringView line : text.split(u'\n')) {
        const QStringView bare = line.trimmed();
        if (bare.startsWith("```"_L1) || bare.startsWith("~~~"_L1))
            inside = !inside;
    }
    return inside;
}

bool beginsBlock(QStringView text)
{
    const QStringView line = text.left(text.indexOf(u'\n') < 0 ? text.size() : text.indexOf(u'\n'));
    if (line.startsWith("```"_L1) || line.startsWith("~~~"_L1) || line.startsWith("> "_L1) ||
        line.startsWith(u'|'))
        return true;
    if (line.startsWith("- "_L1) || line.startsWith("* "_L1) || line.startsWith("+ "_L1))
        return true;
    qsizetype at = 0;
    while (at < line.size() && line.at(at) == u'#')
        ++at;
    if (at > 0 && at < line.size() && line.at(at) == u' ')
        return true;
    at = 0;
    while (at < line.size() && line.at(at).isDigit())
        ++at;
    return at > 0 && at <= 3 && at + 1 < line.size() &&
           (line.at(at) == u'.' || line.at(at) == u')') && line.at(at + 1) == u' ';
}

bool endsLineBlock(QStringView text)
{
    const QStringView line = text.mid(text.lastIndexOf(u'\n') + 1);
    return beginsBlock(line.trimmed());
}

} // namespace

QString jointOf(const QString& text, const QString& more)
{
    if (text.isEmpty() || more.isEmpty() || text.endsWith(u'\n') || more.startsWith(u'\n') ||
        isInCode(text))
        return {};
    if (beginsBlock(more))
        return endsLineBlock(text) && !more.startsWith(u'#') ? u"\n"_s : u"\n\n"_s;
    if (text.back().isSpace() || more.front().isSpace())
        return {};
    // Marks of emphasis and code close what they follow and open what follows a space.
    qsizetype end = text.size();
    while (end > 0 && (text.at(end - 1) == u'*' || text.at(end - 1) == u'`'))
        --end;
    const QChar before = end > 0 ? text.at(end - 1) : QChar(u' ');
    const QChar after = more.front();
    const bool words = (after.isLetterOrNumber() || after == u'(' || after == u'*' ||
                        after == u'`' || after.category() == QChar::Punctuation_InitialQuote) &&
                       !before.isSpace() && before != u'(' && before != u'-' && before != u'/';
    return words && !isWithoutSpaces(before) && !isWithoutSpaces(after) ? u" "_s : QString();
}

QString joinedReply(const QString& text, const QString& more)
{
    return text + jointOf(text, more) + more;
}

} // namespace loquat
