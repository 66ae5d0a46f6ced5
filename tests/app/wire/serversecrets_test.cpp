// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/serversecrets.h"

#include <gtest/gtest.h>

namespace loquat {

using namespace Qt::StringLiterals;

TEST(ServerSecrets, AKeyAloneIsKeptAsItIs)
{
    ServerSecrets secrets;
    EXPECT_EQ(secrets.toItem(), "");
    secrets.key = "k3y";
    EXPECT_EQ(secrets.toItem(), "k3y");
    EXPECT_EQ(ServerSecrets::fromItem("k3y"), secrets);
}

TEST(ServerSecrets, ComeBackWhole)
{
    ServerSecrets secrets;
    secrets.headers = {{u"x-token"_s, "a\"b"}, {u"x-other"_s, "c"}};
    EXPECT_EQ(ServerSecrets::fromItem(secrets.toItem()), secrets);
    secrets.key = "p\xc3\xa4ss";
    secrets.proxyPassword = "gate";
    EXPECT_EQ(ServerSecrets::fromItem(secrets.toItem()), secrets);
}

TEST(ServerSecrets, AKeyThatLooksLikeAnObjectIsStillAKey)
{
    for (const QByteArray& key : {QByteArray("{"), QByteArray(R"({"key":"x"})"),
                                  QByteArray(R"({"loquatSecrets":1,"key":"x"})")}) {
        ServerSecrets secrets;
        secrets.key = key;
        EXPECT_EQ(ServerSecrets::fromItem(secrets.toItem()), secrets) << key.data();
    }
    EXPECT_EQ(ServerSecrets::fromItem(R"({"key":"x"})").key, R"({"key":"x"})");
}

TEST(ServerSecrets, AnEditChangesOnlyWhatItNames)
{
    ServerSecrets secrets;
    secrets.key = "k";
    secrets.proxyPassword = "p";
    secrets.headers = {{u"a"_s, "1"}, {u"b"_s, "2"}};
    SecretEdit edit;
    edit.headers = {{u"a"_s, "one"}, {u"b"_s, ""}, {u"c"_s, "3"}};
    edit.applyTo(secrets);
    EXPECT_EQ(secrets.key, "k");
    EXPECT_EQ(secrets.proxyPassword, "p");
    EXPECT_EQ(secrets.headers, (QMap<QString, QByteArray>{{u"a"_s, "one"}, {u"c"_s, "3"}}));
    edit = {};
    edit.key = QByteArray();
    edit.proxyPassword = QByteArray("q");
    edit.applyTo(secrets);
    EXPECT_TRUE(secrets.key.isEmpty());
    EXPECT_EQ(secrets.proxyPassword, "q");
}

TEST(ServerSecrets, AnEditRenamesHeadersAllAtOnce)
{
    ServerSecrets secrets;
    secrets.headers = {{u"a"_s, "1"}, {u"b"_s, "2"}};
    SecretEdit edit;
    edit.renamedHeaders = {{u"a"_s, u"b"_s}, {u"b"_s, u"c"_s}, {u"none"_s, u"d"_s}};
    edit.applyTo(secrets);
    EXPECT_EQ(secrets.headers, (QMap<QString, QByteArray>{{u"b"_s, "1"}, {u"c"_s, "2"}}));
}

} // namespace loquat
