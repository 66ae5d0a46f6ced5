// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/jsonelements.h"

#include <gtest/gtest.h>

namespace loquat::test {

namespace {

QList<QByteArray> elementsOf(const QByteArray& bytes, qsizetype piece)
{
    JsonElements elements(1000);
    QList<QByteArray> found;
    for (qsizetype at = 0; at < bytes.size(); at += piece) {
        elements.add(QByteArrayView(bytes).sliced(at, qMin(piece, bytes.size() - at)));
        while (const auto element = elements.take())
            found.append(element->bytes);
    }
    EXPECT_EQ(elements.trouble(), JsonElements::Trouble::None);
    EXPECT_FALSE(elements.isOpen());
    return found;
}

} // namespace

TEST(JsonElements, FindsTheObjectsOfAListAndOfLinesInAnyPieces)
{
    const QList<QByteArray> expected{R"({"a":"}\"]{","b":[{"c":1}]})", "{}"};
    for (qsizetype piece = 1; piece < 8; ++piece) {
        EXPECT_EQ(elementsOf(" [" + expected.at(0) + ", \n" + expected.at(1) + "]\n", piece),
                  expected);
        EXPECT_EQ(elementsOf("\xEF\xBB\xBF" + expected.at(0) + "\r\n" + expected.at(1), piece),
                  expected);
    }
}

TEST(JsonElements, KnowsTheLineOfEach)
{
    JsonElements elements(100);
    elements.add("\n{\"a\":\n1}\n\n{}");
    EXPECT_EQ(elements.take()->line, 2);
    EXPECT_EQ(elements.take()->line, 5);
}

TEST(JsonElements, StopsAtWhatIsNeitherAnObjectNorBetweenTwo)
{
    for (const char* bytes :
         {"x", "1", "]", ",", "[]{}", "[{}] x", "{} ]", "{},{}", "[[", "\"a\""}) {
        JsonElements elements(100);
        elements.add(bytes);
        EXPECT_EQ(elements.trouble(), JsonElements::Trouble::Stray) << bytes;
    }
}

TEST(JsonElements, HoldsNoMoreThanItMay)
{
    JsonElements elements(10);
    elements.add("{\"a\":1}{\"a\":");
    EXPECT_EQ(elements.trouble(), JsonElements::Trouble::None);
    elements.add(QByteArray(100, ' '));
    EXPECT_EQ(elements.trouble(), JsonElements::Trouble::TooLong);
}

} // namespace loquat::test
