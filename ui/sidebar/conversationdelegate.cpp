// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sidebar/conversationdelegate.h"

#include "app/lists/conversationlistmodel.h"
#include "ui/sidebar/chatwords.h"
#include "ui/sidebar/daysection.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"

#include <QDateTime>
#include <QFontMetrics>
#include <QLineEdit>
#include <QPainter>

namespace loquat {

namespace {

using theme::Colour;
using theme::grid;
using theme::Icon;

constexpr int padding = 2 * grid;
constexpr int gap = 2 * grid; // between cards
constexpr int lineGap = 2;
constexpr int markSide = 8;
constexpr int indent = 3 * grid; // of what lies in a folder
constexpr int signSide = 3 * grid;

QFont smallFont(const QFont& font)
{
    QFont small = font;
    small.setPointSizeF(std::max(1.0, font.pointSizeF() * 0.85));
    return small;
}

QColor ink(const QStyleOptionViewItem& option, Colour role)
{
    return theme::colour(option.palette, role);
}

int leading(const QStyleOptionViewItem& option)
{
    return Qt::AlignVCenter |
           (option.direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft);
}

// Takes so much off the end of the line at which reading stops.
QRect takeTrailing(const QStyleOptionViewItem& option, QRect& line, int width)
{
    const QRect logical(line.right() - width + 1, line.top(), width, line.height());
    const QRect taken = QStyle::visualRect(option.direction, line, logical);
    line = QStyle::visualRect(option.direction, line, line.adjusted(0, 0, -width - grid, 0));
    return taken;
}

} // namespace

ConversationDelegate::ConversationDelegate(const Clock& clock, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_clock(clock)
{}

const ConversationDelegate::Metrics& ConversationDelegate::metrics(const QFont& font) const
{
    if (m_metrics.card == 0 || font != m_metrics.font) {
        m_metrics.font = font;
        m_metrics.small = smallFont(font);
        const int line = QFontMetrics(font).height();
        const int small = QFontMetrics(m_metrics.small).height();
        m_metrics.heading = small + 4 * grid;
        m_metrics.card = 2 * padding + line + lineGap + small;
        m_metrics.folder = line + 2 * padding;
    }
    return m_metrics;
}

QString ConversationDelegate::heading(const ChatRow& row) const
{
    if (!row.leads)
        return {};
    if (row.section == ChatRow::Section::Pinned)
        return tr("Pinned");
    return DaySection::name(row.day, QDateTime::fromMSecsSinceEpoch(m_clock.nowMs()).date());
}

QRect ConversationDelegate::cardOf(const QStyleOptionViewItem& option, const ChatRow& row) const
{
    const Metrics& sizes = metrics(option.font);
    if (row.kind != ChatRow::Kind::Chat)
        return {option.rect.topLeft(), QSize(option.rect.width(), sizes.folder)};
    QRect card = option.rect;
    card.setTop(card.top() + (row.leads ? sizes.heading : 0));
    card.setHeight(sizes.card);
    if (row.section == ChatRow::Section::Folder)
        card = QStyle::visualRect(option.direction, card, card.adjusted(indent, 0, 0, 0));
    return card;
}

QSize ConversationDelegate::sizeHint(const QStyleOptionViewItem& option,
                                     const QModelIndex& index) const
{
    // Of every row of the list: nothing is asked here that is not needed.
    const Metrics& sizes = metrics(option.font);
    const bool chat =
        index.data(ConversationListModel::KindRole).toInt() == int(ChatRow::Kind::Chat);
    const bool leads = index.data(ConversationListModel::LeadsRole).toBool();
    return {16 * grid, chat ? sizes.card + (leads ? sizes.heading : 0) + gap : sizes.folder};
}

void ConversationDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const
{
    const auto row = index.data(ConversationListModel::RowRole).value<ChatRow>();
    const QRect card = cardOf(option, row);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (const QString name = heading(row); !name.isEmpty()) {
        QRect place = option.rect.adjusted(padding, 0, -padding, 0);
        place.setHeight(card.top() - option.rect.top());
        painter->setFont(metrics(option.font).small);
        painter->setPen(ink(option, Colour::MutedText));
        painter->drawText(place, leading(option), name.toUpper());
    }
    const bool selected = option.state & QStyle::State_Selected;
    if (selected || (option.state & QStyle::State_MouseOver)) {
        QColor fill = ink(option, Colour::Selected);
        if (!selected)
            fill.setAlphaF(0.5F);
        painter->setPen(Qt::NoPen);
        painter->setBrush(fill);
        painter->drawRoundedRect(card, theme::radius, theme::radius);
    }
    // A folder is never selected: only this shows where the keyboard is.
    if (option.state & QStyle::State_HasFocus &&
        (row.kind == ChatRow::Kind::Folder || option.state & QStyle::State_KeyboardFocusChange)) {
        painter->setPen(QPen(ink(option, Colour::Accent), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(card).adjusted(1, 1, -1, -1), theme::radius, theme::radius);
    }
    const QRect inner = card.adjusted(padding, padding, -padding, -padding);
    if (row.kind == ChatRow::Kind::Chat)
        paintChat(*painter, option, row, inner);
    else
        paintFolder(*painter, option, row, inner);
    painter->restore();
}

void ConversationDelegate::paintChat(QPainter& painter, const QStyleOptionViewItem& option,
                                     const ChatRow& row, QRect inner) const
{
    if (row.running || row.writingTitle || row.conversation.unread) {
        QRect mark = takeTrailing(option, inner, markSide);
        mark.setTop(mark.top() + markSide / 2);
        mark.setHeight(markSide);
        const bool full = !row.running && !row.writingTitle;
        painter.setPen(full ? QPen(Qt::NoPen) : QPen(ink(option, Colour::Accent), 1.75));
        painter.setBrush(full ? QBrush(ink(option, Colour::Accent)) : QBrush(Qt::NoBrush));
        if (full)
            painter.drawEllipse(mark);
        else
            painter.drawArc(QRectF(mark).adjusted(0.5, 0.5, -0.5, -0.5), 0, 270 * 16);
    }
    QFont font = option.font;
    font.setBold(row.conversation.unread);
    const QFontMetrics measures(font);
    painter.setFont(font);
    painter.setPen(ink(option, Colour::Text));
    const QRect title(inner.left(), inner.top(), inner.width(), QFontMetrics(option.font).height());
    painter.drawText(title, leading(option),
                     measures.elidedText(ChatWords::title(row), Qt::ElideRight, title.width()));
    QRect line(inner.left(), title.bottom() + 1 + lineGap, inner.width(), 0);
    line.setBottom(inner.bottom());
    paintDetail(painter, option, row, line);
}

void ConversationDelegate::paintDetail(QPainter& painter, const QStyleOptionViewItem& option,
                                       const ChatRow& row, QRect line) const
{
    const Conversation& chat = row.conversation;
    const QFont& small = metrics(option.font).small;
    const QFontMetrics measures(small);
    painter.setFont(small);
    painter.setPen(ink(option, Colour::MutedText));
    if (chat.hasDraft && chat.deletedMs == 0) {
        const QString draft = tr("Draft");
        QFont slanted = small;
        slanted.setItalic(true);
        painter.setFont(slanted);
        painter.drawText(
            takeTrailing(option, line, QFontMetrics(slanted).horizontalAdvance(draft) + 1),
            Qt::AlignCenter, draft);
        painter.setFont(small);
    }
    struct Sign
    {
        Icon icon;
        QString number;
    };
    QList<Sign> signs;
    if (chat.branchCount > 1)
        signs.append({Icon::Branch, option.locale.toString(chat.branchCount)});
    if (chat.imageCount > 0)
        signs.append({Icon::Image, option.locale.toString(chat.imageCount)});
    const QString dot = QStringLiteral(" · ");
    int needed = 0;
    for (const Sign& sign : signs)
        needed += measures.horizontalAdvance(dot + sign.number) + signSide + 2;
    const QString text = measures.elidedText(ChatWords::detail(row, m_clock.nowMs()),
                                             Qt::ElideRight, line.width() - needed);
    int x = 0; // from where one begins to read
    const auto put = [&](int width) {
        const QRect logical(line.left() + x, line.top(), width, line.height());
        x += width;
        return QStyle::visualRect(option.direction, line, logical);
    };
    painter.drawText(put(measures.horizontalAdvance(text)), leading(option), text);
    for (const Sign& sign : signs) {
        painter.drawText(put(measures.horizontalAdvance(dot)), leading(option), dot);
        QRect place = put(signSide + 2);
        place = QRect(place.left(), place.center().y() - signSide / 2 + 1, signSide, signSide);
        theme::icon(sign.icon, Colour::MutedText).paint(&painter, place);
        painter.drawText(put(measures.horizontalAdvance(sign.number)), leading(option),
                         sign.number);
    }
}

void ConversationDelegate::paintFolder(QPainter& painter, const QStyleOptionViewItem& option,
                                       const ChatRow& row, const QRect& inner) const
{
    const bool folder = row.kind == ChatRow::Kind::Folder;
    QRect line = inner;
    if (folder) {
        const QString count = option.locale.toString(row.count);
        painter.setFont(metrics(option.font).small);
        painter.setPen(ink(option, Colour::MutedText));
        painter.drawText(
            takeTrailing(option, line, painter.fontMetrics().horizontalAdvance(count) + 1),
            Qt::AlignCenter, count);
    }
    const int side = 4 * grid;
    const auto sign = [&](Icon icon) {
        const QRect logical(line.left(), line.center().y() - side / 2 + 1, side, side);
        theme::icon(icon, Colour::MutedText)
            .paint(&painter, QStyle::visualRect(option.direction, line, logical));
        line = QStyle::visualRect(option.direction, line, line.adjusted(side + grid, 0, 0, 0));
    };
    if (folder)
        sign(!row.folder.folded                    ? Icon::ChevronDown
             : option.direction == Qt::RightToLeft ? Icon::ChevronLeft
                                                   : Icon::ChevronRight);
    sign(folder ? Icon::Folder : Icon::Pin);
    painter.setFont(option.font);
    painter.setPen(ink(option, folder ? Colour::Text : Colour::MutedText));
    painter.drawText(
        line, leading(option),
        painter.fontMetrics().elidedText(ChatWords::title(row), Qt::ElideRight, line.width()));
}

QWidget* ConversationDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&,
                                            const QModelIndex& index) const
{
    auto* editor = new QLineEdit(parent);
    const bool chat =
        index.data(ConversationListModel::KindRole).toInt() == int(ChatRow::Kind::Chat);
    editor->setObjectName(chat ? QStringLiteral("chatTitle") : QStringLiteral("folderName"));
    editor->setAccessibleName(chat ? tr("Title") : tr("Name of the folder"));
    editor->setMaxLength(200);
    return editor;
}

void ConversationDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                                const QModelIndex& index) const
{
    QRect place = cardOf(option, index.data(ConversationListModel::RowRole).value<ChatRow>());
    const int height = std::min(editor->sizeHint().height(), place.height());
    place.setTop(place.center().y() - height / 2);
    place.setHeight(height);
    editor->setGeometry(place);
}

} // namespace loquat
