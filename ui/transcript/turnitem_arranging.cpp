// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Where the parts of a TurnItem stand.
#include "ui/transcript/turnitem.h"
#include "ui/transcript/turnmeasures.h"

#include <QFontMetrics>

#include <algorithm>
#include <limits>

namespace loquat {

namespace {

using namespace turnmeasures;
using theme::grid;

constexpr int gapAbove = 5 * grid;
constexpr int gapBelowPrompt = 4 * grid;
constexpr int promptPaddingTop = 13; // lines have their leading below them
constexpr int promptPaddingBottom = 7;
constexpr int thumbnailSide = 96;
constexpr int answerPictureSide = 60 * grid; // it is the answer, not a mere reminder
constexpr int roomForButtons = 56 * grid;    // beside the figures

int lineOf(const QFont& font)
{
    return QFontMetrics(font).height();
}

} // namespace

void TurnItem::arrange()
{
    const int width = m_style.width;
    const int smallLine = lineOf(m_style.small) * 4 / 3;
    int y = isContinuation() ? grid : gapAbove;
    m_promptBlock = QRect();
    m_promptPictures = {};
    m_insetRect = QRect();
    const auto placeInset = [&](TurnPart part) {
        if (m_insetHeight <= 0 || m_insetPart != part)
            return false;
        m_insetRect = QRect(0, y, width, m_insetHeight);
        y = m_insetRect.bottom() + 1 + gapBelowPrompt;
        return true;
    };
    if (placeInset(TurnPart::Prompt)) {
        m_promptOrigin = m_insetRect.topLeft();
    } else if (!isContinuation()) {
        m_promptBlock = mirrored({promptIndent, y, width - promptIndent, 0});
        int inner = y + promptPaddingTop;
        m_promptPictures.place(
            int(m_turn.attachments.size()),
            m_promptBlock.adjusted(promptPaddingX, promptPaddingX, -promptPaddingX, 0),
            thumbnailSide, m_style.rightToLeft);
        if (!m_promptPictures.isEmpty())
            inner = m_promptPictures.bottom() + 2 * grid;
        m_promptOrigin = QPoint(m_promptBlock.left() + promptPaddingX, inner);
        y = inner + m_prompt.height() + promptPaddingBottom;
        m_promptBlock.setBottom(y - 1);
        y += gapBelowPrompt;
    }
    m_header = QRect();
    if (!isContinuation() || isRunning()) {
        m_header = QRect(0, y, width, lineOf(m_style.strong) + grid);
        y = m_header.bottom() + 1 + grid;
    }
    m_thinkingToggle = QRect();
    if (hasThinking()) {
        m_thinkingToggle = QRect(0, y, width, smallLine + grid);
        y = m_thinkingToggle.bottom() + 1;
        m_thinkingOrigin = QPoint(m_style.rightToLeft ? 0 : thinkingIndent, y);
        if (m_thinkingOpen)
            y += m_thinking.height() + grid;
        y += grid;
    }
    m_answerOrigin = QPoint(0, y);
    if (placeInset(TurnPart::Answer))
        m_answerOrigin = m_insetRect.topLeft();
    else if (!m_answer.isEmpty() || m_turn.reply.state == ReplyState::Streaming)
        y += m_answer.isEmpty() ? lineOf(m_style.text) : m_answer.height();
    if (!m_answer.isEmpty() && !m_turn.reply.pictures.isEmpty())
        y += grid;
    m_answerPictures.place(int(m_turn.reply.pictures.size()), {0, y, width, 0}, answerPictureSide,
                           m_style.rightToLeft);
    if (!m_answerPictures.isEmpty())
        y = m_answerPictures.bottom() + grid;
    m_hint = QRect();
    if (!hintText().isEmpty()) {
        m_hint = QRect(0, y, width, smallLine);
        y = m_hint.bottom() + 1;
    }
    m_noticeRect = QRect();
    if (m_notice) {
        m_noticeRect = QRect(0, y + 2 * grid, width, m_notice->heightFor(width));
        y = m_noticeRect.bottom() + 1;
    }
    m_height = arrangeFooter(y) + grid;
}

// The figures, and beside or below them the place of the buttons; gives where they end.
int TurnItem::arrangeFooter(int y)
{
    const int width = m_style.width;
    const int smallLine = lineOf(m_style.small) * 4 / 3;
    m_figures = m_footer = QRect();
    if (isRunning())
        return y;
    const QString figures = TurnWords::details(m_turn);
    const QFontMetrics metrics(m_style.small);
    const bool hasFigures = !figures.isEmpty();
    const bool fits = metrics.horizontalAdvance(figures) <= width - roomForButtons;
    y += grid;
    if (hasFigures && !fits) {
        // Rows of their own, and the buttons below them.
        const QRect room(0, 0, width, std::numeric_limits<int>::max() / 2);
        m_figures =
            QRect(0, y, width, metrics.boundingRect(room, Qt::TextWordWrap, figures).height());
        y = m_figures.bottom() + 1;
    }
    m_footer = QRect(0, y, width, hasFigures && fits ? std::max(smallLine, 6 * grid) : 2 * grid);
    if (hasFigures && fits)
        m_figures = m_footer;
    return m_footer.bottom() + 1;
}

} // namespace loquat
