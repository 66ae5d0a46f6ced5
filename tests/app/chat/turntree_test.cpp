// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/turntree.h"

#include <gtest/gtest.h>

namespace loquat {

namespace {

TurnNode node(qint64 id, qint64 parent)
{
    TurnNode result;
    result.id = TurnId{id};
    result.parent = TurnId{parent};
    return result;
}

// 1 - 2 - 3
//   \ 4 - 5
TurnTree sample()
{
    TurnTree tree;
    for (const TurnNode& one : {node(1, 0), node(2, 1), node(3, 2), node(4, 1), node(5, 4)})
        tree.insert(one);
    return tree;
}

} // namespace

TEST(TurnTree, PathsRunFromTheFirstTurn)
{
    EXPECT_EQ(sample().pathTo(TurnId{3}), (QList{TurnId{1}, TurnId{2}, TurnId{3}}));
    EXPECT_TRUE(sample().pathTo(TurnId{9}).isEmpty());
}

TEST(TurnTree, ChildrenAreOldestFirst)
{
    EXPECT_EQ(sample().children(TurnId{1}), (QList{TurnId{2}, TurnId{4}}));
    EXPECT_EQ(sample().children(TurnId{}), QList{TurnId{1}});
    EXPECT_EQ(sample().newestLeaf(TurnId{1}), TurnId{5});
}

TEST(TurnTree, RemovingATurnTakesWhatIsBelow)
{
    TurnTree tree = sample();
    QList<TurnNode> removed = tree.remove(TurnId{4});
    ASSERT_EQ(removed.size(), 2);
    EXPECT_EQ(removed.first().id, TurnId{4});
    EXPECT_EQ(tree.size(), 3);
    EXPECT_FALSE(tree.contains(TurnId{5}));
    EXPECT_EQ(tree.children(TurnId{1}), QList{TurnId{2}});
}

TEST(TurnTree, WhatWasRemovedCanBePutBack)
{
    TurnTree tree = sample();
    for (const TurnNode& one : tree.remove(TurnId{1}))
        tree.insert(one);
    EXPECT_EQ(tree, sample());
}

TEST(TurnTree, CountsTheTurnsWithNoneBelow)
{
    EXPECT_EQ(TurnTree().leafCount(), 0);
    EXPECT_EQ(sample().leafCount(), 2);
    TurnTree tree = sample();
    tree.remove(TurnId{3});
    EXPECT_EQ(tree.leafCount(), 2);
    tree.remove(TurnId{2});
    EXPECT_EQ(tree.leafCount(), 1);
}

TEST(TurnTree, ACycleDoesNotHangAPath)
{
    TurnTree tree;
    tree.insert(node(1, 2));
    tree.insert(node(2, 1));
    EXPECT_LE(tree.pathTo(TurnId{1}).size(), 3);
}

} // namespace loquat
