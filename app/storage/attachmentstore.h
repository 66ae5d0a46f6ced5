// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/base/result.h"
#include "app/chat/attachment.h"

#include <QHash>
#include <QList>

namespace loquat {

class SqlConnection;

// The images and texts of prompts, replies and drafts: each original is kept once, by its hash,
// with the JPEG that is sent. What is read comes without the original: see original().
class AttachmentStore final
{
public:
    explicit AttachmentStore(const SqlConnection& connection)
        : m_connection(connection)
    {}

    // In a transaction. An attachment without its original must be known, or is kept without.
    Result<void> addToTurn(TurnId turn, const Attachments& attachments) const;
    // In place of those that were there. A picture may be kept before it has been read, without its
    // JPEG, and again with it.
    Result<void> setReply(TurnId turn, const Attachments& pictures) const;
    Result<void> setDraft(ConversationId conversation, const Attachments& attachments) const;
    Result<void> setEdit(TurnId turn, const Attachments& attachments) const;
    Result<void> setQueued(TurnId turn, const Attachments& attachments) const;

    // `turns` is a JSON array of ids.
    Result<QHash<TurnId, Attachments>> ofTurns(const QString& turns) const;
    Result<QHash<TurnId, Attachments>> ofReplies(const QString& turns) const;
    Result<QHash<TurnId, Attachments>> ofEdits(const QString& turns) const;
    Result<QHash<TurnId, Attachments>> ofQueued(const QString& turns) const;
    Result<Attachments> ofDraft(ConversationId conversation) const;
    // Empty if it is unknown.
    Result<QByteArray> original(const QByteArray& sha256) const;

    // Keeps what will be used; gives the hash by which it is known.
    Result<QByteArray> keepImage(const Attachment& attachment) const;
    Result<void> removeUnused() const;

private:
    Result<void> keep(const QString& table, const QString& owner, qint64 ownerId,
                      const Attachments& attachments) const;
    Result<QHash<TurnId, Attachments>> of(const QString& table, const QString& turns) const;

    const SqlConnection& m_connection;
};

} // namespace loquat
