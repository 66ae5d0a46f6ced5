// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/turnitem.h"

#include "ui/theme/tokens.h"
#include "ui/transcript/turnmeasures.h"

#include <QFontMetrics>
#include <QStyle>

#include <algorithm>
#include <limits>

namespace loquat {

namespace {

using namespace turnmeasures;

constexpr int everything = std::numeric_limits<int>::max();

} // namespace

TurnItem::TurnItem(const Turn& turn, const TurnStyle& style, std::optional<bool> thinkingOpen,
                   const NoticeRules& rules, QWidget* host)
    : m_style(style)
    , m_rules(rules)
    , m_host(host)
    , m_thinkingOpen(thinkingOpen.value_or(false))
    , m_thinkingChosen(thinkingOpen.has_value())
{
    dress();
    m_prompt.setText(turn.prompt);
    update(turn);
}

void TurnItem::LeavesLater::operator()(TurnNotice* notice) const
{
    notice->hide();
    notice->deleteLater();
}

void TurnItem::dress()
{
    const int promptWidth = m_style.width - promptIndent - 2 * promptPaddingX;
    m_prompt.setStyle(bodyStyle(m_style.text, promptWidth));
    m_thinking.setStyle(bodyStyle(m_style.small, m_style.width - thinkingIndent));
    m_answer.setStyle(bodyStyle(m_style.text, m_style.width));
}

BodyStyle TurnItem::bodyStyle(const QFont& font, int width) const
{
    return {.font = font,
            .code = m_style.code,
            .palette = m_style.palette,
            .width = width,
            .rightToLeft = m_style.rightToLeft,
            .wrapCode = m_style.wrapCode};
}

void TurnItem::setStyle(const TurnStyle& style)
{
    if (style == m_style)
        return;
    m_style = style;
    dress();
    arrange();
    dirtyAll();
}

void TurnItem::update(const Turn& turn)
{
    const bool wasRunning = isRunning();
    const qsizetype textLength = turn.reply.text.size();
    const qsizetype thinkingLength = turn.reply.thinking.size();
    // A reply that is continued had been finished.
    const bool goesOn = !m_fresh && !wasRunning && !isTerminal(turn.reply.state);
    if (textLength != m_sourceText || goesOn) {
        m_answer.setText(turn.reply.text);
        m_sourceText = textLength;
    }
    if (isTerminal(turn.reply.state))
        m_answer.finish();
    if (thinkingLength != m_sourceThinking) {
        m_thinking.setText(turn.reply.thinking);
        m_sourceThinking = thinkingLength;
    }
    const bool noticeChanged =
        turn.reply.state != m_turn.reply.state || turn.reply.error != m_turn.reply.error;
    m_turn = turn;
    m_marks = TurnHeader::marks(turn);
    m_showsOriginal = TurnHeader::showsOriginal(turn);
    // A second owner of a growing text would make every append copy it.
    m_turn.prompt.clear();
    m_turn.reply.text.clear();
    m_turn.reply.thinking.clear();
    m_turn.reply.context.clear();
    if (m_turn.reply.correction)
        m_turn.reply.correction->clear();
    if (wasRunning && !isRunning() && !m_fresh)
        m_endedMs = m_rules.clock.nowMs();
    m_fresh = false;
    if (noticeChanged || (wasRunning && !isRunning()))
        makeNotice();
    if (!m_thinkingChosen)
        m_thinkingOpen = !thinkingIsOver();
    arrange();
    dirtyAll();
}

void TurnItem::grow(const ReplyDelta& delta, const Turn& turn)
{
    const bool startsAnswer = m_answer.isEmpty() && !delta.text.isEmpty();
    const bool startsThinking = m_thinking.isEmpty() && !delta.thinking.isEmpty();
    if (delta.textWasThinking || startsAnswer || startsThinking) {
        update(turn);
        return;
    }
    const int before = m_height;
    const int caret = caretRect().top();
    if (!delta.thinking.isEmpty()) {
        m_thinking.append(delta.thinking);
        m_sourceThinking += delta.thinking.size();
    }
    if (!delta.text.isEmpty()) {
        m_answer.append(delta.text);
        m_sourceText += delta.text.size();
    }
    if (m_sourceText != turn.reply.text.size() || m_sourceThinking != turn.reply.thinking.size()) {
        update(turn);
        return;
    }
    showChanges(before, caret, delta.thinking.isEmpty());
}

void TurnItem::catchUp()
{
    const int before = m_height;
    const int caret = caretRect().top();
    m_answer.catchUp();
    showChanges(before, caret, true);
}

// The caret leaves the line where it was, even if that line is as before.
void TurnItem::showChanges(int heightBefore, int caretBefore, bool onlyAnswer)
{
    int from = everything;
    for (const TurnPart part : {TurnPart::Thinking, TurnPart::Answer}) {
        const int changed = bodyOf(part).takeChangedFrom();
        if (isShown(part) && changed != everything)
            from = std::min({from, caretBefore, rectOf(part).top() + changed});
    }
    arrange();
    if (from != everything)
        dirty(from, m_height == heightBefore && onlyAnswer ? m_height : everything);
}

void TurnItem::scrollSideways(TurnPart part, int piece, int pixels)
{
    if (bodyOf(part).scrollSideways(piece, pixels))
        dirtyPiece(part, piece);
}

void TurnItem::dragSideBar(TurnPart part, int piece, int pixels)
{
    if (bodyOf(part).dragSideBar(piece, pixels))
        dirtyPiece(part, piece);
}

void TurnItem::dirtyPiece(TurnPart part, int piece)
{
    const TextRange span = body(part).spanOf(piece);
    const int top = rectOf(part).top();
    dirty(top + span.from, top + span.to);
}

void TurnItem::setThinkingOpen(bool open)
{
    m_thinkingOpen = open;
    m_thinkingChosen = true;
    arrange();
    dirtyAll();
}

void TurnItem::setWaited(qint64 ms, LoadState load)
{
    m_waitedMs = ms;
    m_load = load;
    dirty(m_header.top(), m_header.bottom() + 1);
}

void TurnItem::renewNotice()
{
    makeNotice();
    arrange();
    dirtyAll();
}

void TurnItem::makeNotice()
{
    m_notice.reset();
    auto notice = TurnWords::notice(m_turn);
    if (!notice)
        return;
    if (m_rules.offers) {
        notice->actions.removeIf(
            [this](ErrorAction action) { return !m_rules.offers(action, m_turn); });
    }
    m_notice.reset(new TurnNotice(*notice, m_host));
    if (!m_last)
        m_notice->setAskingAgain(false);
    if (const qint64 wait = notice->error.retryAfterSeconds.value_or(0); wait > 0) {
        const qint64 ended =
            m_endedMs != 0 ? m_endedMs
                           : m_turn.createdMs + m_turn.reply.figures.wallNs.value_or(0) / 1'000'000;
        m_notice->waitUntil(ended + wait * 1000, m_rules.clock);
    }
}

void TurnItem::setLast(bool last)
{
    if (last == m_last)
        return;
    m_last = last;
    if (!m_notice)
        return;
    m_notice->setAskingAgain(last);
    arrange();
    dirtyAll();
}

QRect TurnItem::mirrored(const QRect& rect) const
{
    return QStyle::visualRect(m_style.rightToLeft ? Qt::RightToLeft : Qt::LeftToRight,
                              QRect(0, 0, m_style.width, 0), rect);
}

Attachments TurnItem::pictures(TurnPart part) const
{
    if (part == TurnPart::Prompt)
        return isContinuation() ? Attachments() : m_turn.attachments;
    return part == TurnPart::Answer ? m_turn.reply.pictures : Attachments();
}

const Thumbnails& TurnItem::thumbnails(TurnPart part) const
{
    return part == TurnPart::Prompt ? m_promptPictures : m_answerPictures;
}

void TurnItem::dirty(int from, int to)
{
    if (m_dirtyTo <= m_dirtyFrom) {
        m_dirtyFrom = from;
        m_dirtyTo = to;
    } else {
        m_dirtyFrom = std::min(m_dirtyFrom, from);
        m_dirtyTo = std::max(m_dirtyTo, to);
    }
}

void TurnItem::dirtyAll()
{
    dirty(0, everything);
    m_thinking.takeChangedFrom();
    m_answer.takeChangedFrom();
}

TextRange TurnItem::takeDirty()
{
    return {std::exchange(m_dirtyFrom, 0), std::exchange(m_dirtyTo, 0)};
}

bool TurnItem::layOut(int top, int bottom)
{
    bool changed = false;
    // Far runs are dropped a screen away from what is wanted, so that scrolling back is free.
    const int spare = bottom - top;
    for (const TurnPart part : {TurnPart::Prompt, TurnPart::Thinking, TurnPart::Answer}) {
        if (!isShown(part))
            continue;
        const int origin = rectOf(part).top();
        TextBody& text = bodyOf(part);
        if (text.layOut(top - origin, bottom - origin)) {
            changed = true;
            dirty(origin + text.takeChangedFrom(), everything);
            arrange();
        }
        text.release(top - origin - spare, bottom - origin + spare);
    }
    return changed;
}

std::optional<TurnItem::Mark> TurnItem::markIn(int top, int bottom) const
{
    for (const TurnPart part : {TurnPart::Prompt, TurnPart::Thinking, TurnPart::Answer}) {
        const QRect rect = rectOf(part);
        if (!isShown(part) || rect.bottom() < top || rect.top() >= bottom)
            continue;
        const int run = body(part).firstLaidOutRun(top - rect.top(), bottom - rect.top());
        if (run >= 0)
            return Mark{part, run};
    }
    return std::nullopt;
}

int TurnItem::yOf(const Mark& mark) const
{
    if (mark.run < 0)
        return 0;
    const int origin = rectOf(mark.part).top();
    return isShown(mark.part) ? origin + body(mark.part).topOfRun(mark.run) : origin;
}

TextBody& TurnItem::bodyOf(TurnPart part)
{
    switch (part) {
    case TurnPart::Prompt:
        return m_prompt;
    case TurnPart::Thinking:
        return m_thinking;
    case TurnPart::Answer:
        break;
    }
    return m_answer;
}

const TextBody& TurnItem::body(TurnPart part) const
{
    switch (part) {
    case TurnPart::Prompt:
        return m_prompt;
    case TurnPart::Thinking:
        return m_thinking;
    case TurnPart::Answer:
        break;
    }
    return m_answer;
}

bool TurnItem::isShown(TurnPart part) const
{
    if (m_insetHeight > 0 && part == m_insetPart)
        return false;
    if (part == TurnPart::Prompt)
        return !isContinuation() && !m_prompt.isEmpty();
    if (part == TurnPart::Thinking)
        return hasThinking() && m_thinkingOpen;
    return !m_answer.isEmpty();
}

QRect TurnItem::rectOf(TurnPart part) const
{
    switch (part) {
    case TurnPart::Prompt:
        return {m_promptOrigin,
                QSize(m_promptBlock.width() - 2 * promptPaddingX, m_prompt.height())};
    case TurnPart::Thinking:
        return {m_thinkingOrigin, QSize(m_style.width - thinkingIndent, m_thinking.height())};
    case TurnPart::Answer:
        break;
    }
    return {m_answerOrigin, QSize(m_style.width, m_answer.height())};
}

TurnItem::Hit TurnItem::hitTest(const QPoint& point) const
{
    for (const TurnPart part : {TurnPart::Prompt, TurnPart::Answer}) {
        if (const int image = thumbnails(part).indexAt(point); image >= 0)
            return {Hit::Image, part, image, {}};
    }
    if (m_thinkingToggle.contains(point) && point.x() >= 0) {
        const int labelWidth = QFontMetrics(m_style.small).horizontalAdvance(thinkingText()) + 40;
        if (mirrored({0, m_thinkingToggle.top(), labelWidth, m_thinkingToggle.height()})
                .contains(point))
            return {Hit::ThinkingToggle, TurnPart::Thinking, -1, {}};
    }
    for (const TurnPart part : {TurnPart::Prompt, TurnPart::Thinking, TurnPart::Answer}) {
        if (!isShown(part) || !rectOf(part).contains(point))
            continue;
        const BodyHit hit = body(part).hitAt(point - rectOf(part).topLeft());
        if (hit.kind == BodyHit::Kind::Nothing)
            return {};
        return {hit.kind == BodyHit::Kind::Text ? Hit::Text : Hit::Block, part, -1, hit};
    }
    return {};
}

TurnPart TurnItem::nearestPart(int y) const
{
    TurnPart nearest = isContinuation() ? TurnPart::Answer : TurnPart::Prompt;
    for (const TurnPart part : {TurnPart::Prompt, TurnPart::Thinking, TurnPart::Answer}) {
        if (isShown(part) && y >= rectOf(part).top())
            nearest = part;
    }
    return nearest;
}

int TurnItem::positionAt(TurnPart part, const QPoint& point) const
{
    return body(part).positionAt(point - rectOf(part).topLeft());
}

} // namespace loquat
