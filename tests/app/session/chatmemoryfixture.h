// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/sessionfixture.h"

#include <QJsonArray>

namespace loquat::test {

using namespace Qt::StringLiterals;

// Chats with a server that also has /api/chat, if a test gives it one.
class ChatMemoryFixture : public SessionFixture
{
protected:
    static Script chatReply(const QByteArray& text)
    {
        return Script::lines(
            {R"({"model":"m","message":{"role":"assistant","content":")" + text +
                 R"("},"done":false})",
             R"({"model":"m","message":{"role":"assistant","content":""},"done":true,)"
             R"("done_reason":"stop","eval_count":2})"});
    }

    QJsonArray messages(int index) const
    {
        return QJsonDocument::fromJson(server.requests("/api/chat").value(index).body)
            .object()
            .value("messages"_L1)
            .toArray();
    }

    QString messageAt(int request, int index) const
    {
        const QJsonObject message = messages(request).at(index).toObject();
        return message.value("role"_L1).toString() + u": "_s +
               message.value("content"_L1).toString();
    }

    Turn say(ChatSession& session, const QString& prompt)
    {
        EXPECT_TRUE(ask(session, prompt));
        EXPECT_TRUE(finish(session));
        return lastTurn(session);
    }

    Turn sayWithPicture(ChatSession& session, const QString& prompt)
    {
        Draft draft = session.draft();
        draft.attachments = {{u"a.png"_s, QByteArray(32, 'h'), "original", "jpeg", {1, 1}}};
        session.setDraft(draft);
        return say(session, prompt);
    }

    void set(ChatSession& session, const std::function<void(RequestSettings&)>& edit)
    {
        Draft draft = session.draft();
        edit(draft.settings);
        session.setDraft(draft);
    }

    ModelFacts learnt() const { return servers->facts(profileId).ofModel(u"m"_s, {}); }
};

} // namespace loquat::test
