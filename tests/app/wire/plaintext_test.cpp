// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/plaintext.h"

#include <QElapsedTimer>

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

TEST(PlainText, HalvesOfCharactersAndNulAreReplaced)
{
    EXPECT_EQ(soundText(u"plain \U0001F600"_s), u"plain \U0001F600"_s);
    const QString broken = u"a"_s + QChar(0xd83d) + u"b"_s + QChar(0) + QChar(0xde00);
    EXPECT_EQ(soundText(broken), u"a\uFFFDb\uFFFD\uFFFD"_s);
    EXPECT_EQ(shortened(broken), u"a\uFFFDb\uFFFD\uFFFD"_s);
}

TEST(PlainText, IsCutBetweenCharacters)
{
    EXPECT_EQ(shortened(QString(300, u'x')), QString(300, u'x'));
    EXPECT_EQ(shortened(QString(301, u'x')), QString(299, u'x') + u'\u2026');
    const QString faces = u"x"_s + u"\U0001F600"_s.repeated(200);
    EXPECT_EQ(shortened(faces), faces.first(299) + u'\u2026');
    const QString oneOff = u"\U0001F600"_s.repeated(200);
    EXPECT_EQ(shortened(oneOff), oneOff.first(298) + u'\u2026');
}

TEST(PlainText, AHeadlineIsTheTitleOrTheFirstLine)
{
    EXPECT_EQ(headlineOf(u"<html><TITLE lang=en>502 <b>Bad</b>\n Gateway</Title >"_s),
              u"502 Bad Gateway"_s);
    EXPECT_EQ(headlineOf(u"<titles>no</titles><title>A &amp; B</title>"_s), u"A & B"_s);
    EXPECT_EQ(headlineOf(u"<title></title><p>Oops"_s), u"Oops"_s);
    EXPECT_EQ(headlineOf(u"<!-- <p>hidden --><script type=x>if (a<b) x();</script >\n<p>So</p>"_s),
              u"So"_s);
    EXPECT_EQ(headlineOf(u"a<b and <3, 1 < 2"_s), u"a<b and <3, 1 < 2"_s);
    EXPECT_EQ(headlineOf(u"<script>never closed"_s), u"never closed"_s);
}

TEST(PlainText, AMebibyteOfBeginningsIsReadInOneGo)
{
    for (const QString& beginning :
         {u"<script>"_s, u"<script"_s, u"<style "_s, u"<!--"_s, u"<a"_s, u"<title"_s, u"<title>"_s,
          u"</title"_s, u"<title></title"_s, u"<script></script"_s}) {
        const QString body = beginning.repeated(1024 * 1024 / beginning.size()) + "</script"_L1;
        QElapsedTimer timer;
        timer.start();
        const QString headline = headlineOf(body);
        EXPECT_LT(timer.elapsed(), 2000) << beginning.toStdString();
    }
}

} // namespace loquat::test
