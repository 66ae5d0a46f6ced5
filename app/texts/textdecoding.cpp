// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/texts/textdecoding.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <optional>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype sample = 4096; // bytes that tell how a text is encoded

// What Windows has where Latin-1 has control characters: 0x80 to 0x9f.
constexpr std::array<char16_t, 32> windowsLetters{
    0x20ac, 0x0081, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008d, 0x017d, 0x008f, 0x0090, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
    0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x009d, 0x017e, 0x0178};

// Tabs, ends of lines and pages, and what terminals write.
bool isTextControl(char16_t unit)
{
    return (unit >= 0x08 && unit <= 0x0d) || unit == 0x1b;
}

bool isPlain(const QString& text)
{
    return std::ranges::none_of(text, [](QChar c) {
        return (c.unicode() < 0x20 && !isTextControl(c.unicode())) || c.unicode() == 0xfffe ||
               c.unicode() == 0xffff;
    });
}

std::optional<QString> decoded(const QByteArray& bytes, QStringConverter::Encoding encoding)
{
    QStringDecoder decoder(encoding);
    QString text = decoder(bytes);
    if (decoder.hasError() || !isPlain(text))
        return std::nullopt;
    return text;
}

// Without its mark it shows in the zeros that letters of western scripts have.
std::optional<QStringConverter::Encoding> wideEncoding(const QByteArray& bytes)
{
    if (bytes.startsWith("\xff\xfe"))
        return QStringConverter::Utf16LE;
    if (bytes.startsWith("\xfe\xff"))
        return QStringConverter::Utf16BE;
    const qsizetype seen = std::min(bytes.size(), sample) / 2 * 2;
    qsizetype first = 0;
    qsizetype second = 0;
    for (qsizetype i = 0; i < seen; i += 2) {
        first += bytes.at(i) == '\0' ? 1 : 0;
        second += bytes.at(i + 1) == '\0' ? 1 : 0;
    }
    if (bytes.size() % 2 != 0)
        return std::nullopt;
    if (second * 5 >= seen && first * 10 <= second)
        return QStringConverter::Utf16LE;
    if (first * 5 >= seen && second * 10 <= first)
        return QStringConverter::Utf16BE;
    return std::nullopt;
}

QString fromWindows(const QByteArray& bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar& c : text) {
        if (c.unicode() >= 0x80 && c.unicode() < 0xa0)
            c = QChar(windowsLetters.at(c.unicode() - 0x80u));
    }
    return text;
}

std::optional<QString> anyText(const QByteArray& bytes)
{
    if (const auto wide = wideEncoding(bytes))
        return decoded(bytes, *wide);
    if (bytes.contains('\0'))
        return std::nullopt;
    if (auto text = decoded(bytes, QStringConverter::Utf8))
        return text;
    QString text = fromWindows(bytes);
    if (!isPlain(text))
        return std::nullopt;
    return text;
}

} // namespace

Result<QString> decodeText(const QString& name, const QByteArray& bytes)
{
    if (bytes.isEmpty())
        return failure(ErrorCode::Usage, ErrorReason::FileEmpty, name);
    std::optional<QString> text = anyText(bytes);
    if (!text)
        return failure(ErrorCode::Usage, ErrorReason::FileNotText, name);
    if (text->startsWith(QChar::ByteOrderMark))
        text->remove(0, 1);
    text->replace("\r\n"_L1, "\n"_L1);
    text->replace(u'\r', u'\n');
    if (text->isEmpty())
        return failure(ErrorCode::Usage, ErrorReason::FileEmpty, name);
    return *text;
}

} // namespace loquat
