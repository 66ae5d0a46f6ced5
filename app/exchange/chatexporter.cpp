// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/chatexporter.h"

#include "app/chat/joinedreply.h"
#include "app/exchange/htmlchatwriter.h"
#include "app/exchange/importreader.h"
#include "app/exchange/jsonlineswriter.h"
#include "app/exchange/markdownwriter.h"
#include "app/exchange/plaintextwriter.h"
#include "app/session/chatarchive.h"

#include <algorithm>
#include <utility>

namespace loquat {

using namespace Qt::StringLiterals;
using Scope = ExportOrder::Scope;

namespace {

constexpr qsizetype turnsAtOnce = 16;

// As base64, with its line, still within what is read again.
constexpr qsizetype largestOriginal = ImportReader::longestElement / 4 * 3 - 16 * 1024 * 1024;

tl::unexpected<Error> notThere()
{
    return failure(ErrorCode::NotFound, ErrorReason::DatabaseFailed);
}

} // namespace

ChatExporter::ChatExporter(ChatArchive& archive, const ExportOrder& order, const ExportWords& words,
                           const ExportSink& sink, const ExportProgress& progress)
    : m_archive(archive)
    , m_order(order)
    , m_words(words)
    , m_sink(sink)
    , m_progress(progress)
    , m_writer(makeWriter(words))
{}

std::unique_ptr<ChatWriter> ChatExporter::makeWriter(const ExportWords& words)
{
    const ChatWriter::Sink sink = [this](const QByteArray& bytes) {
        m_sinkOpen = m_sinkOpen && m_sink(bytes);
    };
    switch (m_order.format) {
    case ExchangeFormat::JsonLines:
        return std::make_unique<JsonLinesWriter>(sink);
    case ExchangeFormat::Markdown:
        return std::make_unique<MarkdownWriter>(sink, words);
    case ExchangeFormat::Html:
        return std::make_unique<HtmlChatWriter>(sink, words);
    case ExchangeFormat::PlainText:
        return std::make_unique<PlainTextWriter>(sink, words);
    }
    return nullptr;
}

Result<ExportCounts> ChatExporter::run()
{
    const Result<QList<Conversation>> conversations = chosen();
    if (!conversations)
        return failure(conversations.error());
    for (const Conversation& conversation : *conversations)
        m_whole += conversation.turnCount;
    m_writer->begin(conversations->size() == 1 && !conversations->first().title.isEmpty()
                        ? conversations->first().title
                        : m_words.chats);
    Result<void> written = writeFolders(*conversations);
    for (const Conversation& conversation : *conversations) {
        if (written)
            written = writeConversation(conversation.id);
    }
    return written
        .and_then([this] {
            m_writer->end();
            return goOn();
        })
        .transform([this] { return m_counts; });
}

Result<QList<Conversation>> ChatExporter::chosen() const
{
    if (everything()) {
        Result<QList<Conversation>> all = m_archive.conversations();
        if (!all || !ownFormat())
            return all;
        return m_archive.trash().transform(
            [&](const QList<Conversation>& trash) { return *all + trash; });
    }
    QList<Conversation> found;
    for (const ConversationId id : m_order.conversations) {
        const Result<StoredConversation> stored = m_archive.conversation(id, false);
        if (!stored)
            return failure(stored.error());
        found.append(stored->start.conversation);
    }
    return found;
}

Result<void> ChatExporter::writeFolders(const QList<Conversation>& conversations)
{
    if (!ownFormat())
        return {};
    return m_archive.folders().transform([&](const QList<StoredFolder>& folders) {
        for (const StoredFolder& folder : folders) {
            const bool used = std::any_of(conversations.begin(), conversations.end(),
                                          [&](const Conversation& conversation) {
                                              return conversation.folder == folder.folder.name;
                                          });
            if (everything() || used)
                m_writer->addFolder(folder);
        }
    });
}

Result<void> ChatExporter::writeConversation(ConversationId id)
{
    Result<StoredConversation> stored = m_archive.conversation(id, everything() && ownFormat());
    // It may have been deleted for good since the list was read.
    if (!stored && stored.error().code == ErrorCode::NotFound && everything())
        return {};
    if (!stored)
        return failure(stored.error());
    const Result<QList<TurnPlace>> places = inScope(std::move(stored->turns));
    if (!places)
        return failure(places.error());
    ConversationStart& start = stored->start;
    if (m_order.turn.isValid())
        start.conversation.head = m_order.turn;
    QSet<TurnId> parents;
    QSet<TurnId> all;
    m_branches = false;
    for (const TurnPlace& place : *places) {
        all.insert(place.id);
        m_branches = m_branches || parents.contains(place.parent);
        parents.insert(place.parent);
    }
    m_numbers.clear();
    m_lastNumber = 0;
    ++m_counts.conversations;
    start.draft.edits.removeIf([&](const TurnEdit& edit) { return !all.contains(edit.turn); });
    Attachments images = start.draft.attachments;
    for (const TurnEdit& edit : std::as_const(start.draft.edits))
        images += edit.attachments;
    for (const QueuedPrompt& prompt : std::as_const(start.draft.queue))
        images += prompt.attachments;
    return writeImages(images)
        .and_then([&] {
            m_writer->addConversation(start);
            return writeTurns(*places);
        })
        .and_then([this] { return flush(); });
}

Result<QList<TurnPlace>> ChatExporter::inScope(QList<TurnPlace> places) const
{
    if (!m_order.turn.isValid())
        return places;
    QHash<TurnId, TurnPlace> known;
    for (const TurnPlace& place : std::as_const(places))
        known.insert(place.id, place);
    if (!known.contains(m_order.turn))
        return notThere();
    QList<TurnPlace> path{known.value(m_order.turn)};
    if (m_order.scope == Scope::Turn) {
        path.first().parent = {};
        return path;
    }
    while (known.contains(path.first().parent) && path.size() < places.size())
        path.prepend(known.value(path.first().parent));
    return path;
}

Result<void> ChatExporter::writeTurns(const QList<TurnPlace>& places)
{
    for (qsizetype first = 0; first < places.size(); first += turnsAtOnce) {
        QList<TurnId> ids;
        for (qsizetype i = first; i < std::min(first + turnsAtOnce, places.size()); ++i)
            ids.append(places.at(i).id);
        Result<QList<StoredTurn>> turns = m_archive.turns(ids);
        if (!turns)
            return failure(turns.error());
        for (StoredTurn& stored : *turns) {
            // One that is exported alone follows nothing.
            if (m_order.scope == Scope::Turn)
                stored.turn.parent = {};
            Result<void> written = writeTurn(std::move(stored));
            if (!written)
                return written;
        }
    }
    return {};
}

Result<void> ChatExporter::writeTurn(StoredTurn stored)
{
    ++m_done;
    ++m_counts.turns;
    if (!m_order.thinking) {
        stored.turn.reply.thinking.clear();
        stored.turn.thinkingOpen.reset();
    }
    // A reply that went on in another turn is read as one.
    if (!ownFormat() && m_pending && stored.turn.origin == TurnOrigin::Continue &&
        stored.turn.parent == m_pending->stored.turn.id) {
        Turn& open = m_pending->stored.turn;
        Reply joined = stored.turn.reply;
        joined.text = joinedReply(open.reply.shownText(), stored.turn.reply.shownText());
        joined.correction.reset();
        joined.thinking = open.reply.thinking + joined.thinking;
        joined.pictures = open.reply.pictures + joined.pictures;
        open.reply = joined;
        open.id = stored.turn.id;
        m_numbers.insert(stored.turn.id, m_lastNumber);
        return goOn();
    }
    Result<void> written =
        flush().and_then([&] { return writeImages(stored.turn.attachments); }).and_then([&] {
            return writeImages(stored.turn.reply.pictures);
        });
    WrittenTurn turn;
    turn.number = ++m_lastNumber;
    turn.after = m_numbers.value(stored.turn.parent);
    turn.numbered = m_branches;
    m_numbers.insert(stored.turn.id, turn.number);
    turn.stored = std::move(stored);
    m_pending = std::move(turn);
    return written;
}

Result<void> ChatExporter::flush()
{
    if (const auto turn = std::exchange(m_pending, {}))
        m_writer->addTurn(*turn);
    return goOn();
}

Result<void> ChatExporter::writeImages(const Attachments& images)
{
    if (!ownFormat())
        return {};
    for (const Attachment& image : images) {
        if (m_images.contains(image.sha256))
            continue;
        m_images.insert(image.sha256);
        const Result<QByteArray> original = m_archive.original(image.sha256);
        if (!original)
            return failure(original.error());
        Attachment whole = image;
        if (original->size() <= largestOriginal)
            whole.original = *original;
        m_writer->addImage(whole);
    }
    return {};
}

Result<void> ChatExporter::goOn() const
{
    if (m_sinkOpen && m_progress(m_done, std::max(m_done, m_whole)))
        return {};
    return failure(ErrorCode::Interrupted, ErrorReason::Unspecified);
}

Result<ExportCounts> exportChats(ChatArchive& archive, const ExportOrder& order,
                                 const ExportWords& words, const ExportSink& sink,
                                 const ExportProgress& progress)
{
    return ChatExporter(archive, order, words, sink, progress).run();
}

} // namespace loquat
