// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/draftstore.h"

#include "app/storage/attachmentstore.h"
#include "app/storage/sqlconnection.h"
#include "app/storage/statement.h"
#include "app/chat/storedjson.h"

namespace loquat {

using namespace Qt::StringLiterals;

Result<Draft> DraftStore::find(ConversationId conversation) const
{
    Statement select(m_connection,
                     u"SELECT draft_text, draft_settings FROM conversations WHERE id = ?"_s);
    if (Result<void> done = select.bind(conversation).run(); !done)
        return failure(done.error());
    Draft draft;
    if (select.next()) {
        draft.text = select.text(0);
        draft.settings = requestSettingsFromJson(jsonFromText(select.text(1)));
    }
    return AttachmentStore(m_connection).ofDraft(conversation).transform([&](Attachments found) {
        draft.attachments = std::move(found);
        return draft;
    });
}

Result<void> DraftStore::put(ConversationId conversation, const Draft& draft) const
{
    Statement update(m_connection,
                     u"UPDATE conversations SET draft_text = ?, draft_settings = ? WHERE id = ?"_s);
    update.bind(draft.text).bind(textFromJson(toJson(draft.settings))).bind(conversation);
    return update.run().and_then(
        [&] { return AttachmentStore(m_connection).setDraft(conversation, draft.attachments); });
}

} // namespace loquat
