// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/modelrowdelegate.h"

#include "app/lists/modelrow.h"
#include "ui/models/modeltexts.h"
#include "ui/models/modelwords.h"
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
constexpr int dotSize = theme::grid * 2;
constexpr int badgeSide = theme::grid + 1;
// The check mark and the star stand side by side at the end of a row.
constexpr int marksWidth = 2 * markSize + 2 * gap;

const ModelRow& rowOf(const QModelIndex& index)
{
    return static_cast<const ModelTexts*>(index.model())->rowAt(index.row());
}

bool isMessage(const ModelRow& row)
{
    return row.kind == ModelRow::Kind::Loading || row.kind == ModelRow::Kind::NoModels ||
           row.kind == ModelRow::Kind::Failed;
}

bool isHead(const ModelRow& row)
{
    return row.kind == ModelRow::Kind::Server || row.kind == ModelRow::Kind::Section;
}

QFont lineFont(const QStyleOptionViewItem& option, const ModelRow& row)
{
    QFont font = option.font;
    if (isHead(row))
        font.setPointSizeF(font.pointSizeF() * 0.85);
    if (isHead(row) || (row.kind == ModelRow::Kind::Model && row.chosen))
        font.setWeight(QFont::DemiBold);
    return font;
}

QFont detailsFont(const QStyleOptionViewItem& option)
{
    QFont font = option.font;
    font.setPointSizeF(font.pointSizeF() * 0.85);
    return font;
}

// Puts one thing after the other into a line, from its start to its end.
class LinePainter final
{
public:
    LinePainter(QPainter& painter, const QPalette& palette, const QRect& area,
                Qt::LayoutDirection direction, theme::Colour badgeColour = theme::Colour::Border)
        : m_painter(painter)
        , m_palette(palette)
        , m_area(area)
        , m_direction(direction)
        , m_badgeColour(badgeColour)
    {}

    int room() const { return m_area.width() - m_used; }

    void dot(const QColor& colour)
    {
        const QRect area = take(dotSize);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(colour);
        m_painter.drawEllipse(
            QRect(area.left(), area.center().y() - dotSize / 2 + 1, dotSize, dotSize));
        m_used += gap + 1;
    }

    void text(const QString& words, theme::Colour colour, Qt::TextElideMode elide, int most)
    {
        const QFontMetrics metrics = m_painter.fontMetrics();
        const QString fitting = metrics.elidedText(words, elide, most);
        const QRect area = take(metrics.horizontalAdvance(fitting) + 1);
        m_painter.setPen(theme::colour(m_palette, colour));
        const int start = m_direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft;
        m_painter.drawText(area, start | Qt::AlignVCenter | Qt::TextSingleLine, fitting);
        m_used += 2 * gap;
    }

    static int badgeWidth(const QFontMetrics& metrics, const QString& word)
    {
        return metrics.horizontalAdvance(word) + 2 * badgeSide + gap;
    }

    void badge(const QString& word)
    {
        const int width = badgeWidth(m_painter.fontMetrics(), word);
        if (width > room())
            return; // no half badges
        const QRect area = take(width - gap);
        m_painter.setPen(theme::colour(m_palette, m_badgeColour));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRoundedRect(QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5), theme::grid,
                                  theme::grid);
        m_painter.setPen(theme::colour(m_palette, theme::Colour::MutedText));
        m_painter.drawText(area, Qt::AlignCenter | Qt::TextSingleLine, word);
        m_used += gap;
    }

private:
    QRect take(int width)
    {
        const QRect area(m_area.left() + m_used, m_area.top(), width, m_area.height());
        m_used += width;
        return QStyle::visualRect(m_direction, m_area, area);
    }

    QPainter& m_painter;
    const QPalette& m_palette;
    QRect m_area;
    Qt::LayoutDirection m_direction;
    theme::Colour m_badgeColour;
    int m_used = 0;
};

void paintDetails(LinePainter& line, const QFontMetrics& metrics, const QPalette& palette,
                  const ModelRow& row)
{
    const QColor serverColour(row.serverColour);
    if (row.section != ModelRow::Section::None) {
        if (serverColour.isValid())
            line.dot(serverColour);
        line.text(row.serverName, theme::Colour::MutedText, Qt::ElideRight, line.room() / 3);
    }
    if (row.loaded) {
        line.dot(theme::colour(palette, theme::Colour::Success));
        line.text(ModelWords::loaded(), theme::Colour::MutedText, Qt::ElideRight, line.room() / 3);
    }
    const QStringList abilities = ModelWords::abilities(row.info);
    int badges = 0;
    for (const QString& word : abilities)
        badges += LinePainter::badgeWidth(metrics, word);
    if (const QString facts = ModelWords::facts(row); !facts.isEmpty())
        line.text(facts, theme::Colour::MutedText, Qt::ElideRight,
                  std::max(line.room() - badges - 2 * gap, line.room() / 3));
    for (const QString& word : abilities)
        line.badge(word);
}

} // namespace

