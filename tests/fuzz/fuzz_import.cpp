// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/importreader.h"
#include "tests/fuzz/fuzzing.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QSet>

#include <utility>

// A file of chats, whoever wrote it. What is read of one without a problem must hang together.

namespace loquat::fuzz {

namespace {

constexpr qsizetype longest = 64 * 1024;
constexpr qint64 now = 1'700'000'000'000;

ImportReader::Pictures pictures()
{
    return {[](const QByteArray& bytes) { return bytes.startsWith("\xff\xd8"); },
            [](const QString& name, const QByteArray& bytes) -> Result<Attachment> {
                if (bytes.isEmpty())
                    return failure(ErrorCode::Usage, ErrorReason::Unspecified);
                Attachment attachment;
                attachment.name = name;
                attachment.original = bytes;
                attachment.sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
                return attachment;
            }};
}

class Follower
{
public:
    void take(const ConversationItem& item)
    {
        std::visit([this](const auto& one) { check(one); }, item);
    }

private:
    void check(const StoredFolder& folder)
    {
        require(!folder.folder.name.isEmpty(), "a folder has a name");
    }

    void check(const Attachment& picture)
    {
        require(picture.sha256.size() == 32, "a picture is known by its hash");
    }

    void check(const ConversationStart& start)
    {
        m_chat = start.conversation.id;
        require(m_chat.isValid() && !m_chats.contains(m_chat), "a conversation comes once");
        m_chats.insert(m_chat);
        m_ofChat.clear();
    }

    void check(const StoredTurn& stored)
    {
        const Turn& turn = stored.turn;
        require(turn.id.isValid() && !m_turns.contains(turn.id), "a turn comes once");
        require(turn.conversation == m_chat, "a turn follows its conversation");
        require(!turn.parent.isValid() || m_ofChat.contains(turn.parent),
                "a turn follows its parent");
        require(isTerminal(turn.reply.state), "no reply is running");
        m_turns.insert(turn.id);
        m_ofChat.insert(turn.id);
    }

    ConversationId m_chat;
    QSet<ConversationId> m_chats;
    QSet<TurnId> m_turns;
    QSet<TurnId> m_ofChat;
};

} // namespace

} // namespace loquat::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace loquat;
    QByteArray file = fuzz::viewOf(data, size).toByteArray();
    QBuffer buffer(&file);
    buffer.open(QIODevice::ReadOnly);
    ImportReader reader(buffer, fuzz::pictures(), fuzz::now, fuzz::longest);
    QList<ConversationItem> items;
    while (true) {
        const auto item = reader.next();
        if (!item) {
            fuzz::require(item.error().line >= 0, "a line is counted from one");
            return 0;
        }
        if (!*item)
            break;
        items.append(std::move(**item));
    }
    fuzz::Follower follower;
    for (const ConversationItem& item : std::as_const(items))
        follower.take(item);
    fuzz::require(reader.bytesRead() == qint64(size), "all of it was read");
    return 0;
}
