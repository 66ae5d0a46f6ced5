// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/chatwriter.h"

#include <QJsonObject>
#include <QLatin1StringView>

namespace loquat {

// The names in the first line of such a file.
inline constexpr QLatin1StringView jsonLinesFormat("loquat-chats");
// A reader refuses a larger major version, and ignores what it does not know of its own one.
inline constexpr int jsonLinesMajor = 1;

// All that is stored, one JSON object a line: a first line that says what the file is, folders,
// pictures before their first use, each conversation followed by its turns, and a last line with
// the counts, by which a file that was cut is noticed.
class JsonLinesWriter final : public ChatWriter
{
public:
    explicit JsonLinesWriter(Sink sink)
        : ChatWriter(std::move(sink))
    {}

    void begin(const QString& title) override;
    void addFolder(const StoredFolder& folder) override;
    void addImage(const Attachment& image) override;
    void addConversation(const ConversationStart& start) override;
    void addTurn(const WrittenTurn& turn) override;
    void end() override;

private:
    void writeLine(const QJsonObject& json);

    int m_conversations = 0;
    int m_turns = 0;
};

} // namespace loquat
