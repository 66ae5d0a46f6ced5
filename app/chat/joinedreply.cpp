// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/joinedreply.h"

#include <QList>
#include <QStringView>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

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

QStringView firstLine(QStringView text)
{
    const qsizetype end = text.indexOf(u'\n');
    return end < 0 ? text : text.left(end);
}

QStringView lastLine(QStringView text)
{
    return text.mid(text.lastIndexOf(u'\n') + 1);
}

enum class LineKind
{
    Text,
    Fence,
    Heading,
    Subheading, // two marks or more, which never stand within a line
    Quote,
    Bullet,
    Number,
    TableRow,
};

struct Line
{
    LineKind kind = LineKind::Text;
    int number = 0; // of a numbered item
};

Line lineOf(QStringView line)
{
    if (line.startsWith("```"_L1) || line.startsWith("~~~"_L1))
        return {LineKind::Fence};
    if (line.startsWith("> "_L1))
        return {LineKind::Quote};
    if (line.startsWith(u'|'))
        return {LineKind::TableRow};
    if (line.startsWith("- "_L1) || line.startsWith("* "_L1) || line.startsWith("+ "_L1))
        return {LineKind::Bullet};
    qsizetype at = 0;
    while (at < line.size() && line.at(at) == u'#')
        ++at;
    if (at > 0 && at < line.size() && line.at(at) == u' ')
        return {at > 1 ? LineKind::Subheading : LineKind::Heading};
    at = 0;
    while (at < line.size() && line.at(at).isDigit())
        ++at;
    const bool isItem = at > 0 && at <= 3 && at + 1 < line.size() &&
                        (line.at(at) == u'.' || line.at(at) == u')') && line.at(at + 1) == u' ';
    return isItem ? Line{LineKind::Number, line.left(at).toInt()} : Line{};
}

bool endsSentence(QStringView text)
{
    // Marks of emphasis close what they follow.
    while (!text.isEmpty() && (text.back() == u'*' || text.back() == u'`' || text.back() == u'"'))
        text.chop(1);
    return !text.isEmpty() && QStringView(u".!?:").contains(text.back());
}

// Line ends before what begins a block and cannot go on the line that broke off.
QString blockJoint(QStringView text, QStringView more)
{
    const Line before = lineOf(lastLine(text).trimmed());
    const Line after = lineOf(firstLine(more));
    const bool isSame = before.kind == after.kind;
    switch (after.kind) {
    case LineKind::Text:
        return {};
    case LineKind::Number:
        if (isSame && after.number == before.number + 1)
            return u"\n"_s;
        return after.number == 1 && endsSentence(text) ? u"\n\n"_s : QString();
    case LineKind::TableRow:
        return isSame && lastLine(text).trimmed().endsWith(u'|') ? u"\n"_s : QString();
    case LineKind::Bullet:
    case LineKind::Quote:
        if (isSame && !text.back().isSpace())
            return u"\n"_s;
        return endsSentence(text) ? u"\n\n"_s : QString();
    case LineKind::Heading:
        return endsSentence(text) ? u"\n\n"_s : QString();
    case LineKind::Subheading:
    case LineKind::Fence:
        return text.back().isSpace() ? QString() : u"\n\n"_s;
    }
    return {};
}

bool isWordPart(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c == u'_' || c == u'\'';
}

QStringView lastWord(QStringView text)
{
    qsizetype from = text.size();
    while (from > 0 && isWordPart(text.at(from - 1)))
        --from;
    return text.mid(from);
}

QStringView firstWord(QStringView text)
{
    qsizetype end = 0;
    while (end < text.size() && isWordPart(text.at(end)))
        ++end;
    return text.left(end);
}

bool hasWord(QStringView text, QStringView word)
{
    for (qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(word, at + 1, Qt::CaseInsensitive)) {
        const qsizetype end = at + word.size();
        if ((at == 0 || !isWordPart(text.at(at - 1))) &&
            (end == text.size() || !isWordPart(text.at(end))))
            return true;
    }
    return false;
}

// Whether the text shows that one word ended here and another begins.
bool isBetweenWords(QStringView text, QStringView more)
{
    const QStringView after = firstWord(more);
    if (after.isEmpty())
        return false;
    const QStringView before = lastWord(text);
    if (before.isEmpty())
        // A small letter or a digit may go on a number, an address or a file's name.
        return endsSentence(text) && after.front().isUpper();
    const QStringView earlier = text.chopped(before.size());
    if (after.size() == more.size() || !hasWord(earlier, before) || !hasWord(earlier, after))
        return false;
    const QString whole = before.toString() + after.toString();
    return !hasWord(earlier, whole);
}

} // namespace

QString jointOf(const QString& text, const QString& more)
{
    if (text.isEmpty() || more.isEmpty() || text.endsWith(u'\n') || more.startsWith(u'\n') ||
        isInCode(text))
        return {};
    const QString lines = blockJoint(text, more);
    if (!lines.isEmpty() || text.back().isSpace() || more.front().isSpace())
        return lines;
    return isBetweenWords(text, more) ? u" "_s : QString();
}

bool isJointSettled(const QString& more)
{
    return more.contains(u'\n') || firstWord(more).size() + 3 < more.size();
}

QString joinedReply(const QString& text, const QString& more)
{
    return text + jointOf(text, more) + more;
}

} // namespace loquat
