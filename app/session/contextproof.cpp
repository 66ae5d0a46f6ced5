// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/contextproof.h"

#include <QByteArrayView>

#include <algorithm>
#include <array>

namespace loquat {

namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

// Where the two begin to differ.
qsizetype commonPrefix(const QByteArray& one, const QByteArray& other)
{
    return std::mismatch(one.begin(), one.end(), other.begin(), other.end()).first - one.begin();
}

// Whether the two are the same but for white space; `same` first bytes are known to be.
bool sameArray(const QByteArray& one, const QByteArray& other, qsizetype same)
{
    qsizetype i = same;
    qsizetype j = same;
    while (true) {
        while (i < one.size() && isSpace(one.at(i)))
            ++i;
        while (j < other.size() && isSpace(other.at(j)))
            ++j;
        if (i == one.size() || j == other.size())
            return i == one.size() && j == other.size();
        if (one.at(i++) != other.at(j++))
            return false;
    }
}

enum ByteClass : quint8
{
    Comma,
    Digit,
    Minus,
    Other
};

constexpr auto byteClasses = [] {
    std::array<quint8, 256> classes{};
    classes.fill(Other);
    for (unsigned char digit = '0'; digit <= '9'; ++digit)
        classes[digit] = Digit;
    classes[static_cast<unsigned char>(',')] = Comma;
    classes[static_cast<unsigned char>('-')] = Minus;
    return classes;
}();

// What may stand next to what, as bits of (class before) * 4 + (class after).
constexpr quint16 goodPairs = 1u << (Comma * 4 + Digit) | 1u << (Comma * 4 + Minus) |
                              1u << (Digit * 4 + Digit) | 1u << (Digit * 4 + Comma) |
                              1u << (Minus * 4 + Digit);

// Without a branch for each number: arrays of megabytes are looked through between two frames.
// Nothing if there is white space or anything but integers between the brackets.
std::optional<qint64> countCompact(QByteArrayView inside)
{
    unsigned before = Comma;
    unsigned bad = 0;
    qint64 commas = 0;
    for (const char c : inside) {
        const unsigned now = byteClasses[static_cast<unsigned char>(c)];
        bad |= ~(unsigned(goodPairs) >> (before * 4 + now));
        commas += now == Comma ? 1 : 0;
        before = now;
    }
    if ((bad & 1) != 0 || before != Digit)
        return std::nullopt;
    return commas + 1;
}

} // namespace

std::optional<qint64> countIntegers(const QByteArray& array)
{
    const QByteArray trimmed = array.trimmed();
    if (!trimmed.startsWith('[') || !trimmed.endsWith(']') || trimmed.size() < 2)
        return std::nullopt;
    if (const auto count = countCompact(QByteArrayView(trimmed).sliced(1, trimmed.size() - 2)))
        return count;
    enum
    {
        BeforeNumber,
        AfterSign,
        InNumber,
        AfterNumber
    } where = BeforeNumber;
    qint64 count = 0;
    const char* const end = trimmed.constData() + trimmed.size() - 1;
    for (const char* c = trimmed.constData() + 1; c != end; ++c) {
        if (*c >= '0' && *c <= '9') {
            if (where == AfterNumber)
                return std::nullopt;
            count += where == InNumber ? 0 : 1;
            where = InNumber;
        } else if (*c == ',') {
            if (where != InNumber && where != AfterNumber)
                return std::nullopt;
            where = BeforeNumber;
        } else if (*c == '-') {
            if (where != BeforeNumber)
                return std::nullopt;
            where = AfterSign;
        } else if (isSpace(*c)) {
            if (where == AfterSign)
                return std::nullopt;
            where = where == InNumber ? AfterNumber : where;
        } else {
            return std::nullopt;
        }
    }
    const bool endsWell = where == InNumber || where == AfterNumber;
    return endsWell || (where == BeforeNumber && count == 0) ? std::optional(count) : std::nullopt;
}

ContextVerdict judgeContext(const ContextEvidence& evidence)
{
    const auto flawed = [](MemoryReason reason) {
        return ContextVerdict{reason, false};
    };
    if (evidence.received.isEmpty())
        return flawed(MemoryReason::NoArray);
    const bool wasSent = !evidence.sent.isEmpty();
    const qsizetype same = wasSent ? commonPrefix(evidence.sent, evidence.received) : 0;
    if (wasSent && sameArray(evidence.sent, evidence.received, same))
        return flawed(MemoryReason::ArrayEchoed);
    const std::optional<qint64> count = countIntegers(evidence.received);
    if (!count)
        return flawed(MemoryReason::ArrayNotIntegers);
    if (*count == 0)
        return flawed(MemoryReason::NoArray);
    if (evidence.replyTokens && *count < *evidence.replyTokens)
        return flawed(MemoryReason::ArrayTooShort);
    if (!wasSent)
        return {};
    // One that only goes on after the last bracket has grown: that is the rule, and saves counting.
    const bool continues = same + 1 == evidence.sent.size() && evidence.received.at(same) == ',';
    const bool mayDoubt = evidence.promptTokens && *evidence.promptTokens < *count / 2;
    if (continues && !mayDoubt)
        return {std::nullopt, true};
    const qint64 before = countIntegers(evidence.sent).value_or(0);
    if (*count <= before)
        return flawed(MemoryReason::ArrayShrank);
    // Servers that do not count cached tokens look the same as those that ignore the array.
    const bool doubtful = evidence.promptTokens && *evidence.promptTokens < before / 2;
    return {std::nullopt, !doubtful};
}

} // namespace loquat
