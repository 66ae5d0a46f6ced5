// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/foreignturns.h"

#include <QCryptographicHash>

#include <algorithm>
#include <utility>

namespace loquat {

using namespace Qt::StringLiterals;
using Kind = ImportProblem::Kind;
using Role = ForeignMessage::Role;

namespace {

// Answers beside each other repeat their prompt: far above what any chat needs, far below what
// fills a disk.
constexpr qint64 mostWritten = 1LL << 30; // characters

void appendParagraph(QString& text, const QString& more)
{
    if (!text.isEmpty() && !more.isEmpty())
        text += u"\n\n"_s;
    text += more;
}

} // namespace

ForeignTurns::ForeignTurns(const ForeignChat& chat, const Encode& encode, qint64 nowMs)
    : m_chat(chat)
    , m_encode(encode)
    , m_nowMs(nowMs)
{}

ImportResult<QList<ConversationItem>> ForeignTurns::items()
{
    return link().and_then([this] { return walk(); }).transform([this] {
        QList<ConversationItem> items = m_images;
        items.append(start());
        for (Turn& turn : m_turns) {
            finish(turn.reply);
            items.append(StoredTurn{turn, 0});
        }
        return items;
    });
}

ImportResult<void> ForeignTurns::link()
{
    const int count = int(m_chat.messages.size());
    m_below.resize(count);
    for (int i = 0; i < count; ++i) {
        const QString& id = m_chat.messages.at(i).id;
        if (m_index.contains(id))
            return importFailure(Kind::DuplicateId, 0, id, m_chat.title);
        m_index.insert(id, i);
    }
    for (int i = 0; i < count; ++i) {
        const QString& parent = m_chat.messages.at(i).parent;
        if (parent.isEmpty()) {
            m_first.append(i);
            continue;
        }
        const auto above = m_index.constFind(parent);
        if (above == m_index.constEnd())
            return importFailure(Kind::ParentMissing, 0, parent, m_chat.title);
        m_below[*above].append(i);
    }
    for (int i = 0; i < count; ++i) {
        QHash<QString, qsizetype> places;
        for (const QString& child : m_chat.messages.at(i).children)
            places.insert(child, places.size());
        const auto place = [&](int one) {
            return places.value(m_chat.messages.at(one).id, places.size());
        };
        std::stable_sort(m_below[i].begin(), m_below[i].end(), [&](int left, int right) {
            const qsizetype a = place(left);
            const qsizetype b = place(right);
            return a != b
                       ? a < b
                       : m_chat.messages.at(left).createdMs < m_chat.messages.at(right).createdMs;
        });
    }
    return {};
}

ImportResult<void> ForeignTurns::walk()
{
    struct Step
    {
        int index;
        Above above;
    };
    QList<Step> steps;
    Above nothing;
    nothing.system = m_chat.system;
    nothing.momentMs = m_chat.createdMs != 0 ? m_chat.createdMs : m_nowMs;
    for (auto first = m_first.crbegin(); first != m_first.crend(); ++first)
        steps.append({*first, nothing});
    qsizetype seen = 0;
    while (!steps.isEmpty()) {
        const Step step = steps.takeLast();
        ++seen;
        const ImportResult<Above> here = visit(step.index, step.above);
        if (!here)
            return tl::unexpected(here.error());
        if (here->turn.isValid())
            m_turnOf.insert(m_chat.messages.at(step.index).id, here->turn);
        const QList<int>& below = m_below.at(step.index);
        for (auto next = below.crbegin(); next != below.crend(); ++next)
            steps.append({*next, *here});
    }
    // Nobody who has no parent is above them.
    if (seen != m_chat.messages.size())
        return importFailure(Kind::Cycle, 0, {}, m_chat.title);
    return {};
}

ImportResult<ForeignTurns::Above> ForeignTurns::visit(int index, Above above)
{
    const ForeignMessage& message = m_chat.messages.at(index);
    if (message.createdMs != 0)
        above.momentMs = message.createdMs;
    if (message.role == Role::System) {
        above.system = message.text;
    } else if (message.role == Role::User) {
        if (above.asked >= 0) {
            const ImportResult<TurnId> turn = leaveUnanswered(above);
            if (!turn)
                return tl::unexpected(turn.error());
            above.turn = *turn;
        }
        above.asked = index;
        above.open = -1;
    } else if (message.role != Role::Nothing) {
        return answer(index, above);
    }
    if (m_below.at(index).isEmpty() && above.asked >= 0) {
        const ImportResult<TurnId> turn = leaveUnanswered(above);
        if (!turn)
            return tl::unexpected(turn.error());
        above.turn = *turn;
    }
    return above;
}

ImportResult<ForeignTurns::Above> ForeignTurns::answer(int index, Above above)
{
    const ForeignMessage& message = m_chat.messages.at(index);
    const int parent = m_index.value(message.parent, -1);
    const bool alone = parent < 0 || m_below.at(parent).size() == 1;
    if (above.asked < 0 && above.open >= 0 && alone)
        return addReply(m_turns[above.open], message).transform([&] { return above; });
    Turn turn = newTurn(above, above.asked);
    if (above.asked < 0 && above.open >= 0)
        turn.origin = TurnOrigin::Continue;
    if (above.asked >= 0) {
        const ImportResult<Attachments> images = encoded(m_chat.messages.at(above.asked).pictures);
        if (!images)
            return tl::unexpected(images.error());
        turn.attachments = *images;
    }
    if (const ImportResult<void> paid = charge(turn.prompt.size()); !paid)
        return tl::unexpected(paid.error());
    turn.model = message.model.isEmpty() ? m_chat.model : message.model;
    above.turn = turn.id;
    above.asked = -1;
    above.open = int(m_turns.size());
    m_turns.append(turn);
    return addReply(m_turns.last(), message).transform([&] { return above; });
}

ImportResult<TurnId> ForeignTurns::leaveUnanswered(const Above& above)
{
    if (const auto known = m_unanswered.constFind(above.asked); known != m_unanswered.constEnd())
        return *known;
    Turn turn = newTurn(above, above.asked);
    turn.model = m_chat.model;
    turn.reply.state = ReplyState::Cancelled;
    const ImportResult<Attachments> images = encoded(m_chat.messages.at(above.asked).pictures);
    if (!images)
        return tl::unexpected(images.error());
    turn.attachments = *images;
    m_turns.append(turn);
    m_unanswered.insert(above.asked, turn.id);
    return turn.id;
}

Turn ForeignTurns::newTurn(const Above& above, int asked) const
{
    Turn turn;
    turn.id = newId<TurnId>();
    turn.parent = above.turn;
    turn.conversation = m_id;
    turn.origin = TurnOrigin::Imported;
    turn.createdMs = above.momentMs;
    turn.settings.system = above.system;
    turn.reply.state = ReplyState::Complete;
    if (asked >= 0) {
        const ForeignMessage& message = m_chat.messages.at(asked);
        turn.prompt = message.text;
        if (message.createdMs != 0)
            turn.createdMs = message.createdMs;
    }
    return turn;
}

ImportResult<void> ForeignTurns::addReply(Turn& turn, const ForeignMessage& message)
{
    appendParagraph(turn.reply.thinking, message.thinking);
    if (message.role == Role::Tool && message.pictures.isEmpty())
        appendParagraph(turn.reply.thinking, message.text);
    else
        appendParagraph(turn.reply.text, message.text);
    return encoded(message.pictures).transform([&](const Attachments& pictures) {
        turn.reply.pictures += pictures;
    });
}

ImportResult<Attachments> ForeignTurns::encoded(const QList<ForeignMessage::Picture>& pictures)
{
    Attachments images;
    for (const ForeignMessage::Picture& picture : pictures) {
        const QByteArray hash = QCryptographicHash::hash(picture.bytes, QCryptographicHash::Sha256);
        if (!m_encoded.contains(hash)) {
            Result<Attachment> image = m_encode(picture.name, picture.bytes);
            if (!image)
                return importFailure(Kind::ImageWrong, 0, picture.name, m_chat.title);
            m_images.append(*image);
            // What uses it needs its name and identity only.
            image->original.clear();
            image->jpeg.clear();
            m_encoded.insert(hash, *image);
        }
        Attachment image = m_encoded.value(hash);
        image.name = picture.name;
        images.append(image);
    }
    return images;
}

ConversationStart ForeignTurns::start() const
{
    ConversationStart start;
    Conversation& conversation = start.conversation;
    conversation.id = m_id;
    conversation.title = m_chat.title.simplified();
    conversation.titled = !conversation.title.isEmpty();
    conversation.pinned = m_chat.pinned;
    conversation.archived = m_chat.archived;
    qint64 first = m_chat.createdMs;
    qint64 last = m_chat.updatedMs;
    for (const Turn& turn : m_turns) {
        if (conversation.title.isEmpty())
            conversation.title = titleFromPrompt(turn.prompt);
        if (m_chat.createdMs == 0)
            first = first == 0 ? turn.createdMs : std::min(first, turn.createdMs);
        if (m_chat.updatedMs == 0)
            last = std::max(last, turn.createdMs);
    }
    conversation.createdMs = first != 0 ? first : m_nowMs;
    conversation.updatedMs = std::max(last, conversation.createdMs);
    conversation.model = m_turns.isEmpty() ? m_chat.model : m_turns.last().model;
    conversation.head = m_turnOf.value(m_chat.current);
    if (!conversation.head.isValid() && !m_turns.isEmpty())
        conversation.head = m_turns.last().id;
    return start;
}

void ForeignTurns::finish(Reply& reply)
{
    if (reply.state != ReplyState::Complete || !reply.text.isEmpty() || !reply.pictures.isEmpty())
        return;
    reply.state = ReplyState::Empty;
    reply.error.emplace();
    reply.error->code = ErrorCode::Empty;
    reply.error->reason = ErrorReason::EmptyAnswer;
}

ImportResult<void> ForeignTurns::charge(qsizetype characters)
{
    m_written += characters;
    if (m_written > mostWritten)
        return importFailure(Kind::TooLong, 0, {}, m_chat.title);
    return {};
}

} // namespace loquat
