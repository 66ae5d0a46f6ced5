// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/askadvice.h"
#include "ui/terminal/commandline.h"

#include <gtest/gtest.h>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

QString said(ErrorReason reason, const AskArguments& asked = {}, const QString& address = {})
{
    Error error;
    error.reason = reason;
    error.subject = u"gemma3"_s;
    return askSentence(error, asked, address);
}

} // namespace

TEST(AskAdvice, NamesTheOptionThatHelps)
{
    EXPECT_TRUE(said(ErrorReason::EmptyAnswer).contains(u"--no-stream"_s));
    EXPECT_TRUE(said(ErrorReason::KeyMissingOrWrong).contains(u"LOQUAT_API_KEY"_s));
    EXPECT_TRUE(said(ErrorReason::KeyOverPlainHttp).contains(u"--allow-plain-key"_s));
    EXPECT_TRUE(said(ErrorReason::ModelMissing).contains(u"ollama pull gemma3"_s));
    EXPECT_TRUE(said(ErrorReason::ModelNotOffered).contains(u"--model"_s));
    EXPECT_TRUE(said(ErrorReason::TooManyTokens).contains(u"num_ctx"_s));
    EXPECT_TRUE(said(ErrorReason::ThinkingUnsupported).contains(u"--think"_s));
    EXPECT_TRUE(said(ErrorReason::ContextUnsupported).contains(u"--context"_s));
}

TEST(AskAdvice, NoStreamIsNotAdvisedToThoseWhoUseIt)
{
    AskArguments asked;
    asked.stream = false;
    EXPECT_FALSE(said(ErrorReason::EmptyAnswer, asked).contains(u"--no-stream"_s));
}

TEST(AskAdvice, ThePortIsNamedWhereNoneWasTyped)
{
    EXPECT_TRUE(said(ErrorReason::ConnectionRefused, {}, u"http://box"_s)
                    .contains(u"--server http://box:11434"_s));
    EXPECT_FALSE(said(ErrorReason::ConnectionRefused, {}, u"box"_s).contains(u"11434"_s));
    EXPECT_FALSE(said(ErrorReason::ConnectionRefused, {}, u"https://box"_s).contains(u"11434"_s));
}

TEST(AskAdvice, NothingIsSaidToBeKeptThatIsNot)
{
    EXPECT_FALSE(said(ErrorReason::EndedEarly).contains(u"kept"_s));
    AskArguments asked;
    asked.save = true;
    EXPECT_TRUE(said(ErrorReason::EndedEarly, asked).contains(u"kept"_s));
}

TEST(AskAdvice, SpeaksOfNoButtons)
{
    for (int reason = 0; reason <= int(ErrorReason::ImageTooLarge); ++reason) {
        const QString sentence = said(ErrorReason(reason));
        for (const QString& button : {u"Untick"_s, u"Start fresh"_s, u"Continue the reply"_s})
            EXPECT_FALSE(sentence.contains(button)) << qPrintable(sentence);
    }
}

} // namespace loquat
