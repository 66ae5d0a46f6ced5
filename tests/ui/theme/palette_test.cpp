// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/palette.h"
#include "ui/theme/tokens.h"

#include <QSet>

#include <cmath>
#include <gtest/gtest.h>

namespace loquat::theme {

namespace {

double luminance(const QColor& colour)
{
    const auto part = [](double value) {
        return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) +
           0.0722 * part(colour.blueF());
}

double contrast(const QColor& one, const QColor& other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (qMax(a, b) + 0.05) / (qMin(a, b) + 0.05);
}

class EachTheme : public testing::TestWithParam<bool>
{
protected:
    QPalette palette() const { return GetParam() ? darkPalette() : lightPalette(); }
};

} // namespace

TEST_P(EachTheme, EveryTextCanBeReadOnEveryGround)
{
    for (const Colour ink : {Colour::Text, Colour::MutedText, Colour::Danger, Colour::Warning,
                             Colour::Success, Colour::Accent}) {
        for (const Colour ground : {Colour::Window, Colour::Sidebar, Colour::Raised}) {
            if (ink == Colour::Accent && ground == Colour::Sidebar)
                continue; // the accent is no text colour there
            EXPECT_GE(contrast(colour(palette(), ink), colour(palette(), ground)), 4.5)
                << "ink " << int(ink) << " on " << int(ground);
        }
    }
    for (const Colour ground : {Colour::Tint, Colour::Selected, Colour::Code}) {
        EXPECT_GE(contrast(colour(palette(), Colour::Text), colour(palette(), ground)), 4.5);
        EXPECT_GE(contrast(colour(palette(), Colour::MutedText), colour(palette(), ground)), 4.5)
            << int(ground);
    }
    EXPECT_GE(contrast(colour(palette(), Colour::Text), foundColour(palette())), 4.5);
    EXPECT_GE(contrast(colour(palette(), Colour::AccentText), colour(palette(), Colour::Accent)),
              4.5);
}

TEST_P(EachTheme, EveryRoleHasItsOwnPlaceInThePalette)
{
    QPalette probe = palette();
    for (int role = 0; role < QPalette::NColorRoles; ++role)
        probe.setColor(QPalette::ColorRole(role), QColor(role * 10, 0, 0));
    QSet<QRgb> seen;
    for (int role = 0; role <= int(Colour::Success); ++role)
        seen.insert(colour(probe, Colour(role)).rgb());
    EXPECT_EQ(seen.size(), int(Colour::Success) + 1);
}

TEST_P(EachTheme, NoRoleIsLeftToTheSystem)
{
    for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled}) {
        for (int role = 0; role < QPalette::NColorRoles; ++role) {
            if (role == QPalette::NoRole)
                continue;
            EXPECT_TRUE(palette().isBrushSet(group, QPalette::ColorRole(role)))
                << int(group) << ' ' << role;
        }
    }
}

TEST_P(EachTheme, WhatIsDisabledIsFainter)
{
    QPalette faint = palette();
    faint.setCurrentColorGroup(QPalette::Disabled);
    const QColor ground = colour(palette(), Colour::Window);
    EXPECT_LT(contrast(colour(faint, Colour::Text), ground),
              contrast(colour(palette(), Colour::MutedText), ground));
}

TEST_P(EachTheme, KnowsWhetherItIsDark)
{
    EXPECT_EQ(isDark(palette()), GetParam());
}

INSTANTIATE_TEST_SUITE_P(Themes, EachTheme, testing::Bool());

} // namespace loquat::theme
