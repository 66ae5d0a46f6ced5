// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/transcriptcontent.h"

#include "ui/text/flowbuilder.h"
#include "ui/text/flowhtml.h"
#include "ui/theme/tokens.h"
#include "ui/transcript/pictures.h"

#include <QElapsedTimer>
#include <QFontMetrics>
#include <QPainter>

#include <algorithm>
#include <limits>

namespace loquat {

namespace {

constexpr int airBelow = 6 * theme::grid;
// Enough that scrolling to and fro builds nothing twice, few enough to cost little memory.
constexpr std::size_t mostItems = 60;
// So many are laid out anew when everything changes; making one again costs no more than that.
constexpr quint64 mostRestyled = 10;
constexpr qint64 longestCatchUpNs = 3'000'000;

// What holds the focus must stay.
bool hasFocus(const TurnItem& item)
{
    const TurnNotice* notice = item.notice();
    return notice && notice->isAncestorOf(notice->window()->focusWidget());
}

} // namespace

TranscriptContent::TranscriptContent(const Clock& clock, QWidget* host)
    : m_rules{clock}
    , m_formats(new ReplyFormats(this))
    , m_host(host)
{
    m_catchUp.setSingleShot(true);
    connect(&m_catchUp, &QTimer::timeout, this, &TranscriptContent::catchUpDue);
    connect(m_formats, &ReplyFormats::ready, this, &TranscriptContent::formatReady);
}

TranscriptContent::~TranscriptContent() = default;

void TranscriptContent::setPath(ReadingPath* path)
{
    m_path = path;
    m_thinkingOpen.clear();
    reset();
}

void TranscriptContent::setStyle(const TurnStyle& style)
{
    if (style == m_style)
        return;
    const bool sameHeights = style.width == m_style.width && style.text == m_style.text &&
                             style.small == m_style.small && style.strong == m_style.strong &&
                             style.code == m_style.code && style.wrapCode == m_style.wrapCode;
    m_style = style;
    const QFontMetrics metrics(style.text);
    m_lineHeight = metrics.height() * 7 / 5;
    m_charactersInLine = std::max(1, style.width / std::max(1, metrics.averageCharWidth()));
    if (!sameHeights) {
        // Each use has a number of its own, so the last ones belong to what is near the viewport.
        std::erase_if(m_items, [this](const auto& item) {
            return item.second.lastUse + mostRestyled <= m_uses && !hasFocus(*item.second.item);
        });
    }
    for (auto& [index, entry] : m_items)
        entry.item->setStyle(style);
    if (sameHeights)
        return;
    QList<int> heights;
    heights.reserve(count());
    for (int i = 0; i < count(); ++i)
        heights.append(guess(i));
    for (const auto& [index, entry] : m_items)
        heights[index] = entry.item->height();
    m_heights.reset(heights);
}

void TranscriptContent::setOffers(std::function<bool(ErrorAction, const Turn&)> offers)
{
    m_rules.offers = std::move(offers);
    for (auto& [index, entry] : m_items) {
        if (!entry.item->notice())
            continue;
        entry.item->renewNotice();
        watchNotice(entry.item.get());
        m_heights.setHeight(index, entry.item->height());
    }
}

void TranscriptContent::reset()
{
    m_items.clear();
    m_lengths.clear();
    QList<int> heights;
    if (m_path) {
        m_lengths.reserve(m_path->count());
        heights.reserve(m_path->count());
        for (int i = 0; i < m_path->count(); ++i) {
            m_lengths.append(m_path->nodeAt(i).textLength);
            heights.append(guess(i));
        }
    }
    m_heights.reset(heights);
}

void TranscriptContent::rebranch(int from)
{
    std::erase_if(m_items, [from](const auto& item) { return item.first >= from; });
    m_lengths.resize(std::min(from, int(m_lengths.size())));
    for (int i = int(m_lengths.size()); i < m_path->count(); ++i)
        m_lengths.append(m_path->nodeAt(i).textLength);
    QList<int> heights;
    heights.reserve(m_path->count());
    for (int i = 0; i < m_path->count(); ++i)
        heights.append(i < from ? heightOf(i) : guess(i));
    m_heights.reset(heights);
    if (TurnItem* before = item(from - 1)) {
        before->setLast(from == count());
        m_heights.setHeight(from - 1, before->height());
    }
}

int TranscriptContent::height() const
{
    return count() == 0 ? 0 : m_heights.total() + airBelow;
}

TurnItem* TranscriptContent::item(int index) const
{
    const auto found = m_items.find(index);
    return found == m_items.end() ? nullptr : found->second.item.get();
}

int TranscriptContent::guess(int index) const
{
    // Paragraphs end before the line does: about one line more for every six.
    const int lines = 2 + m_lengths.at(index) / m_charactersInLine * 7 / 6;
    return lines * m_lineHeight + 120;
}

void TranscriptContent::build(int index, const Turn& turn)
{
    std::optional<bool> open = turn.thinkingOpen;
    if (m_thinkingOpen.contains(turn.id))
        open = m_thinkingOpen.value(turn.id);
    Entry& entry = m_items[index];
    entry.item = std::make_unique<TurnItem>(turn, m_style, open, m_rules, m_host);
    entry.item->setLast(index == count() - 1);
    entry.item->setVersions(m_path->versionsAt(index));
    if (m_insetHeight > 0 && m_path->indexOf(m_insetTurn) == index)
        entry.item->setInset(m_insetPart, m_insetHeight);
    tellFormat(index, turn);
    watchNotice(entry.item.get());
    startCatchUp();
}

void TranscriptContent::tellFormat(int index, const Turn& turn)
{
    if (turn.settings.format)
        item(index)->setFormat(m_formats->of(turn));
}

void TranscriptContent::showFormat(TurnId id)
{
    const int index = m_path ? m_path->indexOf(id) : -1;
    const Turn* turn = index < 0 ? nullptr : m_path->turnAt(index);
    if (!turn || !item(index))
        return;
    tellFormat(index, *turn);
    m_heights.setHeight(index, item(index)->height());
}

void TranscriptContent::watchNotice(TurnItem* item)
{
    TurnNotice* notice = item->notice();
    if (!notice)
        return;
    // A notice is made anew when the reply ends; the old one took its connection with it.
    notice->disconnect(this);
    connect(notice, &TurnNotice::actionRequested, this,
            [this, id = item->turn().id](ErrorAction action) { Q_EMIT noticeAction(id, action); });
}

bool TranscriptContent::layOut(int top, int bottom)
{
    bool changed = false;
    for (int i = std::max(0, indexAt(top)); i < count() && topOf(i) < bottom; ++i) {
        if (!item(i)) {
            const Turn* turn = m_path->turnAt(i);
            if (!turn)
                continue;
            build(i, *turn);
        }
        Entry& entry = m_items.at(i);
        entry.lastUse = ++m_uses;
        const int offset = topOf(i);
        entry.item->layOut(top - offset, bottom - offset);
        if (entry.item->height() != heightOf(i)) {
            m_heights.setHeight(i, entry.item->height());
            changed = true;
        }
    }
    return changed;
}

void TranscriptContent::trim(int top, int bottom)
{
    if (m_items.size() <= mostItems)
        return;
    const int first = indexAt(top);
    const int last = indexAt(bottom);
    std::vector<std::pair<quint64, int>> byAge;
    for (const auto& [index, entry] : m_items) {
        if ((index < first || index > last) && !hasFocus(*entry.item))
            byAge.emplace_back(entry.lastUse, index);
    }
    std::sort(byAge.begin(), byAge.end());
    // A few more at once, so that this is not done for every turn that scrolls by.
    const std::size_t tooMany = m_items.size() - mostItems + mostItems / 4;
    for (std::size_t i = 0; i < std::min(tooMany, byAge.size()); ++i)
        m_items.erase(byAge[i].second);
}

TranscriptContent::Mark TranscriptContent::markIn(int top, int bottom) const
{
    for (int i = std::max(0, indexAt(top)); i < count() && topOf(i) < bottom; ++i) {
        const TurnItem* turn = item(i);
        if (!turn)
            continue;
        const int offset = topOf(i);
        if (const auto inside = turn->markIn(top - offset, bottom - offset))
            return {m_path->idAt(i), *inside, offset + turn->yOf(*inside)};
    }
    const int first = indexAt(top);
    if (first < 0)
        return {};
    return {m_path->idAt(first), {}, topOf(first)};
}

int TranscriptContent::yOf(const Mark& mark) const
{
    const int index = m_path && mark.turn.isValid() ? m_path->indexOf(mark.turn) : -1;
    if (index < 0 || index >= count())
        return mark.y;
    const TurnItem* turn = item(index);
    return topOf(index) + (turn ? turn->yOf(mark.inside) : 0);
}

void TranscriptContent::append(int index)
{
    if (index != count()) {
        reset();
        return;
    }
    m_lengths.append(m_path->nodeAt(index).textLength);
    m_heights.append(guess(index));
    if (TurnItem* before = item(index - 1)) {
        before->setLast(false);
        m_heights.setHeight(index - 1, before->height());
    }
}

void TranscriptContent::change(int index)
{
    m_lengths[index] = m_path->nodeAt(index).textLength;
    const Turn* turn = m_path->turnAt(index);
    TurnItem* known = item(index);
    if (!turn || !known)
        return;
    // Another text of the same length is another text.
    if (turn->reply.correction || known->isCorrected()) {
        build(index, *turn);
        known = item(index);
    } else {
        known->update(*turn);
        tellFormat(index, *turn);
    }
    watchNotice(known);
    m_heights.setHeight(index, known->height());
    startCatchUp();
}

void TranscriptContent::grow(int index, const ReplyDelta& delta)
{
    const Turn* turn = m_path->turnAt(index);
    TurnItem* known = item(index);
    if (!turn || !known)
        return;
    known->grow(delta, *turn);
    m_heights.setHeight(index, known->height());
    startCatchUp();
}

void TranscriptContent::startCatchUp()
{
    if (m_catchUp.isActive())
        return;
    int soonest = -1;
    for (const auto& [index, entry] : m_items) {
        const int due = entry.item->dueInMs();
        if (due >= 0 && (soonest < 0 || due < soonest))
            soonest = due;
    }
    if (soonest >= 0)
        m_catchUp.start(soonest);
}

void TranscriptContent::catchUp()
{
    QElapsedTimer clock;
    clock.start();
    for (auto& [index, entry] : m_items) {
        if (entry.item->dueInMs() < 0)
            continue;
        entry.item->catchUp();
        m_heights.setHeight(index, entry.item->height());
        if (clock.nsecsElapsed() > longestCatchUpNs)
            break;
    }
    startCatchUp();
}

void TranscriptContent::scrollSideways(int index, TurnPart part, int piece, int pixels)
{
    if (TurnItem* known = item(index))
        known->scrollSideways(part, piece, pixels);
}

void TranscriptContent::dragSideBar(int index, TurnPart part, int piece, int pixels)
{
    if (TurnItem* known = item(index))
        known->dragSideBar(part, piece, pixels);
}

void TranscriptContent::refreshVersions()
{
    for (auto& [index, entry] : m_items)
        entry.item->setVersions(m_path->versionsAt(index));
}

void TranscriptContent::setInset(TurnId turn, TurnPart part, int height)
{
    const auto apply = [this](int inset) {
        const int index = m_path ? m_path->indexOf(m_insetTurn) : -1;
        if (TurnItem* known = item(index)) {
            known->setInset(m_insetPart, inset);
            m_heights.setHeight(index, known->height());
        }
    };
    if (turn != m_insetTurn || part != m_insetPart)
        apply(0);
    m_insetTurn = turn;
    m_insetPart = part;
    m_insetHeight = height;
    apply(height);
}

QRect TranscriptContent::insetRect() const
{
    const int index = m_path && m_insetHeight > 0 ? m_path->indexOf(m_insetTurn) : -1;
    const TurnItem* known = item(index);
    return known && !known->insetRect().isNull() ? known->insetRect().translated(0, topOf(index))
                                                 : QRect();
}

void TranscriptContent::setThinkingOpen(int index, bool open)
{
    TurnItem* known = item(index);
    if (!known)
        return;
    m_thinkingOpen.insert(known->turn().id, open);
    known->setThinkingOpen(open);
    m_heights.setHeight(index, known->height());
}

void TranscriptContent::setWaited(int index, qint64 ms, LoadState load)
{
    if (TurnItem* known = item(index))
        known->setWaited(ms, load);
}

void TranscriptContent::paint(QPainter& painter, const QRect& clip, const TranscriptMarks& marks,
                              Pictures& pictures) const
{
    for (int i = std::max(0, indexAt(clip.top())); i < count() && topOf(i) <= clip.bottom(); ++i) {
        const int offset = topOf(i);
        painter.save();
        painter.translate(0, offset);
        if (const TurnItem* turn = item(i))
            turn->paint(painter, clip.translated(0, -offset), i, marks, pictures);
        else
            paintPlaceholder(painter, heightOf(i));
        painter.restore();
    }
}

void TranscriptContent::paintPlaceholder(QPainter& painter, int height) const
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::colour(m_style.palette, theme::Colour::Tint));
    const int left = m_style.rightToLeft ? 0 : 90;
    painter.drawRoundedRect(QRect(left, 20, m_style.width - 90, std::min(40, height - 20)),
                            theme::radius, theme::radius);
}

