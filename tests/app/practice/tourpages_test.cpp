// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/tourpages.h"

#include <QSet>

#include <gtest/gtest.h>

namespace loquat {

using namespace Qt::StringLiterals;

TEST(PracticeTour, AnswersAQuestionWithThePageThatFits)
{
    const QList<std::pair<QString, QString>> questions{
        {u"How does streaming work?"_s, u"# Streaming"_s},
        {u"How can I stop a reply?"_s, u"# Stop"_s},
        {u"Can I attach a PICTURE?"_s, u"# Images"_s},
        {u"Which options are there, like temperature?"_s, u"# Options"_s},
        {u"Do you remember me?"_s, u"# Memory"_s},
        {u"Where does my API key go?"_s, u"# Servers and keys"_s},
        {u"keyboard shortcuts"_s, u"# The keyboard"_s},
        {u"Wie hänge ich ein Bild an?"_s, u"# Images"_s},
        {u"Why is the sky blue?"_s, u"# A tour of Loquat"_s},
        {u""_s, u"# A tour of Loquat"_s},
    };
    for (const auto& [question, heading] : questions)
        EXPECT_TRUE(tourPageFor(question).startsWith(heading + u'\n')) << qPrintable(question);
}

TEST(PracticeTour, EveryPageSaysThatItIsPracticeAndHasEveryKindOfBlock)
{
    QSet<QString> pages;
    for (const QString& topic : {u"tour"_s, u"streaming"_s, u"stop"_s, u"image"_s, u"options"_s,
                                 u"memory"_s, u"keys"_s, u"keyboard"_s}) {
        const QString page = tourPageFor(topic);
        pages.insert(page);
        EXPECT_TRUE(page.contains(u"No model is behind it"_s) ||
                    page.contains(u"no model is behind this"_s))
            << qPrintable(topic);
        EXPECT_TRUE(page.contains(u"|---|"_s)) << qPrintable(topic);
        EXPECT_EQ(page.count(u"\n```"_s), 2) << qPrintable(topic);
        EXPECT_TRUE(page.contains(u"\n- "_s) || page.contains(u"\n1. "_s)) << qPrintable(topic);
    }
    EXPECT_EQ(pages.size(), 8);
}

} // namespace loquat
