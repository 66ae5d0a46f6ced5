// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/titlewriter.h"

#include "app/base/clock.h"
#include "app/chat/conversation.h"
#include "app/session/branch.h"
#include "app/session/generation.h"
#include "app/session/runqueue.h"
#include "app/session/serverdirectory.h"

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

// Enough to know what it is about, and quickly read by the model.
constexpr qsizetype longestExcerpt = 1500;

QString excerpt(const QString& text)
{
    return text.size() <= longestExcerpt ? text : text.left(longestExcerpt) + u'…';
}

Error errorOf(ErrorCode code, ErrorReason reason)
{
    Error error;
    error.code = code;
    error.reason = reason;
    return error;
}

} // namespace

TitleWriter::TitleWriter(Branch& branch, const Turn& like, ServerDirectory& servers,
                         RunQueue& queue, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_branch(branch)
    , m_like(like)
    , m_servers(servers)
    , m_queue(queue)
    , m_clock(clock)
{
    // The options stay, above all the context size: another would have the model loaded anew.
    RequestSettings settings;
    settings.options = like.settings.options;
    settings.options.remove(u"num_predict"_s);
    settings.options.remove(u"stop"_s);
    settings.stream = like.settings.stream;
    settings.keepAlive = like.settings.keepAlive;
    const auto info = servers.model(like.profile, like.model);
    if (info && info->can(Capability::Thinking) == Known::Yes)
        settings.think = QJsonValue(false);
    m_like.settings = settings;
    m_like.attachments.clear();
    m_like.parent = {};
}

TitleWriter::~TitleWriter() = default;

void TitleWriter::start()
{
    const QList<TurnId> first = m_branch.count() > 0 ? QList{m_branch.idAt(0)} : QList<TurnId>();
    m_branch.readTurns(first, this, [this](const Result<QList<Turn>>& turns) {
        if (!turns)
            Q_EMIT failed(turns.error());
        else if (turns->isEmpty())
            Q_EMIT failed(errorOf(ErrorCode::Usage, ErrorReason::PromptEmpty));
        else
            ask(turns->first());
    });
}

void TitleWriter::ask(const Turn& first)
{
    Turn turn = m_like;
    turn.id = newId<TurnId>();
    turn.createdMs = m_clock.nowMs();
    turn.prompt = u"Write a title of at most six words for the conversation below, in its own "
                  u"language. Answer with the title alone.\n\n<prompt>\n%1\n</prompt>"_s.arg(
                      excerpt(first.prompt));
    if (!first.reply.text.isEmpty())
        turn.prompt += u"\n\n<reply>\n"_s + excerpt(first.reply.shownText()) + u"\n</reply>"_s;
    m_generation = std::make_unique<Generation>(turn, MemoryPlan{}, m_servers, nullptr, m_clock);
    m_generation->setQueue(&m_queue);
    connect(m_generation.get(), &Generation::ended, this, &TitleWriter::take);
    m_generation->start();
}

void TitleWriter::take()
{
    const Reply reply = m_generation->turn().reply;
    m_generation.release()->deleteLater();
    const bool answered =
        reply.state == ReplyState::Complete || reply.state == ReplyState::CutByLimit;
    const QString title = answered ? titleFromReply(reply.text) : QString();
    if (!title.isEmpty())
        Q_EMIT written(title);
    else
        Q_EMIT failed(reply.error.value_or(errorOf(ErrorCode::Empty, ErrorReason::EmptyAnswer)));
}

} // namespace loquat