void TranscriptContent::placeNotices(
    const std::function<void(TurnNotice*, const QRect&)>& place) const
{
    for (const auto& [index, entry] : m_items) {
        if (TurnNotice* notice = entry.item->notice())
            place(notice, entry.item->noticeRect().translated(0, topOf(index)));
    }
}

TextSpot TranscriptContent::spotAt(const QPoint& point) const
{
    const int index = indexAt(point.y());
    if (index < 0)
        return {};
    const TurnItem* turn = item(index);
    if (!turn)
        return {index, TurnPart::Prompt, 0};
    const QPoint inside(point.x(), point.y() - topOf(index));
    const TurnPart part = turn->nearestPart(inside.y());
    return {index, part, turn->positionAt(part, inside)};
}

TextSpot TranscriptContent::start() const
{
    return count() == 0 ? TextSpot{} : TextSpot{0, TurnPart::Prompt, 0};
}

TextSpot TranscriptContent::end() const
{
    return count() == 0 ? TextSpot{}
                        : TextSpot{count() - 1, TurnPart::Answer, std::numeric_limits<int>::max()};
}

CopiedText TranscriptContent::selectedAboveReply(int index, const Turn& turn,
                                                 const TranscriptSelection& selection) const
{
    CopiedText copied;
    const auto addPlain = [&](TurnPart part, const QString& source) {
        const QString text = TextBody::displayable(source);
        const TextRange range = selection.rangeIn(index, part, int(text.size()));
        const QString chosen = text.mid(range.from, range.to - range.from);
        if (!range.isEmpty())
            copied.append({chosen, plainHtml(chosen)});
    };
    if (turn.origin != TurnOrigin::Continue)
        addPlain(TurnPart::Prompt, turn.prompt);
    if (const TurnItem* known = item(index); known && known->isShown(TurnPart::Thinking))
        addPlain(TurnPart::Thinking, turn.reply.thinking);
    return copied;
}

} // namespace loquat
