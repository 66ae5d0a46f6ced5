// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/usagetext.h"

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

TEST(UsageText, HelpNamesEveryOptionThatIsUnderstood)
{
    for (const QString& option :
         {u"--server"_s, u"--model"_s, u"--prompt"_s, u"--image"_s, u"--send"_s, u"--data-dir"_s,
          u"--practice"_s, u"--version"_s, u"--help"_s})
        EXPECT_TRUE(programHelp().contains(option)) << qPrintable(option);
    for (const QString& option : {u"--server"_s,
                                  u"--model"_s,
                                  u"--system"_s,
                                  u"--option"_s,
                                  u"--image"_s,
                                  u"--context"_s,
                                  u"--raw"_s,
                                  u"--suffix"_s,
                                  u"--think"_s,
                                  u"--format"_s,
                                  u"--keep-alive"_s,
                                  u"--no-stream"_s,
                                  u"--json"_s,
                                  u"--save"_s,
                                  u"--batch FILE"_s,
                                  u"--template TEXT"_s,
                                  u"--output FILE"_s,
                                  u"--allow-plain-key"_s,
                                  u"--data-dir"_s,
                                  u"--practice"_s,
                                  u"LOQUAT_API_KEY"_s,
                                  u"QT_LOGGING_RULES"_s,
                                  u"130"_s})
        EXPECT_TRUE(askHelp().contains(option)) << qPrintable(option);
}

TEST(UsageText, HelpFitsATerminal)
{
    for (const QString& line :
         (programHelp() + askHelp() + exportHelp() + importHelp()).split(u'\n'))
        EXPECT_LE(line.size(), 80) << qPrintable(line);
}

TEST(UsageText, HelpNamesEveryOptionOfExportAndImport)
{
    for (const QString& option : {u"--all"_s, u"--list"_s, u"--no-thinking"_s, u"--output FILE"_s,
                                  u"--format jsonl"_s, u"--data-dir"_s})
        EXPECT_TRUE(exportHelp().contains(option)) << qPrintable(option);
    for (const QString& form : {u"Open WebUI"_s, u"ChatGPT"_s, u"JSON Lines"_s, u"messages"_s})
        EXPECT_TRUE(importHelp().contains(form)) << qPrintable(form);
}

TEST(UsageText, ASentenceNamesItsSubject)
{
    EXPECT_TRUE(usageSentence({UsageProblem::Kind::UnknownOption, u"--frob"_s, false})
                    .contains(u"--frob"_s));
    EXPECT_TRUE(usageSentence({UsageProblem::Kind::KeyInArguments, u"--key"_s, false})
                    .contains(u"LOQUAT_API_KEY"_s));
}

} // namespace loquat::test
