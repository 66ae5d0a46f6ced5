// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/palette.h"
#include "ui/theme/tokens.h"
#include "ui/transcript/codecolours.h"

#include <cmath>
#include <gtest/gtest.h>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

double luminance(const QColor& colour)
{
    const auto part = [](double value) {
        return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) +
           0.0722 * part(colour.blueF());
}

double contrast(const QColor& a, const QColor& b)
{
    const double one = luminance(a) + 0.05;
    const double other = luminance(b) + 0.05;
    return std::max(one, other) / std::min(one, other);
}

} // namespace

TEST(CodeColours, CanBeReadInBothThemes)
{
    for (const QPalette& palette : {theme::lightPalette(), theme::darkPalette()}) {
        for (int kind = 0; kind <= int(Token::Kind::Deleted); ++kind) {
            const QColor ink = CodeColours::colour(Token::Kind(kind), palette);
            EXPECT_GE(contrast(ink, theme::colour(palette, theme::Colour::Code)), 4.5) << kind;
        }
    }
}

TEST(CodeColours, CarryWhatALineLeavesOpen)
{
    const QString code = u"/* a comment\n   that goes on\n*/\nint a = 1;"_s;
    CodeRows rows;
    rows.set(code, 0);
    const QPalette palette = theme::lightPalette();
    CodeColours colours(Language::C);
    const QColor comment = CodeColours::colour(Token::Kind::Comment, palette);
    const auto second = colours.formats(code, rows, 1, palette);
    ASSERT_FALSE(second.isEmpty());
    EXPECT_EQ(second.first().format.foreground().color(), comment);
    const auto last = colours.formats(code, rows, 3, palette);
    ASSERT_FALSE(last.isEmpty());
    EXPECT_NE(last.first().format.foreground().color(), comment);
}

TEST(CodeColours, AreReadAgainFromTheLineThatChanged)
{
    const QPalette palette = theme::lightPalette();
    CodeColours colours(Language::C);
    CodeRows rows;
    QString code = u"int a;\n/"_s;
    rows.set(code, 0);
    colours.formats(code, rows, 1, palette);
    code = u"int a;\n/* b\nc"_s;
    colours.forgetFrom(rows.at(rows.set(code, 7)).line);
    const auto formats = colours.formats(code, rows, 2, palette);
    ASSERT_EQ(formats.size(), 1);
    EXPECT_EQ(formats.first().format.foreground().color(),
              CodeColours::colour(Token::Kind::Comment, palette));
}

} // namespace loquat
