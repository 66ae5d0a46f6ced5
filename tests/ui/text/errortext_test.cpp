// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/errortext.h"

#include <QRegularExpression>
#include <QSet>

#include <gtest/gtest.h>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr ErrorReason lastReason = ErrorReason::ImageTooLarge;

bool hasPlaceholder(const QString& text)
{
    static const QRegularExpression placeholder(u"%[0-9n]"_s);
    return text.contains(placeholder);
}

Error errorOf(ErrorReason reason, const QString& subject, const QString& serverText)
{
    Error error;
    error.reason = reason;
    error.subject = subject;
    error.serverText = serverText;
    return error;
}

} // namespace

TEST(ErrorText, EveryReasonHasASentenceAndAdvice)
{
    QSet<QString> sentences;
    for (int reason = 0; reason <= int(lastReason); ++reason) {
        for (const bool facts : {false, true}) {
            Error error = errorOf(ErrorReason(reason), facts ? u"gemma3"_s : QString(),
                                  facts ? u"cuda failed"_s : QString());
            error.httpStatus = facts ? 418 : 0;
            const ErrorText text = errorText(error);
            EXPECT_FALSE(text.sentence.isEmpty()) << reason;
            EXPECT_FALSE(text.advice.isEmpty()) << reason;
            EXPECT_FALSE(hasPlaceholder(text.sentence)) << qPrintable(text.sentence);
            EXPECT_FALSE(hasPlaceholder(text.advice)) << qPrintable(text.advice);
            EXPECT_FALSE(text.sentence.contains(u"“”"_s)) << qPrintable(text.sentence);
            if (!facts) {
                EXPECT_TRUE(text.sentence.endsWith(u'.')) << qPrintable(text.sentence);
                EXPECT_FALSE(sentences.contains(text.sentence)) << qPrintable(text.sentence);
                sentences.insert(text.sentence);
            }
        }
    }
}

TEST(ErrorText, ServerTextIsLiteral)
{
    const QString hostile = u"<img src=x onerror=1><b>hi</b> %1 %2 &amp;"_s;
    for (const auto reason :
         {ErrorReason::ServerReported, ErrorReason::HttpStatus, ErrorReason::ServerBusy}) {
        const ErrorText text = errorText(errorOf(reason, {}, hostile));
        EXPECT_TRUE(text.sentence.contains(hostile)) << qPrintable(text.sentence);
    }
}

TEST(ErrorText, TheStatusIsNamed)
{
    Error error = errorOf(ErrorReason::HttpStatus, {}, {});
    error.httpStatus = 403;
    EXPECT_EQ(errorText(error).sentence, u"The server answered with HTTP 403 (no details)."_s);
    error.serverText = u"go away"_s;
    EXPECT_EQ(errorText(error).sentence, u"The server answered with HTTP 403: go away"_s);
}

TEST(ErrorText, TheWaitIsSaidOnlyWhenThereIsOne)
{
    Error error = errorOf(ErrorReason::RateLimited, {}, {});
    error.retryAfterSeconds = 90;
    EXPECT_EQ(errorText(error).advice, u"Try again in 1 min 30 s."_s);
    error.retryAfterSeconds = 0;
    EXPECT_EQ(errorText(error).advice, u"Wait a little, then try again."_s);
}

TEST(ErrorText, TheModelIsNamed)
{
    const ErrorText text = errorText(errorOf(ErrorReason::ModelMissing, u"gemma3:27b"_s, {}));
    EXPECT_EQ(text.sentence, u"The model “gemma3:27b” is not installed on the server."_s);
}

TEST(ErrorText, TheWholeIsSentenceAndAdviceWithoutABlankTooMany)
{
    EXPECT_EQ((ErrorText{u"It broke."_s, u"Mend it."_s}).whole(), u"It broke. Mend it."_s);
    EXPECT_EQ((ErrorText{u"The server said: out of memory"_s, u"Mend it."_s}).whole(),
              u"The server said: out of memory. Mend it."_s);
    EXPECT_EQ((ErrorText{u"It broke."_s, {}}).whole(), u"It broke."_s);
}

TEST(ErrorText, AServerThatIsNotKnownIsNamed)
{
    EXPECT_EQ(errorText(errorOf(ErrorReason::ServerUnset, u"office"_s, {})).sentence,
              u"No server is called “office”."_s);
    EXPECT_EQ(errorText(errorOf(ErrorReason::ServerUnset, {}, {})).sentence,
              u"No server has been chosen."_s);
}

