// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/highlight/language.h"

#include <QList>

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

TEST(Language, IsKnownByTheNamesPeopleWrite)
{
    using enum Language;
    const QList<std::pair<QString, Language>> names{{u"py"_s, Python},
                                                    {u"Python3"_s, Python},
                                                    {u"C++"_s, Cpp},
                                                    {u"cpp"_s, Cpp},
                                                    {u"h"_s, C},
                                                    {u"c#"_s, CSharp},
                                                    {u"js"_s, JavaScript},
                                                    {u"jsx"_s, JavaScript},
                                                    {u"ts"_s, TypeScript},
                                                    {u"sh"_s, Bash},
                                                    {u"zsh"_s, Bash},
                                                    {u"shell"_s, Bash},
                                                    {u"console"_s, Bash},
                                                    {u"yml"_s, Yaml},
                                                    {u"docker"_s, Dockerfile},
                                                    {u"Makefile"_s, Make},
                                                    {u"rs"_s, Rust},
                                                    {u"golang"_s, Go},
                                                    {u".json"_s, Json},
                                                    {u"{.rust .x}"_s, Rust},
                                                    {u"python,linenos"_s, Python},
                                                    {u"html"_s, Html},
                                                    {u"svg"_s, Xml},
                                                    {u"patch"_s, Diff},
                                                    {u"klingon"_s, None},
                                                    {u""_s, None},
                                                    {u"ps1"_s, PowerShell},
                                                    {u"python:main.py"_s, Python}};
    for (const auto& [name, language] : names)
        EXPECT_EQ(languageFromName(name), language) << name.toStdString();
}

TEST(Language, HasANameAndASuffixThatLeadBackToIt)
{
    for (int number = 1; number <= int(Language::Haskell); ++number) {
        const auto language = Language(number);
        EXPECT_EQ(languageFromName(displayName(language)), language) << number;
        EXPECT_EQ(languageFromName(fileSuffix(language)), language) << number;
    }
    EXPECT_TRUE(displayName(Language::None).isEmpty());
    EXPECT_EQ(fileName(Language::None, u"code"_s), u"code.txt"_s);
    EXPECT_EQ(fileName(Language::Python, u"code"_s), u"code.py"_s);
    EXPECT_EQ(fileName(Language::Dockerfile, u"code"_s), u"Dockerfile"_s);
}

} // namespace loquat::test
