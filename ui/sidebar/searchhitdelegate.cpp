// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sidebar/searchhitdelegate.h"

#include "app/lists/searchhitmodel.h"
#include "ui/text/figures.h"
#include "ui/theme/tokens.h"

#include <QDateTime>
#include <QFontMetrics>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

using theme::Colour;
using theme::grid;

constexpr int padding = 2 * grid;
constexpr int gap = grid;
constexpr int lines = 2; // of the snippet

QFont smallFont(const QFont& font)
{
    QFont small = font;
    small.setPointSizeF(std::max(1.0, font.pointSizeF() * 0.85));
    return small;
}

QFont titleFont(const QFont& font)
{
    QFont title = smallFont(font);
    title.setWeight(QFont::DemiBold);
    return title;
}

} // namespace

SearchHitDelegate::SearchHitDelegate(const Clock& clock, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_clock(clock)
{}

QString SearchHitDelegate::momentOf(const QModelIndex& index) const
{
    return momentText(
        QDateTime::fromMSecsSinceEpoch(index.data(SearchHitModel::CreatedRole).toLongLong()),
        QDateTime::fromMSecsSinceEpoch(m_clock.nowMs()));
}

QString SearchHitDelegate::headOf(const QModelIndex& index) const
{
    const QString title = index.data(SearchHitModel::TitleRole).toString();
    return tr("%1, %2").arg(title.isEmpty() ? tr("New chat") : title, momentOf(index));
}

void SearchHitDelegate::initStyleOption(QStyleOptionViewItem* option,
                                        const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->text = headOf(index) + u": "_s + index.data().toString();
}

QSize SearchHitDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    const int line = QFontMetrics(smallFont(option.font)).lineSpacing();
    return {16 * grid, 2 * padding + (lines + 1) * line + gap};
}

void SearchHitDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect card = option.rect.adjusted(0, 0, 0, -gap);
    if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme::colour(option.palette, option.state & QStyle::State_Selected
                                                            ? Colour::Selected
                                                            : Colour::Raised));
        painter->drawRoundedRect(card, 2 * grid, 2 * grid);
    }
    if (option.state & QStyle::State_HasFocus && option.state & QStyle::State_Selected) {
        painter->setPen(theme::colour(option.palette, Colour::Accent));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), 2 * grid, 2 * grid);
    }
    const QRect inner = card.adjusted(padding, padding, -padding, -padding);
    const int line = QFontMetrics(smallFont(option.font)).lineSpacing();
    const bool mirrored = option.direction == Qt::RightToLeft;

    const QString moment = momentOf(index);
    const int momentWidth = QFontMetrics(smallFont(option.font)).horizontalAdvance(moment);
    const QRect head(inner.left(), inner.top(), inner.width(), line);
    painter->setFont(smallFont(option.font));
    painter->setPen(theme::colour(option.palette, Colour::MutedText));
    painter->drawText(head, (mirrored ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter, moment);
    const int room = inner.width() - momentWidth - 2 * grid;
    const QRect titleRect(mirrored ? head.right() - room : head.left(), head.top(), room, line);
    const QString title = index.data(SearchHitModel::TitleRole).toString();
    painter->setFont(titleFont(option.font));
    painter->setPen(theme::colour(option.palette, Colour::Text));
    painter->drawText(
        titleRect, (mirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter,
        QFontMetrics(painter->font())
            .elidedText(title.isEmpty() ? tr("New chat") : title, Qt::ElideRight, room));

    QList<QTextLayout::FormatRange> formats;
    const auto marks = index.data(SearchHitModel::MarksRole).value<QList<QPair<int, int>>>();
    for (const auto& [from, length] : marks) {
        QTextLayout::FormatRange range;
        range.start = from;
        range.length = length;
        range.format.setBackground(theme::foundColour(option.palette));
        formats.append(range);
    }
    QTextLayout layout(index.data().toString(), smallFont(option.font));
    QTextOption wrap;
    wrap.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(wrap);
    layout.setFormats(formats);
    layout.beginLayout();
    for (int number = 0; number < lines; ++number) {
        QTextLine text = layout.createLine();
        if (!text.isValid())
            break;
        text.setLineWidth(inner.width());
        text.setPosition({0, double(number) * line});
    }
    layout.endLayout();
    painter->setPen(theme::colour(option.palette, Colour::Text));
    painter->setClipRect(inner);
    layout.draw(painter, QPointF(inner.left(), inner.top() + line));
    painter->restore();
}

} // namespace loquat
