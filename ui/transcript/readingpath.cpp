// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/readingpath.h"

#include "app/chat/joinedreply.h"

#include <algorithm>

namespace loquat {

namespace {

constexpr qsizetype mostMade = 100;
// A reply's beginning within which it is decided how it is joined: no word is longer.
constexpr qsizetype mostJoint = 100;

void add(std::optional<qint64>& sum, std::optional<qint64> more)
{
    sum = sum && more ? std::optional(*sum + *more) : std::nullopt;
}

// What was measured of both together; what the first one waited for counts.
void add(ReplyFigures& figures, const ReplyFigures& more)
{
    add(figures.totalNs, more.totalNs);
    add(figures.replyNs, more.replyNs);
    add(figures.replyTokens, more.replyTokens);
    add(figures.wallNs, more.wallNs);
}

QString textOf(const Reply& reply, bool original)
{
    return original ? reply.text : reply.shownText();
}

} // namespace

ReadingPath::ReadingPath(Branch& branch, QObject* parent)
    : QObject(parent)
    , m_branch(&branch)
{
    rebuild(0);
    connect(m_branch, &Branch::reset, this, [this] {
        m_made.clear();
        m_original.clear();
        rebuild(0);
        Q_EMIT reset();
    });
    connect(m_branch, &Branch::rebranched, this, &ReadingPath::takeRebranched);
    connect(m_branch, &Branch::appended, this, &ReadingPath::takeAppended);
    connect(m_branch, &Branch::changed, this, [this](int index) {
        forget(rowOf(index));
        Q_EMIT changed(rowOf(index));
    });
    connect(m_branch, &Branch::grew, this, &ReadingPath::takeGrowth);
    connect(m_branch, &Branch::loaded, this,
            [this](int first, int last) { Q_EMIT loaded(rowOf(first), rowOf(last)); });
    connect(m_branch, &Branch::treeChanged, this, &ReadingPath::treeChanged);
    connect(m_branch, &Branch::loadFailed, this, &ReadingPath::loadFailed);
}

TurnId ReadingPath::idAt(int index) const
{
    return m_branch->idAt(m_first.at(index));
}

int ReadingPath::indexOf(TurnId id) const
{
    const int index = m_branch ? m_branch->indexOf(id) : -1;
    return index < 0 ? -1 : rowOf(index);
}

int ReadingPath::rowOf(int branchIndex) const
{
    return int(std::upper_bound(m_first.begin(), m_first.end(), branchIndex) - m_first.begin()) - 1;
}

int ReadingPath::lastOf(int index) const
{
    return index + 1 < count() ? m_first.at(index + 1) - 1 : m_branch->count() - 1;
}

QList<TurnId> ReadingPath::turnsAt(int index) const
{
    QList<TurnId> ids;
    for (int i = m_first.at(index); i <= lastOf(index); ++i)
        ids.append(m_branch->idAt(i));
    return ids;
}

TurnNode ReadingPath::nodeAt(int index) const
{
    TurnNode node = m_branch->nodeAt(m_first.at(index));
    for (int i = m_first.at(index) + 1; i <= lastOf(index); ++i) {
        const TurnNode& more = m_branch->nodeAt(i);
        node.state = more.state;
        node.textLength += more.textLength;
        node.corrected = node.corrected || more.corrected;
    }
    return node;
}

QList<TurnVersions> ReadingPath::versionsAt(int index) const
{
    QList<TurnVersions> versions;
    const auto add = [&](int branchIndex, bool continues) {
        const TurnNode& node = m_branch->nodeAt(branchIndex);
        const QList<TurnId> all = m_branch->tree().children(node.parent);
        if (all.size() < 2)
            return false;
        versions.append({node.id, int(all.indexOf(node.id)), int(all.size()), continues});
        return true;
    };
    add(m_first.at(index), false);
    for (int i = lastOf(index); i > m_first.at(index); --i) {
        if (add(i, true))
            break;
    }
    return versions;
}

void ReadingPath::rebuild(int fromRow)
{
    int next = fromRow < count() ? m_first.at(fromRow) : 0;
    m_first.resize(std::min(fromRow, count()));
    for (; next < m_branch->count(); ++next) {
        if (next == 0 || m_branch->nodeAt(next).origin != TurnOrigin::Continue)
            m_first.append(next);
    }
    m_length = m_branch->count();
}

void ReadingPath::takeAppended(int branchIndex)
{
    m_length = m_branch->count();
    if (branchIndex > 0 && m_branch->nodeAt(branchIndex).origin == TurnOrigin::Continue) {
        const int index = count() - 1;
        forget(index);
        Q_EMIT changed(index);
        return;
    }
    m_first.append(branchIndex);
    Q_EMIT appended(count() - 1);
}

void ReadingPath::takeRebranched(int branchIndex)
{
    m_made.clear();
    if (branchIndex == 0) {
        rebuild(0);
        Q_EMIT rebranched(0);
        return;
    }
    // A turn that is continued otherwise now is different as a whole.
    const int before = rowOf(branchIndex - 1);
    const int end = before + 1 < count() ? m_first.at(before + 1) : m_length;
    rebuild(before);
    const bool isAsItWas = end == branchIndex && lastOf(before) == branchIndex - 1;
    Q_EMIT rebranched(isAsItWas ? before + 1 : before);
}

bool ReadingPath::isPlain(int index, const Turn& first) const
{
    return lastOf(index) == m_first.at(index) && !first.reply.correction;
}

bool ReadingPath::hasAll(int index) const
{
    for (int i = m_first.at(index); i <= lastOf(index); ++i) {
        if (!m_branch->turnAtHand(i))
            return false;
    }
    return true;
}

const Turn* ReadingPath::turnAt(int index)
{
    if (!m_branch)
        return nullptr;
    bool complete = true;
    for (int i = m_first.at(index); i <= lastOf(index) && !m_made.contains(idAt(index)); ++i)
        complete = m_branch->turnAt(i) && complete;
    return complete ? turnAtHand(index) : nullptr;
}

const Turn* ReadingPath::turnAtHand(int index) const
{
    if (!m_branch)
        return nullptr;
    const TurnId id = idAt(index);
    if (const auto made = m_made.constFind(id); made != m_made.constEnd())
        return &*made;
    if (!hasAll(index))
        return nullptr;
    const Turn* first = m_branch->turnAtHand(m_first.at(index));
    if (isPlain(index, *first))
        return first;
    if (m_made.size() >= mostMade)
        m_made.clear();
    return &*m_made.insert(id, joined(index, [this](int i) { return m_branch->turnAtHand(i); }));
}

Turn ReadingPath::joined(int index, const std::function<const Turn*(int)>& turn) const
{
    const int first = m_first.at(index);
    const bool original = m_original.contains(m_branch->idAt(first));
    Turn whole = *turn(first);
    bool corrected = whole.reply.correction.has_value();
    QString shown = whole.reply.shownText();
    whole.reply.text = textOf(whole.reply, original);
    for (int i = first + 1; i <= lastOf(index); ++i) {
        const Turn& more = *turn(i);
        Reply& reply = whole.reply;
        corrected = corrected || more.reply.correction;
        shown = joinedReply(shown, more.reply.shownText());
        reply.text = joinedReply(reply.text, textOf(more.reply, original));
        if (!more.reply.thinking.isEmpty())
            reply.thinking += (reply.thinking.isEmpty() ? QString() : QStringLiteral("\n\n")) +
                              more.reply.thinking;
        reply.state = more.reply.state;
        reply.doneReason = more.reply.doneReason;
        reply.error = more.reply.error;
        reply.pictures += more.reply.pictures;
        add(reply.figures, more.reply.figures);
    }
    if (corrected)
        whole.reply.correction = shown;
    return whole;
}

void ReadingPath::takeGrowth(int branchIndex, const ReplyDelta& delta)
{
    const int index = rowOf(branchIndex);
    const auto made = m_made.find(idAt(index));
    if (made != m_made.end()) {
        const Turn* turn = m_branch->turnAtHand(branchIndex);
        // Where the first of it joins what was there is found out by joining it.
        const bool settled = turn && isJointSettled(QStringView(turn->reply.text)
                                                        .chopped(delta.text.size())
                                                        .left(mostJoint)
                                                        .toString());
        const bool begins = !settled || delta.textWasThinking ||
                            turn->reply.thinking.size() == delta.thinking.size();
        const bool onlyText = settled && delta.thinking.isEmpty() && !delta.textWasThinking;
        if (onlyText || !begins) {
            made->reply.text += delta.text;
            made->reply.thinking += delta.thinking;
        } else {
            m_made.erase(made);
        }
    }
    Q_EMIT grew(index, delta);
}

void ReadingPath::read(int first, int last, QObject* context,
                       const std::function<void(const Result<QList<Turn>>&)>& use)
{
    if (!m_branch)
        return;
    first = std::max(0, first);
    last = std::min(last, count() - 1);
    const auto join = [self = QPointer(this), first, last, use](const Result<QList<Turn>>& turns) {
        if (!self || !self->m_branch || !turns)
            return use(turns);
        QHash<TurnId, Turn> read;
        for (const Turn& turn : *turns)
            read.insert(turn.id, turn);
        QList<Turn> whole;
        const auto find = [&](int i) -> const Turn* {
            const auto found = read.constFind(self->m_branch->idAt(i));
            return found != read.constEnd() ? &*found : self->m_branch->turnAtHand(i);
        };
        for (int index = first; index <= std::min(last, self->count() - 1); ++index) {
            bool all = !self->turnAtHand(index);
            for (int i = self->m_first.at(index); i <= self->lastOf(index); ++i)
                all = all && find(i);
            if (all)
                whole.append(self->joined(index, find));
        }
        use(whole);
    };
    if (first > last) {
        QMetaObject::invokeMethod(
            context, [use] { use(QList<Turn>{}); }, Qt::QueuedConnection);
        return;
    }
    m_branch->read(m_first.at(first), lastOf(last), context, join);
}

void ReadingPath::showOriginal(int index, bool shown)
{
    if (shown)
        m_original.insert(idAt(index));
    else
        m_original.remove(idAt(index));
    forget(index);
    Q_EMIT changed(index);
}

} // namespace loquat