QRect ModelRowDelegate::starRect(const QRect& row, Qt::LayoutDirection direction)
{
    const int place = row.right() + 1 - side - marksWidth - gap;
    return QStyle::visualRect(direction, row,
                              QRect(place, row.top(), markSize + 2 * gap, row.height()));
}

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
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool here = selected || (option.state.testFlag(QStyle::State_MouseOver) &&
                                   index.flags().testFlag(Qt::ItemIsEnabled));
    if (here) {
        // What Enter would choose is told from what lies under the mouse.
        QColor shade = theme::colour(palette, theme::Colour::Selected);
        if (!selected)
            shade.setAlphaF(0.45F);
        painter->setPen(Qt::NoPen);
        painter->setBrush(shade);
        painter->drawRoundedRect(option.rect.adjusted(gap, 1, -gap, -1), theme::radius - 2,
                                 theme::radius - 2);
    }

    QRect area = option.rect.adjusted(side, gap, -side, -gap);
    const bool isModel = row.kind == ModelRow::Kind::Model;
    if (isModel && row.chosen) {
        const QRect mark = QStyle::alignedRect(option.direction, Qt::AlignRight | Qt::AlignVCenter,
                                               QSize(markSize, markSize), area);
        theme::icon(theme::Icon::Check).paint(painter, mark);
    }
    if (isModel && row.canBeFavourite && (row.favourite || here)) {
        const QRect star =
            QStyle::alignedRect(option.direction, Qt::AlignCenter, QSize(markSize, markSize),
                                starRect(option.rect, option.direction));
        const auto icon = row.favourite ? theme::icon(theme::Icon::StarFull, theme::Colour::Accent)
                                        : theme::icon(theme::Icon::Star, theme::Colour::MutedText);
        icon.paint(painter, star);
    }
    const int reserved = isModel ? marksWidth + 2 * gap : markSize + gap;
    if (option.direction == Qt::RightToLeft)
        area.setLeft(area.left() + reserved);
    else
        area.setRight(area.right() - reserved);

    const bool muted = message || isHead(row) || row.vanished || (isModel && !row.isChoice());
    const auto colour = muted ? theme::Colour::MutedText : theme::Colour::Text;
    const QFont font = lineFont(option, row);
    painter->setFont(font);
    const QString words = index.data(Qt::DisplayRole).toString();
    const bool more = ModelWords::hasDetails(row);
    const int detailsHeight = more ? QFontMetrics(detailsFont(option)).height() + 2 : 0;
    const QRect lineArea = area.adjusted(0, 0, 0, -detailsHeight);
    if (message) {
        const int start = option.direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft;
        painter->setPen(theme::colour(palette, colour));
        painter->drawText(lineArea, start | Qt::AlignVCenter | Qt::TextWordWrap, words);
    } else {
        LinePainter line(*painter, palette, lineArea, option.direction);
        if (const QColor own(row.serverColour); row.kind == ModelRow::Kind::Server && own.isValid())
            line.dot(own);
        line.text(words, colour, Qt::ElideMiddle, line.room());
    }
    if (more) {
        painter->setFont(detailsFont(option));
        QRect below = area;
        below.setTop(area.bottom() + 1 - detailsHeight);
        LinePainter line(*painter, palette, below, option.direction,
                         here ? theme::Colour::MutedText : theme::Colour::Border);
        if (row.kind == ModelRow::Kind::Failed)
            line.text(ModelWords::facts(row), theme::Colour::Accent, Qt::ElideRight, line.room());
        else
            paintDetails(line, painter->fontMetrics(), palette, row);
    }
    painter->restore();
}

QSize ModelRowDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const ModelRow& row = rowOf(index);
    int height = QFontMetrics(isHead(row) ? lineFont(option, row) : option.font).height();
    if (isMessage(row)) {
        const auto* view = qobject_cast<const QListView*>(option.widget);
        const int width = view ? view->viewport()->width() : option.rect.width();
        const QRect room(0, 0, std::max(width - 2 * side - markSize - gap, 1), 10000);
        height = QFontMetrics(option.font)
                     .boundingRect(room, Qt::TextWordWrap, index.data(Qt::DisplayRole).toString())
                     .height();
    }
    if (ModelWords::hasDetails(row))
        height += QFontMetrics(detailsFont(option)).height() + 2;
    return {0, height + (isHead(row) ? gap * 3 : gap * 4)};
}

} // namespace loquat
