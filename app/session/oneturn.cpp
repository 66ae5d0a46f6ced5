// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/oneturn.h"

#include "app/base/clock.h"
#include "app/base/whendone.h"
#include "app/session/generation.h"
#include "app/session/serverdirectory.h"
#include "app/storage/conversationstore.h"

namespace loquat {

namespace {

Conversation conversationOf(const Turn& turn, qint64 nowMs)
{
    Conversation conversation;
    conversation.id = turn.conversation;
    conversation.title = titleFromPrompt(turn.prompt);
    conversation.createdMs = turn.createdMs;
    conversation.updatedMs = nowMs;
    conversation.profile = turn.profile;
    conversation.model = turn.model;
    conversation.turnCount = 1;
    conversation.imageCount = int(loquat::imageCount(turn.attachments));
    return conversation;
}

} // namespace

OneTurn::OneTurn(ServerDirectory& servers, ConversationStore* store, const Clock& clock,
                 RunQueue* queue, QObject* parent)
    : QObject(parent)
    , m_servers(servers)
    , m_store(store)
    , m_clock(clock)
    , m_queue(queue)
{}

OneTurn::~OneTurn() = default;

const Turn& OneTurn::turn() const
{
    return m_generation ? m_generation->turn() : m_turn;
}

void OneTurn::start(Turn turn, const QByteArray& context)
{
    m_turn = std::move(turn);
    m_context = context;
    m_turn.id = newId<TurnId>();
    m_turn.conversation = newId<ConversationId>();
    m_turn.createdMs = m_clock.nowMs();
    if (m_turn.settings.raw)
        m_turn.memory = {MemoryWay::None, MemoryReason::RawPrompt};
    else if (!m_context.isEmpty())
        m_turn.memory = {MemoryWay::Context, MemoryReason::ServerArray};
    m_turn.reply = {};
    if (m_store)
        open();
    else
        begin();
}

void OneTurn::open()
{
    whenDone(m_store->open(), this, [this](const Result<void>& opened) {
        if (m_over)
            return;
        if (!opened)
            return fail(opened.error());
        m_servers.keepFactsIn(*m_store);
        // If this fails, storing the turn fails as well, and that is waited for.
        static_cast<void>(m_store->putConversation(conversationOf(m_turn, m_turn.createdMs)));
        begin();
    });
}

void OneTurn::begin()
{
    m_generation = std::make_unique<Generation>(m_turn, MemoryPlan{m_turn.memory, m_context, {}},
                                                m_servers, m_store, m_clock);
    connect(m_generation.get(), &Generation::stateChanged, this, &OneTurn::stateChanged);
    connect(m_generation.get(), &Generation::grew, this, &OneTurn::grew);
    connect(m_generation.get(), &Generation::stepped, this, &OneTurn::stepped);
    connect(m_generation.get(), &Generation::ended, this, &OneTurn::keepAndEnd);
    m_generation->setQueue(m_queue);
    m_generation->start();
}

void OneTurn::stop()
{
    if (m_over)
        return;
    if (m_generation) {
        m_generation->stop();
        return;
    }
    m_over = true;
    m_turn.reply.state = ReplyState::Cancelled;
    QMetaObject::invokeMethod(this, &OneTurn::ended, Qt::QueuedConnection);
}

void OneTurn::fail(const Error& error)
{
    m_over = true;
    m_turn.reply.state = ReplyState::Failed;
    m_turn.reply.error = error;
    Q_EMIT stateChanged(ReplyState::Failed);
    Q_EMIT ended();
}

void OneTurn::keepAndEnd()
{
    if (std::exchange(m_over, true))
        return;
    if (!m_store)
        return Q_EMIT ended();
    m_storeError = m_generation->storeError();
    Conversation conversation = conversationOf(turn(), m_clock.nowMs());
    conversation.head = turn().id;
    whenDone(m_store->putConversation(conversation), this, [this](const Result<void>& stored) {
        if (!stored && !m_storeError)
            m_storeError = stored.error();
        Q_EMIT ended();
    });
}

} // namespace loquat
