// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sidebar/conversationdelegate.h"

#include "app/lists/conversationlistmodel.h"
#include "ui/sidebar/daysection.h"
#include "ui/theme/tokens.h"

#include <QDateTime>
#include <QFontMetrics>
#include <QLineEdit>
#include <QPainter>

namespace loquat {

namespace {

using theme::Colour;
using theme::grid;

constexpr int padding = 2 * grid;
constexpr int gap = 2 * grid; // between cards
constexpr int lineGap = 2;
constexpr int markSide = 8;

QFont smallFont(const QFont& font)
{
    QFont small = font;
    small.setPointSizeF(std::max(1.0, font.pointSizeF() * 0.85));
    return small;
}

int headingHeight(const QFont& font)
{
    return QFontMetrics(smallFont(font)).height() + 4 * grid;
}

int cardHeight(const QFont& font)
{
    return 2 * padding + QFontMetrics(font).height() + lineGap +
           QFontMetrics(smallFont(font)).height();
}

} // namespace

ConversationDelegate::ConversationDelegate(const Clock& clock, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_clock(clock)
{}

QString ConversationDelegate::titleOf(const QModelIndex& index)
{
    const QString title = index.data(Qt::DisplayRole).toString();
    return title.isEmpty() ? tr("New chat") : title;
}

QString ConversationDelegate::detailOf(const QModelIndex& index)
{
    QStringList parts;
    if (const QString model = index.data(ConversationListModel::ModelRole).toString();
        !model.isEmpty())
        parts.append(model);
    parts.append(
        tr("%n turn(s)", nullptr, index.data(ConversationListModel::TurnCountRole).toInt()));
    if (const int images = index.data(ConversationListModel::ImageCountRole).toInt(); images > 0)
        parts.append(tr("%n image(s)", nullptr, images));
    return parts.join(QStringLiteral(" · "));
}

QString ConversationDelegate::sectionOf(const QModelIndex& index) const
{
    const auto day = [](qint64 ms) {
        return QDateTime::fromMSecsSinceEpoch(ms).date();
    };
    return DaySection::name(day(index.data(ConversationListModel::UpdatedRole).toLongLong()),
                            day(m_clock.nowMs()));
}

QString ConversationDelegate::headingOf(const QModelIndex& index) const
{
    const QString own = sectionOf(index);
    return index.row() > 0 && sectionOf(index.siblingAtRow(index.row() - 1)) == own ? QString()
                                                                                    : own;
}

QRect ConversationDelegate::cardOf(const QStyleOptionViewItem& option, bool hasHeading) const
{
    const int top = hasHeading ? headingHeight(option.font) : 0;
    return {option.rect.left(), option.rect.top() + top, option.rect.width(),
            cardHeight(option.font)};
}

QSize ConversationDelegate::sizeHint(const QStyleOptionViewItem& option,
                                     const QModelIndex& index) const
{
    const int heading = headingOf(index).isEmpty() ? 0 : headingHeight(option.font);
    return {16 * grid, heading + cardHeight(option.font) + gap};
}

// What an accessibility client or a tooltip reads of the row.
void ConversationDelegate::initStyleOption(QStyleOptionViewItem* option,
                                           const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->text = titleOf(index);
}

void ConversationDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const
{
    const QString heading = headingOf(index);
    const QRect card = cardOf(option, !heading.isEmpty());
    const QFont small = smallFont(option.font);
    const int leading =
        Qt::AlignVCenter | (option.direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    const auto ink = [&](Colour role) {
        return theme::colour(option.palette, role);
    };
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (!heading.isEmpty()) {
        QRect place = option.rect.adjusted(padding, 0, -padding, 0);
        place.setHeight(card.top() - option.rect.top());
        painter->setFont(small);
        painter->setPen(ink(Colour::MutedText));
        painter->drawText(place, leading, heading.toUpper());
    }
    const bool selected = option.state & QStyle::State_Selected;
    if (selected || (option.state & QStyle::State_MouseOver)) {
        QColor fill = ink(Colour::Selected);
        if (!selected)
            fill.setAlphaF(0.5F);
        painter->setPen(Qt::NoPen);
        painter->setBrush(fill);
        painter->drawRoundedRect(card, theme::radius, theme::radius);
    }
    if (option.state & QStyle::State_HasFocus && option.state & QStyle::State_KeyboardFocusChange) {
        painter->setPen(QPen(ink(Colour::Accent), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(card).adjusted(1, 1, -1, -1), theme::radius, theme::radius);
    }
    QRect inner = card.adjusted(padding, padding, -padding, -padding);
    if (index.data(ConversationListModel::RunningRole).toBool()) {
        const QRect mark(inner.right() - markSide + 1, inner.top() + markSide / 2, markSide,
                         markSide);
        painter->setPen(Qt::NoPen);
        painter->setBrush(ink(Colour::Accent));
        painter->drawEllipse(QStyle::visualRect(option.direction, inner, mark));
        inner =
            QStyle::visualRect(option.direction, inner, inner.adjusted(0, 0, -markSide - grid, 0));
    }
    const QFontMetrics metrics(option.font);
    painter->setFont(option.font);
    painter->setPen(ink(Colour::Text));
    const QRect title(inner.left(), inner.top(), inner.width(), metrics.height());
    painter->drawText(title, leading,
                      metrics.elidedText(titleOf(index), Qt::ElideRight, title.width()));
    painter->setFont(small);
    painter->setPen(ink(Colour::MutedText));
    const QRect detail(inner.left(), title.bottom() + 1 + lineGap, inner.width(),
                       QFontMetrics(small).height());
    painter->drawText(
        detail, leading,
        QFontMetrics(small).elidedText(detailOf(index), Qt::ElideRight, detail.width()));
    painter->restore();
}

QWidget* ConversationDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&,
                                            const QModelIndex&) const
{
    auto* editor = new QLineEdit(parent);
    editor->setObjectName(QStringLiteral("chatTitle"));
    editor->setAccessibleName(tr("Title"));
    editor->setMaxLength(200);
    return editor;
}

void ConversationDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                                const QModelIndex& index) const
{
    QRect place = cardOf(option, !headingOf(index).isEmpty());
    const int height = std::min(editor->sizeHint().height(), place.height());
    place.setTop(place.center().y() - height / 2);
    place.setHeight(height);
    editor->setGeometry(place);
}

} // namespace loquat
