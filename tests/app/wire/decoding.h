// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/wire/replydecoder.h"

#include <gtest/gtest.h>

namespace loquat::test {

// What a whole reply has come to.
struct Decoded
{
    QString text;
    QString thinking;
    ReplyEnd end;
    bool ended = false;

    bool operator==(const Decoded&) const = default;
};

inline ReplyHead generateHead(const QByteArray& contentType = "application/x-ndjson")
{
    ReplyHead head;
    head.contentType = contentType;
    head.model = QStringLiteral("m");
    head.path = QStringLiteral("/api/generate");
    return head;
}

inline Decoded decodePieces(const QByteArrayList& pieces, const ReplyHead& head = generateHead(),
                            const std::optional<Error>& cause = std::nullopt)
{
    Decoded decoded;
    ReplyDecoder decoder(head);
    for (const QByteArray& piece : pieces) {
        decoder.feed(piece);
        applyDelta(decoder.takeDelta(), decoded.thinking, decoded.text);
    }
    decoder.finish(cause);
    applyDelta(decoder.takeDelta(), decoded.thinking, decoded.text);
    decoded.ended = decoder.hasEnded();
    if (decoded.ended)
        decoded.end = decoder.end();
    return decoded;
}

inline QByteArrayList singleBytes(const QByteArray& body)
{
    QByteArrayList pieces;
    for (const char byte : body)
        pieces.append(QByteArray(1, byte));
    return pieces;
}

// Decodes the body whole, in two pieces cut at every `step`-th byte, and byte by byte; all must
// come to the same.
inline Decoded decodeCutEverywhere(const QByteArray& body, const ReplyHead& head = generateHead(),
                                   qsizetype step = 1)
{
    const Decoded whole = decodePieces({body}, head);
    EXPECT_TRUE(whole.ended);
    EXPECT_EQ(decodePieces(singleBytes(body), head), whole) << "byte by byte";
    for (qsizetype at = 1; at < body.size(); at += step) {
        const Decoded cut = decodePieces({body.first(at), body.sliced(at)}, head);
        if (cut != whole) {
            ADD_FAILURE() << "cut at " << at << " of " << body.toStdString();
            break;
        }
    }
    return whole;
}

// A body in which F stands for the fields that every line has, as in protocol.md §12.
inline QByteArray withFields(QByteArray body)
{
    return body.replace("{F,", R"({"model":"m","created_at":"2026-03-01T10:00:00Z",)");
}

inline QByteArray plainStream()
{
    return withFields("{F,\"response\":\"Hel\",\"done\":false}\n"
                      "{F,\"response\":\"lo\",\"done\":false}\n"
                      "{F,\"response\":\"\",\"done\":true,\"done_reason\":\"stop\","
                      "\"context\":[1,2,3],\"eval_count\":2,\"eval_duration\":1000000000}\n");
}

inline std::string shown(const QString& text)
{
    return text.toStdString();
}

} // namespace loquat::test
