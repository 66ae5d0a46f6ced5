// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spelling/hunspelldictionary.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

TEST(HunspellDictionary, TheInstalledEnglishOneKnowsItsWordsAndSuggestsThem)
{
    const auto english = chooseDictionary(u"en_US"_s, {}, installedDictionaries());
    ASSERT_TRUE(english) << "install hunspell-en-us";
    const HunspellDictionary dictionary(*english);
    for (const QString& word : {u"sky"_s, u"Loquats"_s.toLower(), u"don't"_s, u"don\u2019t"_s})
        EXPECT_TRUE(dictionary.knows(word)) << qPrintable(word);
    EXPECT_FALSE(dictionary.knows(u"recieve"_s));
    EXPECT_TRUE(dictionary.suggestions(u"recieve"_s).contains(u"receive"_s));
}

TEST(HunspellDictionary, OneThatIsNotWrittenInUtf8IsReadAsWhatItIs)
{
    QTemporaryDir folder;
    const auto write = [&folder](const QString& name, const QByteArray& bytes) {
        QFile file(folder.filePath(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return file.fileName();
    };
    const Dictionary old{u"de"_s,
                         write(u"de.aff"_s, "SET ISO8859-1\nTRY abcdefghijklmnoprst\xfc\n"),
                         write(u"de.dic"_s, "2\nm\xfc"
                                            "de\nhase\n")};
    const HunspellDictionary dictionary(old);
    EXPECT_TRUE(dictionary.knows(u"müde"_s));
    EXPECT_FALSE(dictionary.knows(u"müte"_s));
    EXPECT_TRUE(dictionary.suggestions(u"müte"_s).contains(u"müde"_s));
    EXPECT_TRUE(dictionary.knows(u"机器"_s)) << "it cannot even be written there";
}

} // namespace loquat::test
