// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/storedjson.h"

#include <gtest/gtest.h>

namespace loquat {

using namespace Qt::StringLiterals;

TEST(StoredJson, KeepsEveryFieldOfAnError)
{
    Error error;
    error.code = ErrorCode::Quota;
    error.reason = ErrorReason::RateLimited;
    error.httpStatus = 429;
    error.serverText = u"slow down \"please\""_s;
    error.subject = u"gemma3:4b"_s;
    error.retryAfterSeconds = 9'007'199'254'740'993;
    error.link = QUrl(u"https://ollama.com/upgrade?a=b%20c"_s);
    EXPECT_EQ(errorFromJson(jsonFromText(textFromJson(toJson(error)))), error);
    EXPECT_EQ(errorFromJson(jsonFromText(textFromJson(toJson(Error{})))), Error{});
}

TEST(StoredJson, KeepsEveryFigureAndItsAbsence)
{
    ReplyFigures figures;
    EXPECT_EQ(replyFiguresFromJson(jsonFromText(textFromJson(toJson(figures)))), figures);
    figures.totalNs = 1;
    figures.loadNs = 2;
    figures.promptNs = 3;
    figures.replyNs = 4;
    figures.promptTokens = 5;
    figures.replyTokens = 0;
    figures.firstTokenNs = 7;
    figures.thoughtNs = 8;
    figures.wallNs = 9'007'199'254'740'993;
    EXPECT_EQ(replyFiguresFromJson(jsonFromText(textFromJson(toJson(figures)))), figures);
}

} // namespace loquat
