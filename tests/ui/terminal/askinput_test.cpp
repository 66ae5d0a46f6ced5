// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/askinput.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

class AskInputTest : public testing::Test
{
protected:
    QString file(const QString& name, const QByteArray& bytes)
    {
        QFile file(folder.filePath(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return file.fileName();
    }

    static AskArguments prompted()
    {
        AskArguments arguments;
        arguments.prompt = u"hi"_s;
        return arguments;
    }

    static ErrorReason refusal(const AskArguments& arguments, const QByteArray& input = {})
    {
        const Result<AskInput> read = readAskInput(arguments, input);
        EXPECT_FALSE(read.has_value());
        EXPECT_EQ(read ? ErrorCode::Usage : read.error().code, ErrorCode::Usage);
        return read ? ErrorReason::Unspecified : read.error().reason;
    }

    QTemporaryDir folder;
};

} // namespace

TEST_F(AskInputTest, SetsNothingThatWasNotGiven)
{
    const Result<AskInput> input = readAskInput(prompted(), {});
    ASSERT_TRUE(input.has_value());
    AskInput wanted;
    wanted.prompt = u"hi"_s;
    EXPECT_EQ(*input, wanted);
}

TEST_F(AskInputTest, GivesOptionsTheirTypes)
{
    AskArguments arguments = prompted();
    arguments.options = {{u"temperature"_s, u"0.7"_s}, {u"seed"_s, u"42"_s},
                         {u"stop"_s, u"a"_s},          {u"stop"_s, u"b"_s},
                         {u"use_mmap"_s, u"false"_s},  {u"mine"_s, u"[1,2]"_s},
                         {u"word"_s, u"plain text"_s}, {u"seed"_s, u"43"_s}};
    const Result<AskInput> input = readAskInput(arguments, {});
    ASSERT_TRUE(input.has_value());
    EXPECT_EQ(input->settings.options, (QJsonObject{{u"temperature"_s, 0.7},
                                                    {u"seed"_s, 43},
                                                    {u"stop"_s, QJsonArray{u"a"_s, u"b"_s}},
                                                    {u"use_mmap"_s, false},
                                                    {u"mine"_s, QJsonArray{1, 2}},
                                                    {u"word"_s, u"plain text"_s}}));
    arguments.options = {{u"temperature"_s, u"warm"_s}};
    EXPECT_EQ(refusal(arguments), ErrorReason::OptionInvalid);
}

TEST_F(AskInputTest, TellsBooleansNumbersAndWordsApart)
{
    AskArguments arguments = prompted();
    const auto settingsFor = [&](const QString& think, const QString& keepAlive) {
        arguments.think = think;
        arguments.keepAlive = keepAlive;
        return readAskInput(arguments, {}).value_or(AskInput{}).settings;
    };
    EXPECT_EQ(settingsFor(u"true"_s, u"300"_s).think, QJsonValue(true));
    EXPECT_EQ(settingsFor(u"false"_s, u"300"_s).think, QJsonValue(false));
    EXPECT_EQ(settingsFor(u"high"_s, u"300"_s).think, QJsonValue(u"high"_s));
    EXPECT_EQ(settingsFor(u"max"_s, u"300"_s).think, QJsonValue(u"max"_s));
    EXPECT_EQ(settingsFor(u"high"_s, u"300"_s).keepAlive, QJsonValue(300));
    EXPECT_EQ(settingsFor(u"high"_s, u"-1"_s).keepAlive, QJsonValue(-1));
    EXPECT_EQ(settingsFor(u"high"_s, u"10m"_s).keepAlive, QJsonValue(u"10m"_s));
    EXPECT_EQ(settingsFor(u"high"_s, u"inf"_s).keepAlive, QJsonValue(u"inf"_s));
}

TEST_F(AskInputTest, KeepsTheContextByteForByte)
{
    AskArguments arguments = prompted();
    arguments.contextFile = file(u"c.json"_s, "[1, 2,\n 3.0, 1e5]\n");
    EXPECT_EQ(readAskInput(arguments, {}).value_or(AskInput{}).context, "[1, 2,\n 3.0, 1e5]");
    arguments.contextFile = file(u"empty.json"_s, "[ ]");
    const Result<AskInput> empty = readAskInput(arguments, {});
    ASSERT_TRUE(empty.has_value());
    EXPECT_TRUE(empty->context.isEmpty());
}

TEST_F(AskInputTest, RefusesAContextThatIsNone)
{
    AskArguments arguments = prompted();
    arguments.contextFile = file(u"c.json"_s, "{\"context\":[1]}");
    EXPECT_EQ(refusal(arguments), ErrorReason::ContextFileInvalid);
    arguments.contextFile = folder.filePath(u"missing.json"_s);
    EXPECT_EQ(refusal(arguments), ErrorReason::FileUnreadable);
    arguments.contextFile = folder.path();
    EXPECT_EQ(refusal(arguments), ErrorReason::FileUnreadable);
}

TEST_F(AskInputTest, ReadsAFormatFromTheWordOrAFile)
{
    AskArguments arguments = prompted();
    arguments.format = u"json"_s;
    EXPECT_EQ(readAskInput(arguments, {}).value_or(AskInput{}).settings.format, u"json"_s);
    arguments.format = file(u"s.json"_s, "{\"type\": \"object\",\n\"a\": 1}\n");
    EXPECT_EQ(readAskInput(arguments, {}).value_or(AskInput{}).settings.format,
              u"{\"type\": \"object\",\n\"a\": 1}"_s);
    arguments.format = file(u"list.json"_s, "[1]");
    EXPECT_EQ(refusal(arguments), ErrorReason::FormatInvalid);
    arguments.format = u"yaml"_s;
    EXPECT_EQ(refusal(arguments), ErrorReason::FileUnreadable);
}

TEST_F(AskInputTest, LetsRawExcludeSystemAndContext)
{
    AskArguments arguments = prompted();
    arguments.raw = true;
    EXPECT_TRUE(readAskInput(arguments, {}).has_value());
    arguments.system = u"be brief"_s;
    EXPECT_EQ(refusal(arguments), ErrorReason::OptionsExclusive);
    arguments.system.clear();
    arguments.contextFile = file(u"c.json"_s, "[1]");
    EXPECT_EQ(refusal(arguments), ErrorReason::OptionsExclusive);
}

TEST_F(AskInputTest, RefusesAnEmptyPrompt)
{
    EXPECT_EQ(refusal({}), ErrorReason::PromptEmpty);
    AskArguments arguments;
    arguments.prompt = u" \n"_s;
    EXPECT_EQ(refusal(arguments), ErrorReason::PromptEmpty);
    arguments.promptFromInput = true;
    EXPECT_EQ(refusal(arguments, "\n"), ErrorReason::PromptEmpty);
}

TEST_F(AskInputTest, TakesThePromptFromTheInputWithoutItsLastLineBreak)
{
    AskArguments arguments;
    arguments.promptFromInput = true;
    const auto promptOf = [&](const QByteArray& bytes) {
        return readAskInput(arguments, bytes).value_or(AskInput{}).prompt;
    };
    EXPECT_EQ(promptOf("one\ntwo\n"), u"one\ntwo"_s);
    EXPECT_EQ(promptOf("one\r\n"), u"one"_s);
    EXPECT_EQ(promptOf("caf\xc3\xa9\n\n"), u"caf\u00E9\n"_s);
}

} // namespace loquat::test
