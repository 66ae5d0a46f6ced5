// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/modelparameters.h"

#include <QJsonArray>

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

TEST(ModelParameters, LinesBecomeOptionsOfTheirTypes)
{
    const QString text = u"num_ctx                        4096\n"
                         "stop                           \"<|eot_id|>\"\n"
                         "stop                           \"\\n\\\"User\\\":\\u00e9\"\n"
                         "temperature                    0.6\n"
                         "use_mmap                       true"_s;
    EXPECT_EQ(modelParameters(text),
              (QJsonObject{{u"num_ctx"_s, 4096},
                           {u"stop"_s, QJsonArray{u"<|eot_id|>"_s, u"\n\"User\":é"_s}},
                           {u"temperature"_s, 0.6},
                           {u"use_mmap"_s, true}}));
}

TEST(ModelParameters, WhatMakesNoOptionIsLeftOut)
{
    EXPECT_EQ(modelParameters({}), QJsonObject());
    EXPECT_EQ(modelParameters(u"temperature hot\n\n  \ntop_k\nseed 3"_s),
              (QJsonObject{{u"seed"_s, 3}}));
}

} // namespace loquat::test
