// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/chatwriter.h"
#include "app/exchange/exportwords.h"

namespace loquat {

// Conversations as plain text, replies as the model wrote them.
class PlainTextWriter final : public ChatWriter
{
public:
    PlainTextWriter(Sink sink, ExportWords words)
        : ChatWriter(std::move(sink))
        , m_words(std::move(words))
    {}

    void begin(const QString& title) override;
    void addConversation(const ConversationStart& start) override;
    void addTurn(const WrittenTurn& turn) override;
    void end() override {}

private:
    void writePart(const QString& head, const QString& text);
    void writeImages(const Attachments& images);

    ExportWords m_words;
    QString m_system; // of the turn before
    bool m_any = false;
};

} // namespace loquat
