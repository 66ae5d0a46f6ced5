// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/chatwriter.h"
#include "app/exchange/exportwords.h"

namespace loquat {

// Conversations as one HTML file with its pictures inside. Nothing in it runs and nothing is
// loaded; its own policy says so, too.
class HtmlChatWriter final : public ChatWriter
{
public:
    HtmlChatWriter(Sink sink, ExportWords words)
        : ChatWriter(std::move(sink))
        , m_words(std::move(words))
    {}

    void begin(const QString& title) override;
    void addConversation(const ConversationStart& start) override;
    void addTurn(const WrittenTurn& turn) override;
    void end() override;

private:
    void writeNote(const QString& text);
    void writeImages(const Attachments& images);

    ExportWords m_words;
    QString m_system; // of the turn before
    bool m_open = false;
};

} // namespace loquat
