// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/turnheader.h"

#include "ui/theme/tokens.h"
#include "ui/transcript/textbody.h"
#include "ui/transcript/turnwords.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace loquat {

namespace {

using theme::Colour;
using theme::grid;

constexpr int arrowWidth = 5 * grid;
constexpr int narrowestPill = 15 * grid;

Colour colourOf(TurnWords::Badge::Kind kind)
{
    switch (kind) {
    case TurnWords::Badge::Kind::Warning:
        return Colour::Warning;
    case TurnWords::Badge::Kind::Failure:
        return Colour::Danger;
    case TurnWords::Badge::Kind::Plain:
        break;
    }
    return Colour::MutedText;
}

QColor ink(const TurnStyle& style, Colour role)
{
    return theme::colour(style.palette, role);
}

} // namespace

QRect TurnHeader::mirrored(const QRect& rect) const
{
    return QStyle::visualRect(m_style.rightToLeft ? Qt::RightToLeft : Qt::LeftToRight,
                              QRect(m_rect.left(), 0, m_rect.width(), 0), rect);
}

int TurnHeader::versionsWidth(int versions) const
{
    return 2 * arrowWidth +
           QFontMetrics(m_style.small).horizontalAdvance(versionsText(m_versions.at(versions))) +
           grid;
}

int TurnHeader::versionsLeft(int versions) const
{
    int left = m_rect.right() + 1;
    for (int i = int(m_versions.size()) - 1; i >= versions; --i)
        left -= versionsWidth(i) + (i + 1 < m_versions.size() ? 2 * grid : 0);
    return left;
}

QRect TurnHeader::arrow(int versions, int step) const
{
    const int left = versionsLeft(versions);
    const int x = step < 0 ? left : left + versionsWidth(versions) - arrowWidth;
    return mirrored({x, m_rect.top(), arrowWidth, m_rect.height()});
}

void TurnHeader::paint(QPainter& painter, const Turn& turn, const QStringList& marks,
                       const QString& status, const QList<TurnWords::Badge>& badges) const
{
    const int gap = 2 * grid;
    const int end = m_versions.isEmpty() ? m_rect.right() + 1 : versionsLeft(0) - gap;
    int x = m_rect.left();
    const auto draw = [&](const QFont& font, const QColor& colour, const QString& text) {
        const QFontMetrics metrics(font);
        const int room = std::max(0, end - x);
        const QString shown = metrics.elidedText(text, Qt::ElideMiddle, room);
        const QRect place =
            mirrored({x, m_rect.top(), std::min(room, metrics.horizontalAdvance(shown) + 1),
                      m_rect.height()});
        painter.setFont(font);
        painter.setPen(colour);
        painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft, shown);
        x += place.width() + gap;
        return place;
    };
    const auto drawPill = [&](const QString& text, Colour colour = Colour::MutedText) {
        // Half a word in a pill says nothing.
        if (end - x < narrowestPill)
            return;
        x += grid;
        const QRect badge = draw(m_style.small, ink(m_style, colour), text);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(ink(m_style, Colour::Border));
        const QRectF pill = QRectF(badge).adjusted(-6.5, 1.5, 6.5, -1.5);
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
        x += 2 * grid;
    };
    const QColor name = ink(m_style, turn.excluded ? Colour::MutedText : Colour::Text);
    draw(m_style.strong, name, TextBody::displayable(turn.model));
    if (!turn.reply.remoteHost.isEmpty())
        drawPill(TextBody::displayable(turn.reply.remoteHost).simplified());
    for (const QString& mark : marks)
        drawPill(mark);
    draw(m_style.small, ink(m_style, Colour::MutedText), status);
    for (const TurnWords::Badge& badge : badges)
        drawPill(badge.text, colourOf(badge.kind));
    for (int i = 0; i < m_versions.size(); ++i)
        paintVersions(painter, i);
}

void TurnHeader::paintVersions(QPainter& painter, int versions) const
{
    const TurnVersions& shown = m_versions.at(versions);
    const QRect back = arrow(versions, -1);
    const QRect on = arrow(versions, 1);
    painter.setFont(m_style.small);
    painter.setPen(ink(m_style, Colour::MutedText));
    painter.drawText(back.united(on), Qt::AlignCenter, versionsText(shown));
    const auto chevron = [&](const QRect& place, int direction, bool active) {
        const QPointF middle = QRectF(place).center();
        const qreal x = m_style.rightToLeft ? -direction : direction;
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(ink(m_style, active ? Colour::Text : Colour::Border), 1.5,
                            Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(QPolygonF{middle + QPointF(-2 * x, -4), middle + QPointF(2 * x, 0),
                                       middle + QPointF(-2 * x, 4)});
    };
    chevron(back, -1, shown.place > 0);
    chevron(on, 1, shown.place + 1 < shown.count);
}

QStringList TurnHeader::marks(const Turn& turn)
{
    QStringList marks;
    if (turn.excluded)
        marks.append(tr("not sent"));
    if (turn.reply.correction)
        marks.append(showsOriginal(turn) ? tr("original") : tr("corrected"));
    return marks;
}

QString TurnHeader::versionsText(const TurnVersions& versions)
{
    return tr("%1 / %2").arg(versions.place + 1).arg(versions.count);
}

QString TurnHeader::spokenVersions(const TurnVersions& versions)
{
    return versions.continues
               ? tr("Continuation %1 of %2").arg(versions.place + 1).arg(versions.count)
               : tr("Version %1 of %2").arg(versions.place + 1).arg(versions.count);
}

} // namespace loquat
