// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How a BranchMap is drawn.
#include "ui/branches/branchmap.h"
#include "ui/branches/turnsummary.h"
#include "ui/theme/tokens.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>

#include <algorithm>

namespace loquat {

namespace {

using theme::Colour;
using theme::grid;

constexpr int dotRadius = 6;

} // namespace

void BranchMap::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), theme::colour(palette(), Colour::Window));
    painter.setRenderHint(QPainter::Antialiasing);
    if (!m_branch || m_layout.rows() == 0) {
        painter.setPen(theme::colour(palette(), Colour::MutedText));
        painter.drawText(viewport()->rect().adjusted(4 * grid, 4 * grid, -4 * grid, -4 * grid),
                         Qt::AlignCenter | Qt::TextWordWrap,
                         tr("There are no turns yet. Each prompt with its reply becomes a dot."));
        return;
    }
    // A row more on both sides, for the lines that come from there.
    const int first = std::max(0, verticalScrollBar()->value() / rowHeight() - 2);
    const int last = std::min(m_layout.rows() - 1, first + viewport()->height() / rowHeight() + 4);
    for (const bool onPath : {false, true}) {
        for (int row = first; row <= last; ++row) {
            for (const TurnId id : m_layout.row(row)) {
                if ((m_branch->indexOf(id) >= 0) == onPath)
                    paintLine(painter, id, onPath);
            }
        }
    }
    for (int row = first; row <= last; ++row) {
        for (const TurnId id : m_layout.row(row))
            paintDot(painter, id);
        if (const TurnId id = pathTurnIn(row); id.isValid())
            paintLabel(painter, id);
    }
}

void BranchMap::paintLine(QPainter& painter, TurnId id, bool onPath) const
{
    const TurnNode* node = m_branch->tree().find(id);
    const TreeLayout::Place above = node ? m_layout.placeOf(node->parent) : TreeLayout::Place();
    if (!above.isValid())
        return;
    const QPointF from = middleOf(above);
    const QPointF to = middleOf(m_layout.placeOf(id));
    QPainterPath line(from);
    if (qFuzzyCompare(from.x(), to.x()))
        line.lineTo(to);
    else
        line.cubicTo({from.x(), to.y()}, {to.x(), from.y()}, to);
    const QColor colour = theme::colour(palette(), onPath ? Colour::Accent : Colour::MutedText);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, onPath ? 2.5 : 1.25));
    painter.drawPath(line);
}

void BranchMap::paintDot(QPainter& painter, TurnId id) const
{
    const TurnNode* node = m_branch->tree().find(id);
    if (!node)
        return;
    const bool onPath = m_branch->indexOf(id) >= 0;
    const QPointF middle = middleOf(m_layout.placeOf(id));
    const bool failed = node->state == ReplyState::Failed || node->state == ReplyState::Empty ||
                        node->state == ReplyState::Interrupted;
    const QColor ink = theme::colour(palette(), failed   ? Colour::Danger
                                                : onPath ? Colour::Accent
                                                         : Colour::MutedText);
    const QColor paper = theme::colour(palette(), Colour::Window);
    const qreal radius = node->origin == TurnOrigin::Continue ? dotRadius - 2 : dotRadius;
    QPen pen(ink, 2);
    // Left out: an empty ring of dashes. Running: a ring with a small dot. Else filled.
    if (node->excluded)
        pen.setStyle(Qt::DotLine);
    painter.setPen(pen);
    const bool filled = onPath && !node->excluded && isTerminal(node->state);
    painter.setBrush(filled ? ink : paper);
    painter.drawEllipse(middle, radius - 1, radius - 1);
    painter.setPen(Qt::NoPen);
    if (!isTerminal(node->state)) {
        painter.setBrush(theme::colour(palette(), Colour::Success));
        painter.drawEllipse(middle, 3, 3);
    } else if (failed) {
        // Not by colour alone.
        const QColor mark = filled ? paper : ink;
        painter.setPen(QPen(mark, 1.5));
        painter.drawLine(middle - QPointF(2, 2), middle + QPointF(2, 2));
        painter.drawLine(middle - QPointF(2, -2), middle + QPointF(2, -2));
    }
    if (id == m_branch->head()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(ink, 1.25));
        painter.drawEllipse(middle, radius + 2.5, radius + 2.5);
    }
    if (id == m_current && hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme::colour(palette(), Colour::Text), 1.5));
        painter.drawRoundedRect(QRectF(middle - QPointF(11, 11), QSizeF(22, 22)), 6, 6);
    }
}

void BranchMap::paintLabel(QPainter& painter, TurnId id) const
{
    const Turn* turn = known(id);
    const TurnNode* node = m_branch->tree().find(id);
    if (!turn || !node)
        return;
    const int y = middleOf(m_layout.placeOf(id)).y() - rowHeight() / 2;
    const int left = labelLeft();
    QRect room(left, y, viewport()->width() - left - 2 * grid, rowHeight());
    if (layoutDirection() == Qt::RightToLeft)
        room.moveLeft(2 * grid);
    if (room.width() < 8 * grid)
        return;
    QString text = TurnSummary::label(*turn);
    if (const QString state = TurnSummary::state(*node); !state.isEmpty())
        text = tr("%1 (%2)").arg(text, state);
    painter.setFont(font());
    const bool muted = node->excluded || turn->origin == TurnOrigin::Continue;
    painter.setPen(theme::colour(palette(), muted ? Colour::MutedText : Colour::Text));
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                     QFontMetrics(font()).elidedText(text, Qt::ElideRight, room.width()));
}

} // namespace loquat
