// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/markdown/linestarts.h"

namespace loquat {

namespace {

bool isSpace(QChar c)
{
    return c == u' ' || c == u'\t';
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

qsizetype runLength(QStringView line, QChar c)
{
    qsizetype length = 0;
    while (length < line.size() && line[length] == c)
        ++length;
    return length;
}

} // namespace

bool isThematicBreak(QStringView line)
{
    if (line.isEmpty() || (line[0] != u'*' && line[0] != u'-' && line[0] != u'_'))
        return false;
    int marks = 0;
    for (const QChar c : line) {
        if (c == line[0])
            ++marks;
        else if (!isSpace(c))
            return false;
        marks = std::min(marks, 3);
    }
    return marks == 3;
}

std::optional<ListMarker> listMarker(QStringView line)
{
    ListMarker marker;
    qsizetype pos = 0;
    if (line.isEmpty())
        return std::nullopt;
    if (line[0] == u'-' || line[0] == u'+' || line[0] == u'*') {
        marker.mark = line[0];
        pos = 1;
    } else {
        while (pos < line.size() && pos < 10 && isDigit(line[pos])) {
            if (pos < 9)
                marker.number = marker.number * 10 + (line[pos].unicode() - u'0');
            ++pos;
        }
        if (pos == 0 || pos > 9 || pos == line.size() || (line[pos] != u'.' && line[pos] != u')'))
            return std::nullopt;
        marker.ordered = true;
        marker.mark = line[pos];
        ++pos;
    }
    if (pos < line.size() && !isSpace(line[pos]))
        return std::nullopt;
    marker.length = int(pos);
    while (pos < line.size() && isSpace(line[pos]))
        ++pos;
    marker.blankAfter = pos == line.size();
    return marker;
}

std::optional<std::pair<int, qsizetype>> headingMark(QStringView line)
{
    const qsizetype level = runLength(line.first(std::min<qsizetype>(line.size(), 7)), u'#');
    if (level < 1 || level > 6 || (level < line.size() && !isSpace(line[level])))
        return std::nullopt;
    qsizetype end = level;
    while (end < line.size() && isSpace(line[end]))
        ++end;
    return std::pair(int(level), end);
}

QStringView headingText(QStringView line)
{
    QStringView text = line.trimmed();
    qsizetype end = text.size();
    while (end > 0 && text[end - 1] == u'#')
        --end;
    if (end == 0)
        return {};
    if (end < text.size() && isSpace(text[end - 1]))
        text = text.first(end).trimmed();
    return text;
}

int headingUnderline(QStringView line)
{
    if (line.isEmpty() || (line[0] != u'=' && line[0] != u'-'))
        return 0;
    qsizetype pos = runLength(line, line[0]);
    while (pos < line.size() && isSpace(line[pos]))
        ++pos;
    if (pos < line.size())
        return 0;
    return line[0] == u'=' ? 1 : 2;
}

std::optional<Fence> openingFence(QStringView line)
{
    if (line.isEmpty() || (line[0] != u'`' && line[0] != u'~'))
        return std::nullopt;
    Fence fence{line[0], runLength(line, line[0]), {}};
    if (fence.length < 3)
        return std::nullopt;
    const QStringView info = line.sliced(fence.length).trimmed();
    if (fence.mark == u'`' && info.contains(u'`'))
        return std::nullopt;
    qsizetype word = 0;
    while (word < info.size() && !isSpace(info[word]))
        ++word;
    fence.language = info.first(word).toString();
    return fence;
}

bool isClosingFence(QStringView line, const Fence& fence)
{
    const qsizetype length = runLength(line, fence.mark);
    return length >= fence.length && line.sliced(length).trimmed().isEmpty();
}

std::optional<std::pair<QString, qsizetype>> footnoteMark(QStringView line)
{
    if (!line.startsWith(u"[^"))
        return std::nullopt;
    qsizetype end = 2;
    while (end < line.size() && line[end] != u']' && !isSpace(line[end]))
        ++end;
    if (end == 2 || end > 1000 || end + 1 >= line.size() || line[end] != u']' ||
        line[end + 1] != u':')
        return std::nullopt;
    qsizetype after = end + 2;
    while (after < line.size() && isSpace(line[after]))
        ++after;
    return std::pair(line.sliced(2, end - 2).toString(), after);
}

Enclosure::Task taskMark(QStringView line)
{
    if (line.size() < 3 || line[0] != u'[' || line[2] != u']' ||
        (line.size() > 3 && !isSpace(line[3])))
        return Enclosure::Task::None;
    if (line[1] == u' ')
        return Enclosure::Task::Open;
    return line[1] == u'x' || line[1] == u'X' ? Enclosure::Task::Done : Enclosure::Task::None;
}

std::optional<DelimiterRow> delimiterRow(QStringView line)
{
    DelimiterRow row;
    qsizetype pos = 0;
    const auto skipSpace = [&] {
        while (pos < line.size() && isSpace(line[pos]))
            ++pos;
    };
    if (pos < line.size() && line[pos] == u'|')
        ++pos;
    while (true) {
        skipSpace();
        if (pos == line.size())
            break;
        const bool left = line[pos] == u':';
        pos += left ? 1 : 0;
        const qsizetype dashes = runLength(line.sliced(pos), u'-');
        if (dashes == 0)
            return std::nullopt;
        pos += dashes;
        const bool right = pos < line.size() && line[pos] == u':';
        pos += right ? 1 : 0;
        using enum Block::Alignment;
        row.columns.append(left && right ? Centre : left ? Left : right ? Right : Default);
        skipSpace();
        if (pos == line.size())
            break;
        if (line[pos] != u'|')
            return std::nullopt;
        ++pos;
    }
    if (row.columns.isEmpty())
        return std::nullopt;
    return row;
}

QStringList tableCells(QStringView line)
{
    line = line.trimmed();
    QStringList cells;
    QString cell;
    qsizetype pos = line.startsWith(u'|') ? 1 : 0;
    bool open = false; // a cell has begun since the last bar
    for (; pos < line.size(); ++pos) {
        if (line[pos] == u'\\' && pos + 1 < line.size() && line[pos + 1] == u'|') {
            cell += u'|';
            ++pos;
            open = true;
        } else if (line[pos] == u'|') {
            cells.append(cell.trimmed());
            cell.clear();
            open = false;
        } else {
            cell += line[pos];
            open = true;
        }
    }
    if (open)
        cells.append(cell.trimmed());
    return cells;
}

} // namespace loquat
