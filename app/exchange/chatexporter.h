// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/chatexport.h"
#include "app/exchange/chatwriter.h"

#include <QHash>
#include <QSet>

#include <memory>
#include <optional>

namespace loquat {

// One export on its way. See exportChats().
class ChatExporter final
{
public:
    ChatExporter(ChatArchive& archive, const ExportOrder& order, const ExportWords& words,
                 const ExportSink& sink, const ExportProgress& progress);

    Result<ExportCounts> run();

private:
    bool ownFormat() const { return m_order.format == ExchangeFormat::JsonLines; }
    bool everything() const { return m_order.scope == ExportOrder::Scope::Everything; }
    std::unique_ptr<ChatWriter> makeWriter(const ExportWords& words);
    Result<QList<Conversation>> chosen() const;
    Result<void> writeFolders(const QList<Conversation>& conversations);
    Result<void> writeConversation(ConversationId id);
    Result<QList<TurnPlace>> inScope(QList<TurnPlace> places) const;
    Result<void> writeTurns(const QList<TurnPlace>& places);
    Result<void> writeTurn(StoredTurn stored);
    Result<void> flush();
    Result<void> writeImages(const Attachments& images);
    Result<void> goOn() const;

    ChatArchive& m_archive;
    const ExportOrder& m_order;
    const ExportWords& m_words;
    const ExportSink& m_sink;
    const ExportProgress& m_progress;
    std::unique_ptr<ChatWriter> m_writer;
    bool m_sinkOpen = true;
    ExportCounts m_counts;
    qint64 m_done = 0;
    qint64 m_whole = 0;
    QSet<QByteArray> m_images;    // that were written
    QHash<TurnId, int> m_numbers; // of the turns of this conversation
    int m_lastNumber = 0;
    bool m_branches = false;              // this conversation does
    std::optional<WrittenTurn> m_pending; // a reply that the next turn may go on with
};

} // namespace loquat
