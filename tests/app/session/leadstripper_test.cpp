// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/leadstripper.h"

#include <QStringList>

#include <gtest/gtest.h>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

struct Reply
{
    QString thinking;
    QString text;
};

Reply stripped(const QList<ReplyDelta>& deltas)
{
    LeadStripper stripper;
    Reply reply;
    for (const ReplyDelta& delta : deltas)
        applyDelta(stripper.take(delta), reply.thinking, reply.text);
    applyDelta(stripper.finish(), reply.thinking, reply.text);
    return reply;
}

QString strippedText(const QStringList& pieces)
{
    QList<ReplyDelta> deltas;
    for (const QString& piece : pieces)
        deltas.append({false, {}, piece});
    return stripped(deltas).text;
}

} // namespace

TEST(LeadStripper, OneLeadingNameGoes)
{
    EXPECT_EQ(strippedText({u"Assistant: Hello"_s}), u"Hello"_s);
    EXPECT_EQ(strippedText({u"\n Assistant:\n\nHello"_s}), u"Hello"_s);
    EXPECT_EQ(strippedText({u"Assistant: Assistant: x"_s}), u"Assistant: x"_s);
}

TEST(LeadStripper, EverythingElseStays)
{
    for (const QString& text : {u"Hello"_s, u" Assist"_s, u"Assistant says: x"_s, u"  "_s,
                                QString(), u"The Assistant: x"_s, u"assistant: x"_s})
        EXPECT_EQ(strippedText({text}), text);
}

TEST(LeadStripper, EveryCutGivesTheSame)
{
    for (const QString& text : {u" Assistant: Hello Assistant: you"_s, u"Assistance"_s, u"Hi"_s}) {
        const QString whole = strippedText({text});
        QStringList letters;
        for (const QChar c : text)
            letters.append(c);
        EXPECT_EQ(strippedText(letters), whole);
        for (qsizetype cut = 0; cut <= text.size(); ++cut)
            EXPECT_EQ(strippedText({text.left(cut), text.mid(cut)}), whole) << cut;
    }
}

TEST(LeadStripper, ThoughtsPassAndWhatWasOneIsNotLost)
{
    const Reply reply =
        stripped({{false, u"hm"_s, {}}, {false, {}, u"Assis"_s}, {true, {}, u"Assistant: Yes"_s}});
    EXPECT_EQ(reply.thinking, u"hmAssis"_s);
    EXPECT_EQ(reply.text, u"Yes"_s);
}

} // namespace loquat
