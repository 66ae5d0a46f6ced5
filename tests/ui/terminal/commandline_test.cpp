// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/commandline.h"

#include <QDir>

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

using Kind = UsageProblem::Kind;

CommandLine parsed(const QStringList& arguments)
{
    const auto line = parseCommandLine(arguments);
    EXPECT_TRUE(line.has_value()) << qPrintable(line ? QString() : line.error().subject);
    return line.value_or(CommandLine{});
}

UsageProblem problemOf(const QStringList& arguments)
{
    const auto line = parseCommandLine(arguments);
    EXPECT_FALSE(line.has_value()) << qPrintable(arguments.join(u' '));
    return line ? UsageProblem{} : line.error();
}

} // namespace

TEST(CommandLine, WithoutArgumentsOpensTheWindow)
{
    EXPECT_EQ(parsed({}), CommandLine{});
}

TEST(CommandLine, PrefillsTheWindow)
{
    const CommandLine line =
        parsed({u"--server"_s, u"office"_s, u"--model=m"_s, u"--prompt"_s, u"Why?"_s, u"--image"_s,
                u"/a.png"_s, u"--image"_s, u"b.png"_s, u"--send"_s});
    EXPECT_EQ(line.action, CommandLine::Action::Window);
    EXPECT_EQ(line.window.server, u"office"_s);
    EXPECT_EQ(line.window.model, u"m"_s);
    EXPECT_EQ(line.window.prompt, u"Why?"_s);
    EXPECT_TRUE(line.window.send);
    EXPECT_EQ(line.window.images, (QStringList{u"/a.png"_s, QDir::current().filePath(u"b.png"_s)}));
}

TEST(CommandLine, TakesCommonOptionsBeforeAndAfterTheCommand)
{
    const QStringList before{u"--practice"_s, u"--data-dir"_s, u"/d"_s, u"ask"_s, u"hi"_s};
    const QStringList after{u"ask"_s, u"hi"_s, u"--data-dir=/d"_s, u"--practice"_s};
    for (const QStringList& arguments : {before, after}) {
        const CommandLine line = parsed(arguments);
        EXPECT_EQ(line.action, CommandLine::Action::Ask);
        EXPECT_TRUE(line.practice);
        EXPECT_EQ(line.dataDir, u"/d"_s);
        EXPECT_EQ(line.ask.prompt, u"hi"_s);
    }
}

TEST(CommandLine, TakesEveryOptionOfAsk)
{
    const CommandLine line = parsed({u"ask"_s,
                                     u"--server"_s,
                                     u"h:1"_s,
                                     u"--model"_s,
                                     u"m"_s,
                                     u"--system"_s,
                                     u"be brief"_s,
                                     u"--option"_s,
                                     u"seed=1"_s,
                                     u"--option"_s,
                                     u"stop=a=b"_s,
                                     u"--image"_s,
                                     u"http://x/a.png"_s,
                                     u"--image"_s,
                                     u"b.png"_s,
                                     u"--context"_s,
                                     u"c.json"_s,
                                     u"--raw"_s,
                                     u"--suffix"_s,
                                     u"end"_s,
                                     u"--think"_s,
                                     u"low"_s,
                                     u"--format"_s,
                                     u"json"_s,
                                     u"--keep-alive"_s,
                                     u"10m"_s,
                                     u"--no-stream"_s,
                                     u"--json"_s,
                                     u"--save"_s,
                                     u"--allow-plain-key"_s,
                                     u"Why?"_s});
    AskArguments wanted;
    wanted.server = u"h:1"_s;
    wanted.model = u"m"_s;
    wanted.system = u"be brief"_s;
    wanted.options = {{u"seed"_s, u"1"_s}, {u"stop"_s, u"a=b"_s}};
    wanted.images = {u"http://x/a.png"_s, u"b.png"_s};
    wanted.contextFile = u"c.json"_s;
    wanted.raw = true;
    wanted.suffix = u"end"_s;
    wanted.think = u"low"_s;
    wanted.format = u"json"_s;
    wanted.keepAlive = u"10m"_s;
    wanted.stream = false;
    wanted.json = true;
    wanted.save = true;
    wanted.allowPlainKey = true;
    wanted.prompt = u"Why?"_s;
    EXPECT_EQ(line.ask, wanted);
}

