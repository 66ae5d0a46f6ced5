// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/house.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

namespace loquat::test {

// A house whose library is open.
class SessionFixture : public testing::Test, public House
{
protected:
    void SetUp() override
    {
        build();
        ASSERT_TRUE(openLibrary());
        addProfile(QStringLiteral("Scripted"), QStringLiteral("m"));
    }

    void TearDown() override { close(); }

    void restart()
    {
        close();
        build();
        ASSERT_TRUE(openLibrary());
    }

    // The body of the index-th generation the server got.
    QJsonObject sent(int index) const
    {
        return QJsonDocument::fromJson(server.requests("/api/generate").value(index).body).object();
    }
};

} // namespace loquat::test
