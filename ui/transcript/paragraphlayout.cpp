// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/paragraphlayout.h"

#include "ui/transcript/markformats.h"

#include <QFontMetrics>
#include <QPainter>
#include <QTextOption>

#include <algorithm>
#include <cmath>

namespace loquat {

namespace {

QString forLayout(const QString& text)
{
    QString lines = text;
    return lines.replace(u'\n', QChar(QChar::LineSeparator));
}

bool isRightToLeft(QChar c)
{
    const auto direction = c.direction();
    return direction == QChar::DirR || direction == QChar::DirAL || direction == QChar::DirRLE ||
           direction == QChar::DirRLO || direction == QChar::DirRLI;
}

} // namespace

ParagraphLayout::ParagraphLayout(const FlowText& text, const ReadingStyle& style,
                                 const Setting& setting)
    : m_layout(forLayout(text.text), setting.font)
    , m_colour(setting.colour)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(setting.rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    // Qt turns no alignment round for us here.
    const bool leading = setting.align == Qt::AlignLeft && setting.rightToLeft;
    option.setAlignment(leading ? Qt::AlignRight : setting.align);
    m_layout.setTextOption(option);
    m_layout.setCacheEnabled(true);
    m_mixedDirections =
        setting.rightToLeft || std::any_of(text.text.begin(), text.text.end(), isRightToLeft);
    QList<QTextLayout::FormatRange> formats;
    formats.reserve(text.ranges.size());
    for (const LookRange& range : text.ranges) {
        QTextLayout::FormatRange format;
        format.start = range.from;
        format.length = range.to - range.from;
        format.format = style.format(range.looks, setting.font);
        formats.append(format);
    }
    m_layout.setFormats(formats);
    layOut(setting);
}

void ParagraphLayout::layOut(const Setting& setting)
{
    const int least = std::max(1, QFontMetrics(setting.font).height() * setting.leading / 100);
    int y = 0;
    m_layout.beginLayout();
    for (QTextLine line = m_layout.createLine(); line.isValid(); line = m_layout.createLine()) {
        line.setLineWidth(std::max(1, setting.width));
        // Letters of another font may be higher than ours: they get room, not more than they need.
        const int height = std::max(least, int(std::ceil(line.height() * 1.1)));
        line.setPosition({0, y + std::floor((height - line.height()) / 2)});
        m_tops.append(y);
        y += height;
    }
    m_layout.endLayout();
    if (m_tops.isEmpty())
        m_tops.append(0);
    m_tops.append(std::max(y, least));
}

int ParagraphLayout::naturalWidth() const
{
    qreal widest = 0;
    for (int i = 0; i < m_layout.lineCount(); ++i)
        widest = std::max(widest, m_layout.lineAt(i).naturalTextWidth());
    return int(std::ceil(widest));
}

int ParagraphLayout::lineNumberAt(int y) const
{
    const auto after = std::upper_bound(m_tops.begin(), m_tops.end(), y);
    return std::clamp(int(after - m_tops.begin()) - 1, 0, m_layout.lineCount() - 1);
}

void ParagraphLayout::paintBack(QPainter& painter, const QPoint& origin,
                                const QTextLayout::FormatRange& mark) const
{
    for (int i = 0; i < m_layout.lineCount(); ++i) {
        const QTextLine line = m_layout.lineAt(i);
        const int start = line.textStart();
        const int end = start + line.textLength();
        if (end <= mark.start || start >= mark.start + mark.length)
            continue;
        const qreal from = line.cursorToX(std::max(start, mark.start));
        const qreal to = line.cursorToX(std::min(end, mark.start + mark.length));
        painter.fillRect(QRectF(origin.x() + from, origin.y() + m_tops.at(i), to - from,
                                m_tops.at(i + 1) - m_tops.at(i)),
                         mark.format.background());
    }
}

void ParagraphLayout::paint(QPainter& painter, const QPoint& origin, const QRect& clip,
                            const QPalette& palette, const TextMarks& marks, int start) const
{
    auto formats = markFormats(marks, start, int(m_layout.text().size()), palette);
    // A mark in lines of both directions has gaps, which Qt knows best.
    if (!m_mixedDirections) {
        for (QTextLayout::FormatRange& mark : formats) {
            paintBack(painter, origin, mark);
            mark.format.setBackground(Qt::NoBrush);
        }
    }
    painter.setPen(m_colour);
    m_layout.draw(&painter, origin, formats, clip);
}

int ParagraphLayout::positionAt(const QPoint& point) const
{
    if (m_layout.lineCount() == 0)
        return 0;
    return m_layout.lineAt(lineNumberAt(point.y())).xToCursor(point.x());
}

int ParagraphLayout::characterAt(const QPoint& point) const
{
    if (m_layout.lineCount() == 0 || point.y() < 0 || point.y() >= height())
        return -1;
    const QTextLine line = m_layout.lineAt(lineNumberAt(point.y()));
    const QRectF there = line.naturalTextRect();
    if (point.x() < there.left() || point.x() >= there.right())
        return -1;
    return line.xToCursor(point.x(), QTextLine::CursorOnCharacter);
}

int ParagraphLayout::lineTopOf(int position) const
{
    const QTextLine line = m_layout.lineForTextPosition(std::max(0, position));
    return line.isValid() ? m_tops.at(line.lineNumber()) : 0;
}

TextRange ParagraphLayout::lineAt(int position) const
{
    const QTextLine line = m_layout.lineForTextPosition(std::max(0, position));
    if (!line.isValid())
        return {};
    return {line.textStart(), line.textStart() + line.textLength()};
}

QRect ParagraphLayout::cursorRect(int position) const
{
    position = std::clamp(position, 0, int(m_layout.text().size()));
    const QTextLine line = m_layout.lineForTextPosition(position);
    if (!line.isValid())
        return {0, 0, 1, height()};
    return {int(line.cursorToX(position)), int(line.y()), 1, int(std::ceil(line.height()))};
}

} // namespace loquat
