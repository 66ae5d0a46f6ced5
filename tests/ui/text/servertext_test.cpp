// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/servertext.h"

#include <gtest/gtest.h>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

QString textOf(ServerKind kind, const QString& version)
{
    ServerFacts facts;
    facts.kind = kind;
    facts.version = version;
    return serverText(facts);
}

} // namespace

TEST(ServerText, NamesWhatAnswers)
{
    EXPECT_EQ(textOf(ServerKind::Ollama, u"0.33.0"_s), u"Ollama 0.33.0");
    EXPECT_EQ(textOf(ServerKind::Ollama, {}), u"Ollama");
    EXPECT_EQ(textOf(ServerKind::Proxy, u"1.0.1e"_s), u"ollama-api-proxy");
    EXPECT_EQ(textOf(ServerKind::Kobold, u"0.7.0"_s), u"KoboldCpp");
    EXPECT_EQ(textOf(ServerKind::Unknown, u"7"_s), u"Version 7");
}

TEST(ServerText, SaysNothingWhileNothingIsKnown)
{
    EXPECT_TRUE(serverText({}).isEmpty());
    EXPECT_TRUE(textOf(ServerKind::Unknown, u" \n"_s).isEmpty());
}

TEST(ServerText, AVersionIsOneShortLineWhateverItHolds)
{
    const QString text = textOf(ServerKind::Ollama, u"1\n"_s + QString(5000, u'9'));
    EXPECT_FALSE(text.contains(u'\n'));
    EXPECT_LT(text.size(), 60);
}

} // namespace loquat
