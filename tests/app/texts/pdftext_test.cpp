// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/texts/pdftext.h"
#include "tests/support/testpdf.h"

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

TEST(PdfText, EachPageStandsUnderItsNumber)
{
    const Result<QString> text = pdfText(u"a.pdf"_s, pdfOf({"Hello there", "", "The end"}), 1000);
    ASSERT_TRUE(text.has_value());
    EXPECT_EQ(*text, u"[Page 1]\nHello there\n\n[Page 3]\nThe end\n"_s);
}

TEST(PdfText, WhatHoldsNoTextIsSaid)
{
    const auto reason = [](const QByteArray& bytes, qsizetype most = 1000) {
        const Result<QString> text = pdfText(u"a.pdf"_s, bytes, most);
        EXPECT_FALSE(text.has_value());
        EXPECT_EQ(text.error().subject, u"a.pdf"_s);
        return text.error().reason;
    };
    EXPECT_EQ(reason(pdfOf({"", ""})), ErrorReason::PdfWithoutText);
    EXPECT_EQ(reason("%PDF-1.4\nnothing of the kind"), ErrorReason::PdfUnreadable);
    EXPECT_EQ(reason(pdfOf({"Hello there"}), 5), ErrorReason::FileTooLarge);
}

TEST(PdfText, ALockedFileIsSaidToBeLocked)
{
    // With passwords that nothing matches.
    const QByteArray secret = QByteArray(32, 'a').toHex();
    QByteArray locked = pdfOf({"Hello there"});
    locked.replace("trailer\n<</Root 1 0 R>>",
                   "trailer\n<</Root 1 0 R/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<" +
                       secret + ">/U<" + secret + ">>>>>");
    const Result<QString> text = pdfText(u"a.pdf"_s, locked, 1000);
    ASSERT_FALSE(text.has_value());
    EXPECT_EQ(text.error().reason, ErrorReason::PdfLocked);
    EXPECT_EQ(text.error().subject, u"a.pdf"_s);
}

TEST(PdfText, APdfFileIsKnownByItsMark)
{
    EXPECT_TRUE(isPdf(pdfOf({"x"})));
    EXPECT_TRUE(isPdf("\xef\xbb\xbf%PDF-1.7"));
    EXPECT_FALSE(isPdf("A text on %PDF"));
}

} // namespace loquat::test
