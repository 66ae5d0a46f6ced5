// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/modelrowdelegate.h"

#include "app/lists/modelrow.h"
#include "ui/models/modeltexts.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"

#include <QListView>
#include <QPainter>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr int side = theme::grid * 3;
constexpr int gap = theme::grid;
constexpr int markSize = theme::grid * 4;

const ModelRow& rowOf(const QModelIndex& index)
{
    return static_cast<const ModelTexts*>(index.model())->rowAt(index.row());
}

bool isMessage(const ModelRow& row)
{
    return row.kind == ModelRow::Kind::Loading || row.kind == ModelRow::Kind::NoModels ||
           row.kind == ModelRow::Kind::Failed;
}

QFont lineFont(const QStyleOptionViewItem& option, const ModelRow& row)
{
    QFont font = option.font;
    if (row.kind == ModelRow::Kind::Server)
        font.setPointSizeF(font.pointSizeF() * 0.85);
    if (row.kind == ModelRow::Kind::Server || (row.kind == ModelRow::Kind::Model && row.chosen))
        font.setWeight(QFont::DemiBold);
    return font;
}

QFont detailsFont(const QStyleOptionViewItem& option)
{
    QFont font = option.font;
    font.setPointSizeF(font.pointSizeF() * 0.85);
    return font;
}

} // namespace

void ModelRowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const
{
    const ModelRow& row = rowOf(index);
    const bool message = isMessage(row);
    // A head cannot be chosen, but it is read like everything else.
    QPalette palette = option.palette;
    palette.setCurrentColorGroup(QPalette::Active);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state.testFlag(QStyle::State_Selected) ||
        (option.state.testFlag(QStyle::State_MouseOver) &&
         index.flags().testFlag(Qt::ItemIsEnabled))) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme::colour(palette, theme::Colour::Selected));
        painter->drawRoundedRect(option.rect.adjusted(gap, 1, -gap, -1), theme::radius - 2,
                                 theme::radius - 2);
    }

    QRect area = option.rect.adjusted(side, gap, -side, -gap);
    if (row.kind == ModelRow::Kind::Model && row.chosen) {
        const QRect mark = QStyle::alignedRect(option.direction, Qt::AlignRight | Qt::AlignVCenter,
                                               QSize(markSize, markSize), area);
        theme::icon(theme::Icon::Check).paint(painter, mark);
    }
    if (option.direction == Qt::RightToLeft)
        area.setLeft(area.left() + markSize + gap);
    else
        area.setRight(area.right() - markSize - gap);

    const bool muted = message || row.kind == ModelRow::Kind::Server || row.vanished ||
                       (row.kind == ModelRow::Kind::Model && !row.isChoice());
    const QFont font = lineFont(option, row);
    painter->setFont(font);
    painter->setPen(theme::colour(palette, muted ? theme::Colour::MutedText : theme::Colour::Text));
    const QString line = index.data(Qt::DisplayRole).toString();
    const QString details = index.data(ModelTexts::detailsRole).toString();
    const int detailsHeight = details.isEmpty() ? 0 : QFontMetrics(detailsFont(option)).height();
    const QRect lineArea = area.adjusted(0, 0, 0, -detailsHeight);
    const int start = option.direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft;
    if (message) {
        painter->drawText(lineArea, start | Qt::AlignVCenter | Qt::TextWordWrap, line);
    } else {
        painter->drawText(lineArea, start | Qt::AlignVCenter | Qt::TextSingleLine,
                          QFontMetrics(font).elidedText(line, Qt::ElideMiddle, lineArea.width()));
    }
    if (detailsHeight > 0) {
        const QFont small = detailsFont(option);
        painter->setFont(small);
        painter->setPen(theme::colour(palette, row.kind == ModelRow::Kind::Failed
                                                   ? theme::Colour::Accent
                                                   : theme::Colour::MutedText));
        painter->drawText(area, start | Qt::AlignBottom | Qt::TextSingleLine,
                          QFontMetrics(small).elidedText(details, Qt::ElideRight, area.width()));
    }
    painter->restore();
}

QSize ModelRowDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const ModelRow& row = rowOf(index);
    const QFontMetrics metrics(lineFont(option, row));
    const auto* view = qobject_cast<const QListView*>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    int height = metrics.height();
    if (isMessage(row)) {
        const QRect room(0, 0, std::max(width - 2 * side - markSize - gap, 1), 10000);
        height =
            metrics.boundingRect(room, Qt::TextWordWrap, index.data(Qt::DisplayRole).toString())
                .height();
    }
    if (!index.data(ModelTexts::detailsRole).toString().isEmpty())
        height += QFontMetrics(detailsFont(option)).height();
    const int padding = row.kind == ModelRow::Kind::Server ? gap * 3 : gap * 4;
    return {0, height + padding};
}

} // namespace loquat
