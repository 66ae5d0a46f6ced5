// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/conversationitem.h"

#include <QByteArray>

#include <functional>

namespace loquat {

// A turn with its place in the file.
struct WrittenTurn
{
    StoredTurn stored;
    int number = 0;        // from 1, in its conversation
    int after = 0;         // the number of the turn that it follows; 0: none
    bool numbered = false; // the conversation branches, so that numbers mean something
    // It follows the turn that was written just before.
    bool goesOn() const { return after == number - 1; }
};

// Writes conversations in one format. The pieces go to the function that it was made with, in
// order, as they come.
class ChatWriter
{
public:
    using Sink = std::function<void(const QByteArray& bytes)>;

    virtual ~ChatWriter() = default;

    // `title` is for the whole file.
    virtual void begin(const QString& title) = 0;
    virtual void addFolder(const StoredFolder&) {}
    // A picture that the next draft or turn uses, with its original; each once.
    virtual void addImage(const Attachment&) {}
    virtual void addConversation(const ConversationStart& start) = 0;
    virtual void addTurn(const WrittenTurn& turn) = 0;
    virtual void end() = 0;

protected:
    explicit ChatWriter(Sink sink)
        : m_sink(std::move(sink))
    {}
    Q_DISABLE_COPY_MOVE(ChatWriter)

    void write(const QByteArray& bytes) { m_sink(bytes); }
    void write(const QString& text) { m_sink(text.toUtf8()); }

private:
    Sink m_sink;
};

} // namespace loquat
