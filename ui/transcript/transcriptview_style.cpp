// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How wide and in which letters a TranscriptView shows its column.
#include "ui/theme/tokens.h"
#include "ui/transcript/transcriptview.h"
#include "ui/transcript/turnbuttons.h"

#include <QEvent>
#include <QFontDatabase>
#include <QFontMetrics>
#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace loquat {

namespace {

using theme::grid;

constexpr int margin = 38;
constexpr int narrowMargin = 4 * grid;
constexpr int narrowBelow = 560;

} // namespace

void TranscriptView::restyle()
{
    const int width = viewport()->width();
    const int side = width < narrowBelow ? narrowMargin : margin;
    TurnStyle style;
    style.text = font();
    style.strong = font();
    style.strong.setBold(true);
    style.small = font();
    style.small.setPointSizeF(std::max(1.0, font().pointSizeF() * 0.88));
    style.strong.setPointSizeF(std::max(1.0, font().pointSizeF() * 0.94));
    style.code = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (!m_codeFont.isEmpty())
        style.code.setFamilies({m_codeFont, style.code.family()});
    style.palette = palette();
    if (!m_readingFont.isEmpty())
        style.text.setFamilies({m_readingFont, font().family()});
    style.width = std::clamp(width - 2 * side, 120, m_readingWidth);
    style.wrapCode = m_wrapCode;
    style.rightToLeft = layoutDirection() == Qt::RightToLeft;
    const int left = std::max(0, (width - style.width) / 2);
    const bool moved =
        std::exchange(m_columnLeft, left) != left || style.width != m_content.style().width;
    verticalScrollBar()->setSingleStep(QFontMetrics(font()).lineSpacing() * 3);
    m_content.setStyle(style);
    m_repaintAll = true;
    if (moved)
        Q_EMIT columnMoved();
}

QMargins TranscriptView::columnMargins() const
{
    const int left = viewport()->x() + m_columnLeft;
    return {left, 0, std::max(0, width() - left - m_content.style().width), 0};
}

void TranscriptView::resizeEvent(QResizeEvent*)
{
    restyleInPlace(place());
}

void TranscriptView::setReading(const QString& family, int width)
{
    if (family == m_readingFont && width == m_readingWidth)
        return;
    const ReadingPlace before = place();
    m_readingFont = family;
    m_readingWidth = width;
    restyleInPlace(before);
}

void TranscriptView::setCodeFont(const QString& family)
{
    if (family == m_codeFont)
        return;
    const ReadingPlace before = place();
    m_codeFont = family;
    restyleInPlace(before);
}

void TranscriptView::setWrapCode(bool on)
{
    if (on == m_wrapCode)
        return;
    const ReadingPlace before = place();
    m_wrapCode = on;
    restyleInPlace(before);
}

// The same words stay at the top, whatever the width and the size of text.
void TranscriptView::restyleInPlace(const ReadingPlace& before)
{
    const std::optional<Aim> aim = m_aim ? m_aim : Aim{before};
    restyle();
    settle();
    if (!m_following && !aim->place.isAtEnd()) {
        m_aim = aim;
        tryAim();
    }
}

void TranscriptView::showEvent(QShowEvent* event)
{
    QAbstractScrollArea::showEvent(event);
    settle();
}

void TranscriptView::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    switch (event->type()) {
    case QEvent::PaletteChange:
    case QEvent::FontChange:
    case QEvent::StyleChange:
    case QEvent::LayoutDirectionChange: {
        restyleInPlace(place());
        m_buttons->updateIcons();
        break;
    }
    default:
        break;
    }
}

} // namespace loquat
