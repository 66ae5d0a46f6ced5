// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/conversationstore.h"
#include "tests/support/loquatprocess.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/waiting.h"

#include <QFile>
#include <QImage>

#include <csignal>
#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

// What a start would find in this data folder.
Draft firstDraft(const QString& dataDir)
{
    if (!QFile::exists(dataDir + u"/loquat.db"_s))
        return {};
    ConversationStore store(dataDir);
    const auto wait = [](auto future) {
        waitUntil([&] { return future.isFinished(); });
        return future.result();
    };
    if (!wait(store.open()))
        return {};
    const auto chats = wait(store.conversations());
    if (!chats || chats->isEmpty())
        return {};
    const auto contents = wait(store.contents(chats->first().id));
    return contents ? contents->draft : Draft{};
}

} // namespace

TEST(DurabilityDraft, TextAndPictureOfAnUnusedChatOutliveKillsOfTheWindow)
{
    ScriptedServer server;
    LoquatProcess loquat;
    loquat.setEnvironment(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    const QString picture = loquat.home() + u"/sky.png"_s;
    QImage image(64, 48, QImage::Format_RGB32);
    image.fill(Qt::cyan);
    ASSERT_TRUE(image.save(picture));
    const auto hasBoth = [&] {
        const Draft draft = firstDraft(loquat.dataDir());
        return draft.text == u"half a thought"_s && draft.attachments.size() == 1;
    };
    loquat.start({u"--server"_s, server.url(), u"--model"_s, u"m"_s, u"--prompt"_s,
                  u"half a thought"_s, u"--image"_s, picture});
    ASSERT_TRUE(waitUntil(hasBoth, std::chrono::seconds(60)));
    ASSERT_EQ(::kill(pid_t(loquat.process().processId()), SIGKILL), 0);
    EXPECT_EQ(loquat.waitForEnd().status, -1);
    EXPECT_TRUE(hasBoth());
    // Another one reads it, and is killed as well.
    loquat.start({});
    ASSERT_TRUE(server.waitForRequests("/api/tags", 1, std::chrono::seconds(60)));
    ASSERT_EQ(::kill(pid_t(loquat.process().processId()), SIGKILL), 0);
    loquat.waitForEnd();
    EXPECT_TRUE(hasBoth());
}

} // namespace loquat::test
