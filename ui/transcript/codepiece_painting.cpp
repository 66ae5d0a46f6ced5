// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How a CodePiece is drawn where it has placed its rows.
#include "ui/theme/tokens.h"
#include "ui/transcript/codepiece.h"
#include "ui/transcript/markformats.h"

#include <QFontMetrics>
#include <QPainter>
#include <QTextLayout>

namespace loquat {

using theme::Colour;
using theme::grid;

QString CodePiece::languageName() const
{
    constexpr int longest = 40;
    const QString known = displayName(languageFromName(m_part.language));
    const QString name = known.isEmpty() ? m_part.language.simplified().left(longest) : known;
    return name.isEmpty() ? tr("code") : name;
}

void CodePiece::paintHeader(QPainter& painter) const
{
    const QRect inner = innerRect();
    const int left = inner.left() + 10;
    const QRect label(left, 0, std::max(0, saveButton().left() - left), headerHeight());
    painter.setFont(style().small());
    painter.setPen(theme::colour(style().palette(), Colour::MutedText));
    painter.drawText(
        label, Qt::AlignVCenter | Qt::AlignLeft,
        QFontMetrics(style().small()).elidedText(languageName(), Qt::ElideRight, label.width()));
    painter.drawText(copyButton(), Qt::AlignCenter, tr("Copy"));
    painter.drawText(saveButton(), Qt::AlignCenter, tr("Save as…"));
    painter.fillRect(QRect(inner.left(), headerHeight() - 1, inner.width(), 1),
                     theme::colour(style().palette(), Colour::Border));
}

void CodePiece::paintRow(QPainter& painter, int row, const TextMarks& marks, int start) const
{
    const auto found = m_layouts.find(row);
    if (found == m_layouts.end())
        return;
    const CodeRows::Row& place = m_rows.at(row);
    const QPointF origin(view().left() - m_bar.offset(), view().top() + rowTop(row));
    painter.setPen(theme::colour(style().palette(), Colour::Text));
    found->second->draw(&painter, origin,
                        markFormats(marks, start + place.start, place.length, style().palette()));
}

void CodePiece::paint(QPainter& painter, const QRect& clip, const TextMarks& marks, int start) const
{
    paintNest(painter, height(), headerHeight());
    painter.setPen(theme::colour(style().palette(), Colour::Border));
    painter.setBrush(theme::colour(style().palette(), Colour::Code));
    painter.drawRoundedRect(QRectF(frame()).adjusted(0.5, 0.5, -0.5, -0.5), theme::radius,
                            theme::radius);
    if (clip.top() < headerHeight())
        paintHeader(painter);
    const QRect rows = view();
    painter.save();
    painter.setClipRect(QRect(frame().left() + 1, rows.top(), frame().width() - 2, rows.height()),
                        Qt::IntersectClip);
    for (int row = rowAt(clip.top() - rows.top());
         row < m_rows.count() && rows.top() + rowTop(row) <= clip.bottom(); ++row)
        paintRow(painter, row, marks, start);
    painter.restore();
    m_bar.paint(painter, QRect(rows.left(), height() - SideBar::thickness - 3, rows.width(), 1),
                theme::colour(style().palette(), Colour::Border));
}

} // namespace loquat
