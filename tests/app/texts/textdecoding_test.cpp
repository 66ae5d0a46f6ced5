// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/texts/textdecoding.h"

#include <QStringEncoder>

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

QByteArray encoded(const QString& text, QStringConverter::Encoding encoding, bool mark)
{
    QStringEncoder encoder(encoding, mark ? QStringConverter::Flag::WriteBom
                                          : QStringConverter::Flag::Default);
    return encoder(text);
}

const QString text = u"Grüße – „Loquat“ 😀\nzweite Zeile\n"_s;

} // namespace

TEST(TextDecoding, EveryUnicodeFormIsRead)
{
    for (const auto encoding :
         {QStringConverter::Utf8, QStringConverter::Utf16LE, QStringConverter::Utf16BE}) {
        for (const bool mark : {false, true})
            EXPECT_EQ(decodeText({}, encoded(text, encoding, mark)).value_or(u"!"_s), text)
                << int(encoding) << mark;
    }
}

TEST(TextDecoding, WhatIsNotUtf8IsReadAsWindowsWritesIt)
{
    EXPECT_EQ(decodeText({}, "Gr\xfc\xdf"
                             "e \x80 5")
                  .value_or(u"!"_s),
              u"Grüße € 5"_s);
}

TEST(TextDecoding, LinesEndInOneWay)
{
    EXPECT_EQ(decodeText({}, "a\r\nb\rc\n").value_or(u"!"_s), u"a\nb\nc\n"_s);
}

TEST(TextDecoding, ATextIsNotTakenFromWhatIsNone)
{
    QByteArray every;
    for (int byte = 0; byte < 256; ++byte)
        every += char(byte);
    for (const QByteArray& bytes : {every, QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16),
                                    QByteArray("\x7f"
                                               "ELF\2\1\1\0\0",
                                               9),
                                    QByteArray(100, '\0')}) {
        const Result<QString> read = decodeText(u"x.bin"_s, bytes);
        ASSERT_FALSE(read.has_value());
        EXPECT_EQ(read.error().reason, ErrorReason::FileNotText);
        EXPECT_EQ(read.error().subject, u"x.bin"_s);
    }
    EXPECT_EQ(decodeText({}, {}).error().reason, ErrorReason::FileEmpty);
    EXPECT_EQ(decodeText({}, "\xef\xbb\xbf").error().reason, ErrorReason::FileEmpty);
}

} // namespace loquat::test
