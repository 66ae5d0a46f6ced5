// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/editingkeys.h"

#include <gtest/gtest.h>

namespace loquat::test {

TEST(EditingKeys, AreThoseThatEveryoneEditsWith)
{
    for (const QKeySequence& key :
         {QKeySequence(QKeySequence::Copy), QKeySequence(QKeySequence::Undo),
          QKeySequence(Qt::Key_A), QKeySequence(Qt::SHIFT | Qt::Key_A), QKeySequence(Qt::Key_Space),
          QKeySequence(Qt::CTRL | Qt::Key_Left), QKeySequence(Qt::Key_Delete),
          QKeySequence(Qt::CTRL | Qt::Key_Backspace), QKeySequence(Qt::Key_Return)})
        EXPECT_TRUE(isEditingKey(key)) << key.toString().toStdString();
}

TEST(EditingKeys, AreNotThoseThatOnlySomeSystemsEditWith)
{
    for (const QKeySequence& key :
         {QKeySequence(), QKeySequence(Qt::CTRL | Qt::Key_K), QKeySequence(Qt::CTRL | Qt::Key_D),
          QKeySequence(Qt::Key_F2), QKeySequence(Qt::Key_Escape),
          QKeySequence(Qt::ALT | Qt::Key_Left), QKeySequence(Qt::CTRL | Qt::Key_PageUp),
          QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)})
        EXPECT_FALSE(isEditingKey(key)) << key.toString().toStdString();
}

} // namespace loquat::test
