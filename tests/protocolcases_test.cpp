// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/wirecases.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>

#include <gtest/gtest.h>

// The wire protocol numbers the cases that a client must stand. None may be forgotten.

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

// Of every test in the sources, by the beginning of its name.
QSet<QString> testedCases()
{
    static const QRegularExpression test(
        u"\\bTEST(?:_F|_P)?\\(\\s*\\w+\\s*,\\s*([FEXMT]\\d\\d)(?!\\d)"_s);
    QSet<QString> cases;
    QDirIterator walk(QStringLiteral(LOQUAT_SOURCE_DIR) + u"/tests"_s, {u"*_test.cpp"_s},
                      QDir::Files, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        QFile file(walk.next());
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        for (auto match = test.globalMatch(text); match.hasNext();)
            cases.insert(match.next().captured(1));
    }
    for (const WireCase& wireCase : wireCases())
        cases.insert(QString::fromLatin1(wireCase.name.left(3)));
    return cases;
}

} // namespace

TEST(ProtocolCases, EachHasATestOfItsName)
{
    const QList<std::pair<QChar, int>> groups{
        {u'F', 14}, {u'E', 13}, {u'X', 16}, {u'M', 12}, {u'T', 9}};
    const QSet<QString> tested = testedCases();
    for (const auto& [letter, count] : groups) {
        for (int number = 1; number <= count; ++number) {
            const QString id = letter + u"%1"_s.arg(number, 2, 10, QChar(u'0'));
            EXPECT_TRUE(tested.contains(id)) << qPrintable(id);
        }
    }
}

} // namespace loquat::test
