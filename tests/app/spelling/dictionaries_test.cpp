// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spelling/dictionaries.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

QStringList namesOf(const QList<Dictionary>& dictionaries)
{
    QStringList names;
    for (const Dictionary& one : dictionaries)
        names.append(one.name);
    return names;
}

QList<Dictionary> named(const QStringList& names)
{
    QList<Dictionary> made;
    for (const QString& name : names)
        made.append({name, {}, {}});
    return made;
}

QString chosen(const QString& name, const QString& locale, const QStringList& installed)
{
    const auto found = chooseDictionary(name, locale, named(installed));
    return found ? found->name : u"none"_s;
}

} // namespace

TEST(Dictionaries, ThoseWithBothFilesAreFoundAndTheFirstFolderCounts)
{
    QTemporaryDir own;
    QTemporaryDir shared;
    const auto put = [](const QTemporaryDir& folder, const QString& name) {
        QFile file(folder.filePath(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    };
    for (const QString& name : {u"en_GB.aff"_s, u"en_GB.dic"_s, u"de_DE.aff"_s, u"hyph_en.aff"_s,
                                u"hyph_en.dic"_s, u"fr.aff"_s, u"fr.dic"_s})
        put(shared, name);
    put(own, u"fr.aff"_s);
    put(own, u"fr.dic"_s);
    const QList<Dictionary> found = installedDictionaries({own.path(), shared.path()});
    EXPECT_EQ(namesOf(found), (QStringList{u"en_GB"_s, u"fr"_s}));
    EXPECT_EQ(found.last().words, own.filePath(u"fr.dic"_s));
    EXPECT_TRUE(installedDictionaries({u"/nowhere"_s}).isEmpty());
}

TEST(Dictionaries, TheOneThatFitsBestIsChosen)
{
    const QStringList all{u"de_AT"_s, u"de_DE"_s, u"en_US"_s, u"fr"_s};
    EXPECT_EQ(chosen({}, u"de_DE"_s, all), u"de_DE"_s);
    EXPECT_EQ(chosen({}, u"de_CH"_s, all), u"de_AT"_s);
    EXPECT_EQ(chosen({}, u"fr_CA"_s, all), u"fr"_s);
    EXPECT_EQ(chosen({}, u"pl_PL"_s, all), u"en_US"_s);
    EXPECT_EQ(chosen({}, u"pl_PL"_s, {u"fr"_s}), u"fr"_s);
    EXPECT_EQ(chosen(u"fr"_s, u"de_DE"_s, all), u"fr"_s);
    EXPECT_EQ(chosen(u"pl_PL"_s, u"de_DE"_s, all), u"none"_s);
    EXPECT_EQ(chosen({}, u"de_DE"_s, {}), u"none"_s);
}

} // namespace loquat::test
