// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/itemchecker.h"

#include <QCryptographicHash>

namespace loquat {

using namespace Qt::StringLiterals;
using Kind = ImportProblem::Kind;

ImportResult<void> ItemChecker::check(const ConversationItem& item, qint64 line)
{
    return std::visit([&](const auto& one) { return checkItem(one, line); }, item);
}

ImportResult<void> ItemChecker::checkEnd(int conversations, int turns, qint64 line)
{
    if (conversations != m_conversations.size() || turns != m_turns.size())
        return importFailure(Kind::Cut, line);
    return checkTree();
}

ImportResult<void> ItemChecker::checkItem(const StoredFolder& folder, qint64 line)
{
    if (m_folders.contains(folder.folder.name))
        return importFailure(Kind::DuplicateId, line, folder.folder.name);
    m_folders.insert(folder.folder.name);
    return {};
}

ImportResult<void> ItemChecker::checkItem(const Attachment& image, qint64 line)
{
    if (m_images.contains(image.sha256))
        return importFailure(Kind::DuplicateId, line, QString::fromLatin1(image.sha256.toHex()));
    const bool itself =
        image.original.isEmpty() ||
        QCryptographicHash::hash(image.original, QCryptographicHash::Sha256) == image.sha256;
    if (image.isText() || image.isLink()) {
        m_images.insert(image.sha256);
        return {};
    }
    // The original may be of a kind that cannot be read here; what is shown and sent must be.
    if (!itself || !m_isPicture(image.jpeg))
        return importFailure(Kind::ImageWrong, line);
    m_images.insert(image.sha256);
    return {};
}

ImportResult<void> ItemChecker::checkItem(const ConversationStart& start, qint64 line)
{
    if (ImportResult<void> sound = checkTree(); !sound)
        return sound;
    m_conversation = start.conversation;
    m_line = line;
    m_places.clear();
    m_early.clear();
    if (m_conversations.contains(m_conversation.id))
        return importFailure(Kind::DuplicateId, line, QString::number(m_conversation.id.value),
                             m_conversation.title);
    m_conversations.insert(m_conversation.id);
    for (const TurnEdit& edit : start.draft.edits) {
        if (ImportResult<void> used = checkUse(edit.attachments, line); !used)
            return used;
    }
    for (const QueuedPrompt& prompt : start.draft.queue) {
        if (ImportResult<void> used = checkUse(prompt.attachments, line); !used)
            return used;
    }
    return checkUse(start.draft.attachments, line);
}

ImportResult<void> ItemChecker::checkItem(const StoredTurn& stored, qint64 line)
{
    const Turn& turn = stored.turn;
    if (!m_conversation.id.isValid() || turn.conversation != m_conversation.id)
        return importFailure(Kind::FieldWrong, line, u"conversation"_s, m_conversation.title);
    if (m_turns.contains(turn.id))
        return importFailure(Kind::DuplicateId, line, QString::number(turn.id.value),
                             m_conversation.title);
    m_turns.insert(turn.id);
    const bool deleted = stored.deletedMs != 0;
    m_places.insert(turn.id, {turn.parent, line, deleted});
    if (turn.parent.isValid()) {
        const auto parent = m_places.constFind(turn.parent);
        if (parent == m_places.constEnd() || turn.parent == turn.id)
            m_early.append(turn.id);
        else if (parent->deleted && !deleted)
            return importFailure(Kind::FieldWrong, line, u"deleted"_s, m_conversation.title);
    }
    if (ImportResult<void> used = checkUse(turn.attachments, line); !used)
        return used;
    return checkUse(turn.reply.pictures, line);
}

ImportResult<void> ItemChecker::checkTree() const
{
    for (const TurnId id : m_early) {
        const Place& place = m_places[id];
        const Kind kind = !m_places.contains(place.parent) ? Kind::ParentMissing
                          : isOnCycle(id)                  ? Kind::Cycle
                                                           : Kind::WrongOrder;
        return importFailure(kind, place.line, {}, m_conversation.title);
    }
    if (m_conversation.head.isValid() && !m_places.contains(m_conversation.head))
        return importFailure(Kind::FieldWrong, m_line, u"head"_s, m_conversation.title);
    return {};
}

bool ItemChecker::isOnCycle(TurnId id) const
{
    TurnId above = m_places.value(id).parent;
    for (qsizetype steps = 0; steps <= m_places.size(); ++steps) {
        if (!m_places.contains(above))
            return false;
        above = m_places.value(above).parent;
    }
    return true;
}

ImportResult<void> ItemChecker::checkUse(const Attachments& images, qint64 line) const
{
    for (const Attachment& image : images) {
        if (!m_images.contains(image.sha256))
            return importFailure(Kind::ImageMissing, line, {}, m_conversation.title);
    }
    return {};
}

} // namespace loquat
