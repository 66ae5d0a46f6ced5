// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/wire/decoding.h"
#include "tests/app/wire/replymaker.h"

#include <gtest/gtest.h>
#include <random>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

constexpr unsigned seeds = 3000;

QByteArrayList cutAtRandom(const QByteArray& body, std::mt19937& random)
{
    QByteArrayList pieces;
    const unsigned most = 1 + unsigned(random() % 40);
    for (qsizetype at = 0; at < body.size();) {
        const qsizetype length = qMin(body.size() - at, qsizetype(1 + random() % most));
        pieces.append(body.mid(at, length));
        at += length;
    }
    return pieces;
}

std::optional<Error> dropped()
{
    Error error;
    error.code = ErrorCode::Interrupted;
    error.reason = ErrorReason::Dropped;
    return error;
}

} // namespace

TEST(ReplyProperties, AnyReplyCutAnyhowComesToTheSame)
{
    for (unsigned seed = 0; seed < seeds; ++seed) {
        std::mt19937 random(seed);
        ReplyMaker maker(random);
        const QByteArray body = maker.anyBody();
        ReplyHead head = generateHead();
        head.status = random() % 16 == 0 ? 500 : 200;
        head.expectsLoad = random() % 16 == 0;
        const std::optional<Error> cause = random() % 4 == 0 ? dropped() : std::nullopt;
        const Decoded whole = decodePieces({body}, head, cause);
        ASSERT_TRUE(whole.ended) << seed;
        for (int cut = 0; cut < 3; ++cut)
            ASSERT_EQ(decodePieces(cutAtRandom(body, random), head, cause), whole)
                << "seed " << seed << ": " << body.toStdString();
        ASSERT_EQ(decodePieces(singleBytes(body), head, cause), whole)
            << "seed " << seed << ": " << body.toStdString();
    }
}

TEST(ReplyProperties, TheTextOfASoundReplyIsWhatWasSaid)
{
    for (unsigned seed = 0; seed < seeds; ++seed) {
        std::mt19937 random(seed);
        ReplyMaker maker(random);
        const ReplyMaker::Sound made = maker.soundBody();
        const Decoded reply = decodePieces(cutAtRandom(made.body, random));
        ASSERT_EQ(reply.text, made.text) << "seed " << seed << ": " << made.body.toStdString();
        ASSERT_EQ(reply.thinking, made.thinking)
            << "seed " << seed << ": " << made.body.toStdString();
        ASSERT_EQ(reply.end.context, made.context) << seed;
        ASSERT_TRUE(isTerminal(reply.end.state)) << seed;
        ASSERT_EQ(reply.end.state == ReplyState::Empty,
                  made.text.isEmpty() && made.thinking.isEmpty())
            << "seed " << seed << ": " << made.body.toStdString();
    }
}

TEST(ReplyProperties, WhatComesAfterTheEndChangesNothing)
{
    for (unsigned seed = 0; seed < seeds / 3; ++seed) {
        std::mt19937 random(seed);
        ReplyMaker maker(random);
        const QByteArray body = maker.soundBody().body;
        const Decoded whole = decodePieces({body + '\n'});
        const QByteArray more = maker.anyBody();
        ASSERT_EQ(decodePieces({body + '\n' + more}), whole) << "seed " << seed;
        ASSERT_EQ(decodePieces({body + '\n', more}, generateHead(), dropped()), whole)
            << "seed " << seed;
    }
}

TEST(ReplyProperties, EveryPieceIsSoundText)
{
    for (unsigned seed = 0; seed < seeds / 3; ++seed) {
        std::mt19937 random(seed);
        ReplyMaker maker(random);
        ReplyDecoder decoder(generateHead());
        for (const QByteArray& piece : cutAtRandom(maker.anyBody(), random)) {
            decoder.feed(piece);
            const ReplyDelta delta = decoder.takeDelta();
            ASSERT_TRUE(delta.text.isValidUtf16() && !delta.text.contains(QChar(0))) << seed;
            ASSERT_TRUE(delta.thinking.isValidUtf16() && !delta.thinking.contains(QChar(0)))
                << seed;
        }
    }
}

} // namespace loquat::test
