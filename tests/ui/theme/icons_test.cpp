// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"

#include <QApplication>
#include <QImage>

#include <gtest/gtest.h>

namespace loquat::theme {

namespace {

constexpr Icon lastIcon = Icon::Warning;

QColor inkOf(const QPixmap& pixmap)
{
    const QImage image = pixmap.toImage();
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y).alpha() == 255)
                return image.pixelColor(x, y);
        }
    }
    return {};
}

} // namespace

TEST(Icons, EachOneDrawsSomethingOfItsOwn)
{
    QList<QImage> seen;
    for (int which = 0; which <= int(lastIcon); ++which) {
        const QIcon one = icon(Icon(which));
        EXPECT_FALSE(one.isNull()) << which;
        const QPixmap pixmap = one.pixmap(QSize(24, 24), 2.0);
        EXPECT_EQ(pixmap.size(), QSize(48, 48)) << which;
        EXPECT_TRUE(inkOf(pixmap).isValid()) << which;
        EXPECT_FALSE(seen.contains(pixmap.toImage())) << which;
        seen.append(pixmap.toImage());
    }
}

TEST(Icons, FollowThePaletteAndTheMode)
{
    const QPalette before = QApplication::palette();
    QPalette palette = before;
    palette.setColor(QPalette::WindowText, Qt::red);
    palette.setColor(QPalette::Disabled, QPalette::WindowText, Qt::green);
    palette.setColor(QPalette::BrightText, Qt::magenta);
    QApplication::setPalette(palette);

    const QIcon stop = icon(Icon::Stop);
    EXPECT_EQ(inkOf(stop.pixmap(24)), QColor(Qt::red));
    EXPECT_EQ(inkOf(stop.pixmap(24, QIcon::Disabled)), QColor(Qt::green));
    // A chosen row is shaded and keeps its text colour: so do its icons.
    EXPECT_EQ(inkOf(stop.pixmap(24, QIcon::Selected)), QColor(Qt::red));
    EXPECT_EQ(inkOf(icon(Icon::Stop, Colour::Danger).pixmap(24)), QColor(Qt::magenta));

    palette.setColor(QPalette::WindowText, Qt::cyan);
    QApplication::setPalette(palette);
    EXPECT_EQ(inkOf(stop.pixmap(24)), QColor(Qt::cyan));
    QApplication::setPalette(before);
}

TEST(Icons, TheApplicationHasOneAtEverySize)
{
    for (const int side : {16, 32, 48, 256})
        EXPECT_EQ(applicationIcon().pixmap(side).size(), QSize(side, side));
}

} // namespace loquat::theme
