// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/jsontext.h"

#include <QJsonDocument>
#include <QString>

namespace loquat {

namespace {

bool isBlank(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n';
}

qsizetype afterBlanks(QByteArrayView text, qsizetype at)
{
    while (at < text.size() && isBlank(text[at]))
        ++at;
    return at;
}

// After the closing quote of the string that opens at `at`, or the text's end.
qsizetype afterString(QByteArrayView text, qsizetype at)
{
    for (++at; at < text.size(); ++at) {
        if (text[at] == '\\')
            ++at;
        else if (text[at] == '"')
            return at + 1;
    }
    return text.size();
}

// After the bracket or brace that closes the one at `at`; -1: the text ends before.
qsizetype afterContainer(QByteArrayView text, qsizetype at)
{
    qsizetype depth = 0;
    while (at < text.size()) {
        switch (text[at]) {
        case '"':
            at = afterString(text, at);
            continue;
        case '[':
        case '{':
            ++depth;
            break;
        case ']':
        case '}':
            if (--depth == 0)
                return at + 1;
            break;
        default:
            break;
        }
        ++at;
    }
    return -1;
}

// The same for an array; a flat one without strings is found at memory speed.
qsizetype afterArray(QByteArrayView text, qsizetype at)
{
    const qsizetype close = text.indexOf(']', at);
    if (close < 0)
        return -1;
    const QByteArrayView inside = text.sliced(at + 1, close - at - 1);
    if (inside.indexOf('"') < 0 && inside.indexOf('[') < 0 && inside.indexOf('{') < 0)
        return close + 1;
    return afterContainer(text, at);
}

bool isDigit(char byte)
{
    return byte >= '0' && byte <= '9';
}

// Integers in the usual spelling: "[1,-2, 3]". False says nothing.
bool isPlainIntegerArray(QByteArrayView text)
{
    if (text.size() < 3 || text.front() != '[' || text.back() != ']')
        return false;
    char before = '[';
    for (const char byte : text.sliced(1, text.size() - 2)) {
        const bool fits = isDigit(byte) || (byte == ',' && isDigit(before)) ||
                          (byte == ' ' && before == ',') ||
                          (byte == '-' && !isDigit(before) && before != '-');
        if (!fits)
            return false;
        before = byte;
    }
    return isDigit(before);
}

} // namespace

QByteArray repairedUtf8(const QByteArray& bytes)
{
    return bytes.isValidUtf8() ? bytes : QString::fromUtf8(bytes).toUtf8();
}

std::optional<QJsonObject> parseJsonObject(const QByteArray& text)
{
    const QJsonDocument document = QJsonDocument::fromJson(repairedUtf8(text));
    if (!document.isObject())
        return std::nullopt;
    return document.object();
}

ObjectExtent objectExtent(QByteArrayView text)
{
    const qsizetype begin = afterBlanks(text, 0);
    if (begin == text.size() || text[begin] != '{')
        return {};
    return {true, afterContainer(text, begin)};
}

CutArray cutArray(const QByteArray& object, QByteArrayView key)
{
    CutArray cut;
    const QByteArrayView text(object);
    QByteArrayView name;
    qsizetype depth = 0;
    qsizetype taken = 0;
    qsizetype at = 0;
    while (at < text.size()) {
        switch (text[at]) {
        case '"': {
            const qsizetype end = afterString(text, at);
            if (depth == 1 && end - at >= 2)
                name = text.sliced(at + 1, end - at - 2);
            at = end;
            continue;
        }
        case '{':
        case '[':
            ++depth;
            break;
        case '}':
        case ']':
            --depth;
            break;
        case ':':
            if (depth == 1 && name == key) {
                cut.array = {};
                const qsizetype begin = afterBlanks(text, at + 1);
                const qsizetype end =
                    begin < text.size() && text[begin] == '[' ? afterArray(text, begin) : -1;
                if (end >= 0) {
                    cut.array = text.sliced(begin, end - begin);
                    cut.rest.append(text.sliced(taken, begin - taken)).append("null");
                    taken = end;
                    at = end;
                    continue;
                }
            }
            break;
        default:
            break;
        }
        ++at;
    }
    if (taken == 0)
        cut.rest = object;
    else
        cut.rest.append(text.sliced(taken));
    return cut;
}

bool isJsonArray(QByteArrayView text)
{
    return isPlainIntegerArray(text) || QJsonDocument::fromJson(text.toByteArray()).isArray();
}

bool isEmptyJsonArray(QByteArrayView array)
{
    return array.size() >= 2 && afterBlanks(array, 1) == array.size() - 1;
}

} // namespace loquat
