// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/session/chatsession.h"
#include "app/session/conversationlibrary.h"
#include "app/session/localollama.h"
#include "app/session/modelpulls.h"
#include "app/session/runqueue.h"
#include "app/session/serverdirectory.h"
#include "app/settings/settingsstore.h"
#include "app/storage/conversationstore.h"
#include "tests/support/fakesecretstore.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/waiting.h"

#include <QTemporaryDir>

#include <memory>

namespace loquat::test {

// Everything below the window, for real: a folder with database and settings, and a server on
// loopback with one profile for it, called "Scripted", whose model is "m".
class House
{
public:
    // What a start of Loquat builds, on the same folder as before.
    void build()
    {
        settings =
            std::make_unique<SettingsStore>(folder.filePath(QStringLiteral("settings.json")));
        store = std::make_unique<ConversationStore>(folder.path());
        servers = std::make_unique<ServerDirectory>(
            *settings, keychain ? *keychain : static_cast<SecretStore&>(secrets));
        queue = std::make_unique<RunQueue>();
        library = std::make_unique<ConversationLibrary>(*store, *servers, *queue, clock);
        pulls = std::make_unique<ModelPulls>(*servers, clock);
        ollama = std::make_unique<LocalOllama>(*servers);
    }

    bool openLibrary()
    {
        library->open();
        return waitUntil([&] { return library->isOpen(); });
    }

    void close()
    {
        ollama.reset();
        pulls.reset();
        library.reset();
        queue.reset();
        servers.reset();
        store.reset();
        settings.reset();
    }

    void addProfile(const QString& name, const QString& model)
    {
        ServerProfile profile;
        profile.name = name;
        profile.address = server.url();
        profile.lastModel = model;
        profileId = servers->save(profile).value().id;
        servers->setCurrent(profileId);
    }

    static QByteArray delta(const QByteArray& text)
    {
        return R"({"model":"m","created_at":"2026-03-01T10:00:00Z","response":")" + text +
               R"(","done":false})";
    }

    static QByteArray last(const QByteArray& more = {})
    {
        return R"({"model":"m","created_at":"2026-03-01T10:00:00Z","response":"","done":true,)"
               R"("done_reason":"stop")" +
               (more.isEmpty() ? more : "," + more) + "}";
    }

    // A whole answer of one delta, with this context array.
    static Script reply(const QByteArray& text, const QByteArray& context = "[1,2,3]",
                        int replyTokens = 2)
    {
        return Script::lines({delta(text), last("\"context\":" + context + ",\"eval_count\":" +
                                                QByteArray::number(replyTokens))});
    }

    Result<void> ask(ChatSession& session, const QString& prompt)
    {
        Draft draft = session.draft();
        draft.text = prompt;
        session.setDraft(draft);
        return session.send();
    }

    bool finish(ChatSession& session)
    {
        return waitUntil([&] { return !session.isRunning(); });
    }

    Turn lastTurn(ChatSession& session)
    {
        const int index = session.branch().count() - 1;
        if (index < 0)
            return {};
        waitUntil([&] { return session.branch().turnAt(index) != nullptr; });
        const Turn* turn = session.branch().turnAt(index);
        return turn ? *turn : Turn{};
    }

    QTemporaryDir folder;
    SystemClock clock;
    ScriptedServer server;
    FakeSecretStore secrets;
    SecretStore* keychain = nullptr; // in its place
    ProfileId profileId;
    std::unique_ptr<SettingsStore> settings;
    std::unique_ptr<ConversationStore> store;
    std::unique_ptr<ServerDirectory> servers;
    std::unique_ptr<RunQueue> queue;
    std::unique_ptr<ConversationLibrary> library;
    std::unique_ptr<ModelPulls> pulls;
    std::unique_ptr<LocalOllama> ollama;
};

} // namespace loquat::test
