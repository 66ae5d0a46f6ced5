// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/modelpills.h"

#include <gtest/gtest.h>

namespace loquat {

using namespace Qt::StringLiterals;

TEST(ModelPills, AreNotThereWhileNothingIsKnown)
{
    QWidget window;
    ModelPills* pills = new ModelPills(&window);
    window.show();
    EXPECT_FALSE(pills->isVisible());
    pills->setModel(ModelInfo());
    EXPECT_FALSE(pills->isVisible());

    ModelInfo known;
    known.capabilities = QStringList{u"vision"_s};
    known.contextLength = 131072;
    pills->setModel(known);
    EXPECT_TRUE(pills->isVisible());
    EXPECT_TRUE(pills->accessibleName().contains(u"vision"_s));
    EXPECT_TRUE(pills->accessibleName().contains(u"128k"_s));

    pills->setModel(std::nullopt);
    EXPECT_FALSE(pills->isVisible());
    EXPECT_EQ(pills->sizeHint().width(), 0);
}

} // namespace loquat
