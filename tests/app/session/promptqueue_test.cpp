// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/promptqueue.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

class PromptQueueTest : public testing::Test
{
protected:
    void SetUp() override
    {
        for (const QString& text : {u"one"_s, u"two"_s, u"three"_s})
            queue.add(promptOf(text));
    }

    static QueuedPrompt promptOf(const QString& text)
    {
        QueuedPrompt prompt;
        prompt.id = newId<TurnId>();
        prompt.prompt = text;
        return prompt;
    }

    TurnId idAt(int index) const { return queue.prompts().at(index).id; }

    QStringList texts() const
    {
        QStringList all;
        for (const QueuedPrompt& prompt : queue.prompts())
            all.append(prompt.prompt);
        return all;
    }

    PromptQueue queue;
};

TEST_F(PromptQueueTest, PromptsAreEditedMovedRemovedAndCleared)
{
    queue.setPrompt(idAt(1), u"2"_s);
    queue.move(idAt(2), -1);
    EXPECT_EQ(texts(), (QStringList{u"one"_s, u"three"_s, u"2"_s}));
    queue.move(idAt(0), 9);
    EXPECT_EQ(texts(), (QStringList{u"three"_s, u"2"_s, u"one"_s}));
    queue.remove(idAt(1));
    queue.remove(TurnId{77});
    EXPECT_EQ(texts(), (QStringList{u"three"_s, u"one"_s}));
    QSignalSpy stored(&queue, &PromptQueue::promptsChanged);
    queue.clear();
    queue.clear();
    EXPECT_TRUE(queue.isEmpty());
    EXPECT_EQ(stored.size(), 1);
}

TEST_F(PromptQueueTest, TheFirstIsTakenUnlessItIsHeldOrEdited)
{
    EXPECT_EQ(queue.take()->prompt, u"one"_s);
    queue.setHold(PromptQueue::Hold::Stopped);
    EXPECT_FALSE(queue.take());
    QSignalSpy ready(&queue, &PromptQueue::ready);
    queue.resume();
    EXPECT_EQ(ready.size(), 1);
    queue.setEdited(idAt(0));
    EXPECT_FALSE(queue.take());
    queue.setEdited({});
    EXPECT_EQ(queue.take()->prompt, u"two"_s);
}

TEST_F(PromptQueueTest, AHoldEndsWithTheLastPrompt)
{
    queue.setHold(PromptQueue::Hold::Restarted);
    while (!queue.isEmpty())
        queue.remove(idAt(0));
    EXPECT_EQ(queue.hold(), PromptQueue::Hold::None);
}

} // namespace loquat::test
