// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/flowlayout.h"

#include <QWidget>

#include <gtest/gtest.h>

namespace loquat {

namespace {

QWidget* tile(QWidget* parent)
{
    auto* widget = new QWidget(parent);
    widget->setFixedSize(40, 20);
    return widget;
}

} // namespace

TEST(FlowLayout, BreaksTheLineWhereTheWidthEnds)
{
    QWidget window;
    auto* flow = new FlowLayout(&window, 5);
    QList<QWidget*> tiles;
    for (int i = 0; i < 3; ++i) {
        tiles.append(tile(&window));
        flow->addWidget(tiles.last());
    }
    EXPECT_EQ(flow->heightForWidth(200), 20);
    EXPECT_EQ(flow->heightForWidth(100), 45);
    EXPECT_EQ(flow->heightForWidth(10), 70);
    flow->setGeometry(QRect(0, 0, 100, 100));
    EXPECT_EQ(tiles[1]->pos(), QPoint(45, 0));
    EXPECT_EQ(tiles[2]->pos(), QPoint(0, 25));
}

TEST(FlowLayout, RunsFromRightToLeftWhereReadSo)
{
    QWidget window;
    window.setLayoutDirection(Qt::RightToLeft);
    auto* flow = new FlowLayout(&window, 5);
    QWidget* first = tile(&window);
    flow->addWidget(first);
    flow->setGeometry(QRect(0, 0, 100, 20));
    EXPECT_EQ(first->x(), 60);
}

TEST(FlowLayout, InsertsAndTakesOut)
{
    QWidget window;
    auto* flow = new FlowLayout(&window);
    QWidget* last = tile(&window);
    flow->addWidget(last);
    QWidget* first = tile(&window);
    flow->insertWidget(0, first);
    ASSERT_EQ(flow->count(), 2);
    EXPECT_EQ(flow->itemAt(0)->widget(), first);
    flow->removeWidget(first);
    ASSERT_EQ(flow->count(), 1);
    EXPECT_EQ(flow->itemAt(0)->widget(), last);
    EXPECT_EQ(flow->takeAt(7), nullptr);
}

TEST(FlowLayout, HiddenItemsTakeNoRoom)
{
    QWidget window;
    auto* flow = new FlowLayout(&window, 5);
    QWidget* hidden = tile(&window);
    QWidget* shown = tile(&window);
    flow->addWidget(hidden);
    flow->addWidget(shown);
    hidden->hide();
    flow->setGeometry(QRect(0, 0, 100, 20));
    EXPECT_EQ(shown->pos(), QPoint(0, 0));
}

} // namespace loquat
