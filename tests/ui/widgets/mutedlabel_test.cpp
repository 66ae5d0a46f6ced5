// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/mutedlabel.h"

#include "ui/theme/palette.h"
#include "ui/theme/tokens.h"

#include <QApplication>

#include <gtest/gtest.h>

namespace loquat {

using namespace Qt::StringLiterals;

TEST(MutedLabel, ItsTonesAreTheThemes)
{
    MutedLabel label(u"<b>note</b>"_s);
    EXPECT_EQ(label.textFormat(), Qt::PlainText);
    const std::pair<MutedLabel::Tone, theme::Colour> tones[] = {
        {MutedLabel::Tone::Muted, theme::Colour::MutedText},
        {MutedLabel::Tone::Plain, theme::Colour::Text},
        {MutedLabel::Tone::Warning, theme::Colour::Warning},
        {MutedLabel::Tone::Danger, theme::Colour::Danger}};
    for (const QPalette& palette : {theme::lightPalette(), theme::darkPalette()}) {
        label.setPalette(palette);
        for (const auto& [tone, colour] : tones) {
            label.setTone(tone);
            EXPECT_EQ(label.palette().color(label.foregroundRole()),
                      theme::colour(palette, colour));
        }
    }
}

} // namespace loquat
