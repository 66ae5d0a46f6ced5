// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/conversationlibrary.h"
#include "app/session/runqueue.h"
#include "app/session/serverdirectory.h"
#include "app/settings/settingsstore.h"
#include "app/storage/conversationstore.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakesecretstore.h"
#include "tests/support/waiting.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace loquat::test {

// A conversation library over a database in memory, with everything it needs.
struct TemporaryLibrary
{
    QTemporaryDir folder;
    FakeClock clock;
    FakeSecretStore secrets;
    SettingsStore settings{folder.filePath(QStringLiteral("settings.json"))};
    ConversationStore store{QString()};
    ServerDirectory servers{settings, secrets};
    RunQueue queue;
    ConversationLibrary library{store, servers, queue, clock};

    // One conversation in the store, last used `ageMs` ago. Before open().
    Conversation add(const QString& title, qint64 ageMs)
    {
        if (!m_storeOpen) {
            auto opened = store.open();
            EXPECT_TRUE(waitUntil([&] { return opened.isFinished(); }));
            m_storeOpen = true;
        }
        Conversation conversation;
        conversation.id = newId<ConversationId>();
        conversation.title = title;
        conversation.model = QStringLiteral("gemma3:27b");
        conversation.createdMs = conversation.updatedMs = clock.nowMs() - ageMs;
        auto stored = store.putConversation(conversation);
        EXPECT_TRUE(waitUntil([&] { return stored.isFinished(); }));
        return conversation;
    }

    void open()
    {
        library.open();
        EXPECT_TRUE(waitUntil([this] { return library.isOpen(); }));
    }

private:
    bool m_storeOpen = false;
};

} // namespace loquat::test