TEST(ErrorText, NoAdviceLeadsNowhere)
{
    const auto advice = [](ErrorReason reason) {
        return errorText(errorOf(reason, u"/data/loquat.db"_s, {})).advice;
    };
    EXPECT_TRUE(advice(ErrorReason::ContextUnsupported).contains(u"new chat"_s));
    EXPECT_EQ(errorActions(errorOf(ErrorReason::ContextUnsupported, {}, {})).first(),
              ErrorAction::NewChat);
    for (const auto reason : {ErrorReason::DatabaseDamaged, ErrorReason::DatabaseFailed}) {
        EXPECT_FALSE(advice(reason).contains(u"backups"_s));
        EXPECT_TRUE(advice(reason).contains(u"without keeping chats"_s));
    }
    EXPECT_EQ(errorText(errorOf(ErrorReason::FolderNotWritable, u"/data"_s, {})).sentence,
              u"/data cannot be read or written."_s);
}

TEST(ErrorActions, EveryActionHasALabelOfItsOwn)
{
    QSet<QString> labels;
    for (int action = 0; action <= int(ErrorAction::OpenLink); ++action)
        labels.insert(actionLabel(ErrorAction(action)));
    EXPECT_EQ(labels.size(), int(ErrorAction::OpenLink) + 1);
    EXPECT_FALSE(labels.contains(QString()));
}

TEST(ErrorActions, FitTheReason)
{
    const auto actions = [](ErrorReason reason) {
        return errorActions(errorOf(reason, {}, {}));
    };
    EXPECT_EQ(actions(ErrorReason::EmptyAnswer).first(), ErrorAction::RetryWithoutStreaming);
    EXPECT_EQ(actions(ErrorReason::KeyMissingOrWrong).first(), ErrorAction::OpenKeyField);
    EXPECT_EQ(actions(ErrorReason::ModelMissing).first(), ErrorAction::Pull);
    EXPECT_FALSE(actions(ErrorReason::ModelNotOffered).contains(ErrorAction::Pull));
    EXPECT_EQ(actions(ErrorReason::TooManyTokens),
              (QList{ErrorAction::NewChat, ErrorAction::ShortenPrompt,
                     ErrorAction::RaiseContextSize, ErrorAction::Retry}));
    EXPECT_EQ(actions(ErrorReason::EndedEarly), (QList{ErrorAction::Continue, ErrorAction::Retry}));
    EXPECT_FALSE(actions(ErrorReason::QuotaExhausted).contains(ErrorAction::Retry));
    EXPECT_FALSE(actions(ErrorReason::QuotaExhausted).contains(ErrorAction::OpenLink));

    Error quota = errorOf(ErrorReason::QuotaExhausted, {}, {});
    quota.link = QUrl(u"https://ollama.com/upgrade"_s);
    EXPECT_EQ(errorActions(quota), QList{ErrorAction::OpenLink});
}

TEST(ErrorActions, TheUsualPortIsOfferedWhereNoneWasTyped)
{
    const auto refusedAt = [](const QString& address) {
        return errorActions(errorOf(ErrorReason::ConnectionRefused, address, {}))
            .contains(ErrorAction::TryOllamaPort);
    };
    EXPECT_TRUE(refusedAt(u"http://box"_s));
    EXPECT_TRUE(refusedAt(u"http://box/ollama"_s));
    EXPECT_FALSE(refusedAt(u"http://box:11434"_s));
    EXPECT_FALSE(refusedAt(u"https://box"_s));
    EXPECT_FALSE(refusedAt({}));
}

TEST(ErrorActions, AnOllamaOfThisComputerThatDoesNotRunCanBeStarted)
{
    const auto offered = [](ErrorReason reason, const QString& address) {
        return errorActions(errorOf(reason, address, {})).contains(ErrorAction::ShowLocalOllama);
    };
    EXPECT_TRUE(offered(ErrorReason::ConnectionRefused, u"http://127.0.0.1:11434"_s));
    EXPECT_TRUE(offered(ErrorReason::ConnectionRefused, u"http://[::1]:11434"_s));
    EXPECT_FALSE(offered(ErrorReason::ConnectionRefused, u"http://127.0.0.1:8080"_s));
    EXPECT_FALSE(offered(ErrorReason::ConnectionRefused, u"http://box:11434"_s));
    EXPECT_FALSE(offered(ErrorReason::HttpStatus, u"http://127.0.0.1:11434"_s));
}

TEST(ErrorActions, TheLinkIsCalledAfterWhatItIsFor)
{
    EXPECT_EQ(actionLabel(ErrorAction::OpenLink, errorOf(ErrorReason::SignInNeeded, {}, {})),
              u"Sign in to Ollama"_s);
    EXPECT_EQ(actionLabel(ErrorAction::OpenLink, errorOf(ErrorReason::QuotaExhausted, {}, {})),
              u"Open ollama.com"_s);
}

} // namespace loquat
