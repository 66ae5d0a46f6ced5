// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/redirect.h"

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

bool isFollowed(const QString& from, const QByteArray& to, int status = 307, bool hasBody = true)
{
    return followedRedirect(QUrl(from), to, status, hasBody).has_value();
}

} // namespace

TEST(Redirect, OnlyAStatusOfItsKindWithATargetIsOne)
{
    EXPECT_TRUE(isRedirect(301, "/x"));
    EXPECT_TRUE(isRedirect(308, "/x"));
    EXPECT_FALSE(isRedirect(302, ""));
    EXPECT_FALSE(isRedirect(304, "/x"));
    EXPECT_FALSE(isRedirect(200, "/x"));
    EXPECT_FALSE(isRedirect(404, "/x"));
}

TEST(Redirect, TheSameServerIsFollowed)
{
    EXPECT_TRUE(isFollowed(u"http://host:11434/api/x"_s, "/y"));
    EXPECT_TRUE(isFollowed(u"http://host:11434/api/x"_s, "http://HOST:11434/y"));
    EXPECT_TRUE(isFollowed(u"https://host/x"_s, "https://host:443/y"));
    EXPECT_EQ(followedRedirect(QUrl(u"http://host:1/a/b"_s), "c", 307, true),
              QUrl(u"http://host:1/a/c"_s));
}

TEST(Redirect, ANameAndAPasswordAreNotTakenFromATarget)
{
    const Result<QUrl> target =
        followedRedirect(QUrl(u"http://h:1/a"_s), "http://me:secret@h:1/b#c", 307, true);
    ASSERT_TRUE(target.has_value());
    EXPECT_EQ(*target, QUrl(u"http://h:1/b"_s));
}

TEST(Redirect, AnUpgradeToHttpsOfTheSameHostIsFollowed)
{
    EXPECT_TRUE(isFollowed(u"http://host/x"_s, "https://host/x"));
    EXPECT_TRUE(isFollowed(u"http://host:80/x"_s, "https://host:443/x"));
    EXPECT_FALSE(isFollowed(u"http://host:11434/x"_s, "https://host/x"));
    EXPECT_FALSE(isFollowed(u"http://host/x"_s, "https://host:8443/x"));
    EXPECT_FALSE(isFollowed(u"http://host/x"_s, "https://www.host/x"));
}

TEST(Redirect, AnywhereElseIsRefusedAndNamed)
{
    EXPECT_FALSE(isFollowed(u"https://host/x"_s, "http://host/x"));
    EXPECT_FALSE(isFollowed(u"http://host:1/x"_s, "http://host:2/x"));
    EXPECT_FALSE(isFollowed(u"http://host:1/x"_s, "//other/x"));
    EXPECT_FALSE(isFollowed(u"http://host:1/x"_s, "ftp://host:1/x"));
    EXPECT_FALSE(isFollowed(u"http://host:1/x"_s, "file:///etc/passwd"));
    const Result<QUrl> refused =
        followedRedirect(QUrl(u"http://host:1/x"_s), "http://me:secret@other/y#z", 302, false);
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().reason, ErrorReason::RedirectRefused);
    EXPECT_EQ(refused.error().subject, u"http://other/y");
    EXPECT_EQ(refused.error().httpStatus, 302);
}

TEST(Redirect, ABodyGoesOnOnlyWhereTheMethodIsKept)
{
    for (const int status : {301, 302, 303}) {
        EXPECT_FALSE(isFollowed(u"http://host:1/x"_s, "/y", status, true)) << status;
        EXPECT_TRUE(isFollowed(u"http://host:1/x"_s, "/y", status, false)) << status;
    }
}

} // namespace loquat::test