TEST(CommandLine, ReadsThePromptFromTheInputForADash)
{
    EXPECT_TRUE(parsed({u"ask"_s, u"-"_s}).ask.promptFromInput);
    const CommandLine literal = parsed({u"ask"_s, u"--"_s, u"-"_s});
    EXPECT_FALSE(literal.ask.promptFromInput);
    EXPECT_EQ(literal.ask.prompt, u"-"_s);
}

TEST(CommandLine, EndsOptionsAtTwoDashes)
{
    EXPECT_EQ(parsed({u"ask"_s, u"--"_s, u"--json"_s}).ask.prompt, u"--json"_s);
}

TEST(CommandLine, TakesAValueThatLooksLikeAnOption)
{
    EXPECT_EQ(parsed({u"ask"_s, u"--suffix"_s, u"--end"_s, u"x"_s}).ask.suffix, u"--end"_s);
}

TEST(CommandLine, LetsALaterOptionWin)
{
    EXPECT_EQ(parsed({u"ask"_s, u"--model=a"_s, u"--model=b"_s, u"x"_s}).ask.model, u"b"_s);
}

TEST(CommandLine, AnswersHelpAndVersionAtOnce)
{
    EXPECT_EQ(parsed({u"--help"_s}).action, CommandLine::Action::Help);
    EXPECT_EQ(parsed({u"-h"_s}).action, CommandLine::Action::Help);
    EXPECT_EQ(parsed({u"ask"_s, u"--help"_s}).action, CommandLine::Action::AskHelp);
    EXPECT_EQ(parsed({u"--version"_s}).action, CommandLine::Action::Version);
    EXPECT_EQ(parsed({u"--data-dir"_s, u"/d"_s, u"--version"_s}).action,
              CommandLine::Action::Version);
}

TEST(CommandLine, NamesWhatItDoesNotUnderstand)
{
    EXPECT_EQ(problemOf({u"frobnicate"_s}).kind, Kind::UnknownCommand);
    EXPECT_EQ(problemOf({u"--frob=1"_s}), (UsageProblem{Kind::UnknownOption, u"--frob"_s, false}));
    EXPECT_EQ(problemOf({u"ask"_s, u"-x"_s}).kind, Kind::UnknownOption);
    EXPECT_EQ(problemOf({u"ask"_s, u"--prompt"_s, u"x"_s}).kind, Kind::UnknownOption);
    EXPECT_EQ(problemOf({u"ask"_s, u"--model"_s}).kind, Kind::ValueMissing);
    EXPECT_EQ(problemOf({u"ask"_s, u"--raw=1"_s}).kind, Kind::ValueNotTaken);
    EXPECT_EQ(problemOf({u"ask"_s, u"--model="_s, u"x"_s}).kind, Kind::ValueEmpty);
    EXPECT_EQ(problemOf({u"ask"_s, u"--option"_s, u"seed"_s}).kind, Kind::OptionWithoutEquals);
    EXPECT_EQ(problemOf({u"ask"_s, u"--option"_s, u"=1"_s}).kind, Kind::OptionWithoutEquals);
    EXPECT_EQ(problemOf({u"ask"_s, u"two"_s, u"words"_s}).kind, Kind::SecondPrompt);
    EXPECT_EQ(problemOf({u"--model"_s, u"m"_s, u"ask"_s, u"x"_s}),
              (UsageProblem{Kind::OptionBeforeCommand, u"--model"_s, false}));
    EXPECT_EQ(problemOf({u"ask"_s, u"--practice"_s, u"--server"_s, u"h"_s, u"x"_s}).kind,
              Kind::PracticeAndServer);
}

TEST(CommandLine, RefusesAKeyAmongTheArguments)
{
    for (const QString& option : {u"--key"_s, u"--api-key"_s, u"--token"_s}) {
        EXPECT_EQ(problemOf({u"ask"_s, option, u"secret"_s, u"x"_s}),
                  (UsageProblem{Kind::KeyInArguments, option, false}));
    }
}

TEST(CommandLine, RemembersThatJsonWasWanted)
{
    EXPECT_TRUE(problemOf({u"ask"_s, u"--nonsense"_s, u"--json"_s}).wantsJson);
}

} // namespace loquat::test
