// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/branches/treelayout.h"

#include <QElapsedTimer>
#include <QSet>

#include <gtest/gtest.h>
#include <utility>

namespace loquat::test {

namespace {

TurnTree treeOf(const QList<std::pair<int, int>>& pairs) // id, parent
{
    TurnTree tree;
    for (const auto& [id, parent] : pairs) {
        TurnNode node;
        node.id = TurnId{id};
        node.parent = TurnId{parent};
        tree.insert(node);
    }
    return tree;
}

} // namespace

TEST(TreeLayout, NothingHasNoPlace)
{
    const TreeLayout layout{TurnTree()};
    EXPECT_EQ(layout.rows(), 0);
    EXPECT_FALSE(layout.placeOf(TurnId{1}).isValid());
    EXPECT_FALSE(layout.at({0, 0}).isValid());
}

TEST(TreeLayout, ABranchRunsStraightDownAndOthersStandBeside)
{
    const TreeLayout layout(treeOf({{1, 0}, {2, 1}, {3, 2}, {4, 1}, {5, 4}, {6, 2}}));
    EXPECT_EQ(layout.rows(), 3);
    EXPECT_EQ(layout.placeOf(TurnId{3}), (TreeLayout::Place{2, 0}));
    EXPECT_EQ(layout.placeOf(TurnId{6}), (TreeLayout::Place{2, 1}));
    EXPECT_EQ(layout.placeOf(TurnId{4}).lane, layout.placeOf(TurnId{5}).lane);
    EXPECT_EQ(layout.lanes(), 3);
    EXPECT_EQ(layout.at({2, 1}), TurnId{6});
    EXPECT_EQ(layout.beside(TurnId{3}, 1), TurnId{6});
    EXPECT_EQ(layout.beside(TurnId{6}, 1), TurnId{5});
    EXPECT_FALSE(layout.beside(TurnId{3}, -1).isValid());
}

TEST(TreeLayout, SeveralFirstTurnsStandSideBySide)
{
    const TreeLayout layout(treeOf({{1, 0}, {2, 0}, {3, 2}}));
    EXPECT_EQ(layout.row(0), (QList{TurnId{1}, TurnId{2}}));
    EXPECT_EQ(layout.lanes(), 2);
}

TEST(TreeLayout, NoTwoTurnsShareAPlaceAndLanesAreUsedAgain)
{
    // Every tenth turn of a long chain has a short branch beside it.
    QList<std::pair<int, int>> pairs;
    int next = 1;
    int parent = 0;
    for (int i = 0; i < 5000; ++i) {
        const int id = next++;
        pairs.append({id, parent});
        if (i % 10 == 5) {
            pairs.append({next, parent});
            pairs.append({next + 1, next});
            next += 2;
        }
        parent = id;
    }
    const TurnTree tree = treeOf(pairs);
    QElapsedTimer clock;
    clock.start();
    const TreeLayout layout(tree);
    EXPECT_LT(clock.elapsed(), 1000);
    EXPECT_EQ(layout.lanes(), 2);
    QSet<std::pair<int, int>> taken;
    for (const auto& [id, above] : pairs) {
        const TreeLayout::Place place = layout.placeOf(TurnId{id});
        ASSERT_TRUE(place.isValid());
        EXPECT_FALSE(taken.contains({place.row, place.lane}));
        taken.insert({place.row, place.lane});
        if (above > 0) {
            EXPECT_EQ(layout.placeOf(TurnId{above}).row, place.row - 1);
        }
    }
}

} // namespace loquat::test
