// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/contextcodec.h"

#include <QList>
#include <QRandomGenerator>

#include <gtest/gtest.h>

namespace loquat {

namespace {

QByteArray tokens(int count)
{
    QByteArray array("[");
    for (int i = 0; i < count; ++i)
        array += (i ? "," : "") + QByteArray::number(i * 7919 % 256000);
    return array + ']';
}

QByteArray randomBytes(qsizetype count, quint32 seed)
{
    QRandomGenerator random(seed);
    QByteArray bytes(count, Qt::Uninitialized);
    for (char& byte : bytes)
        byte = char(random.bounded(256));
    return bytes;
}

} // namespace

TEST(ContextCodec, KeepsOnlyWhatTheParentDoesNotHave)
{
    const QByteArray parent = tokens(50'000);
    const QByteArray context = tokens(50'100);
    const PackedContext packed = packContext(context, parent, 1);
    EXPECT_EQ(packed.shared, parent.size() - 1);
    ASSERT_TRUE(packed.rest);
    EXPECT_LT(packed.rest->size(), 1000);
    EXPECT_EQ(unpackContext(packed, parent), context);
}

TEST(ContextCodec, RestoresAChainByteForByte)
{
    QList<PackedContext> chain;
    QByteArray before;
    for (int depth = 0; depth < 40; ++depth) {
        const QByteArray context = tokens(100 + 50 * depth);
        chain.append(packContext(context, before, depth));
        before = context;
    }
    before.clear();
    for (int depth = 0; depth < 40; ++depth) {
        const std::optional<QByteArray> context = unpackContext(chain.at(depth), before);
        ASSERT_TRUE(context);
        ASSERT_EQ(*context, tokens(100 + 50 * depth)) << depth;
        before = *context;
    }
}

TEST(ContextCodec, KeepsEverySixteenthWhole)
{
    const QByteArray parent = tokens(10);
    const QByteArray context = tokens(20);
    for (int depth = 0; depth < 50; ++depth) {
        const PackedContext packed = packContext(context, parent, depth);
        EXPECT_EQ(packed.shared == 0, depth % 16 == 0) << depth;
        EXPECT_EQ(unpackContext(packed, depth % 16 == 0 ? QByteArray() : parent), context);
    }
}

TEST(ContextCodec, RestoresAnyBytes)
{
    for (quint32 seed = 1; seed <= 50; ++seed) {
        const QByteArray parent = randomBytes(seed * 13 % 200, seed);
        const QByteArray context = parent.left(seed % 70) + randomBytes(seed * 31 % 500, ~seed);
        const PackedContext packed = packContext(context, parent, int(seed));
        EXPECT_EQ(unpackContext(packed, parent), context) << seed;
    }
}

TEST(ContextCodec, RestoresAShorterOneThatIsAllShared)
{
    const QByteArray parent = tokens(100);
    const QByteArray context = parent.left(20);
    EXPECT_EQ(unpackContext(packContext(context, parent, 3), parent), context);
    EXPECT_EQ(unpackContext(packContext({}, parent, 3), parent), QByteArray());
}

TEST(ContextCodec, DoesNotKeepMoreThanEightMebibytes)
{
    const QByteArray longest(longestContext, '1');
    EXPECT_EQ(unpackContext(packContext(longest, {}, 0), {}), longest);
    const PackedContext packed = packContext(longest + '1', {}, 0);
    EXPECT_FALSE(packed.rest);
    EXPECT_EQ(packed.length, longestContext + 1);
    EXPECT_FALSE(unpackContext(packed, {}));
}

TEST(ContextCodec, NoticesThatPartsDoNotFit)
{
    PackedContext packed = packContext(tokens(20), tokens(10), 1);
    EXPECT_FALSE(unpackContext(packed, tokens(2)));
    ++packed.length;
    EXPECT_FALSE(unpackContext(packed, tokens(10)));
}

} // namespace loquat
