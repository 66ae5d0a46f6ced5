// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What a TurnItem says besides its texts, and what a person did to it.
#include "ui/transcript/turnitem.h"

#include <algorithm>

namespace loquat {

void TurnItem::setVersions(const QList<TurnVersions>& versions)
{
    if (versions == m_versions)
        return;
    m_versions = versions;
    dirty(m_header.top(), m_header.bottom() + 1);
}

QRect TurnItem::versionArrow(int versions, int step) const
{
    return m_header.isNull() || versions >= m_versions.size()
               ? QRect()
               : TurnHeader(m_header, m_style, m_versions).arrow(versions, step);
}

void TurnItem::setInset(TurnPart part, int height)
{
    if (part == m_insetPart && height == m_insetHeight)
        return;
    m_insetPart = part;
    m_insetHeight = height;
    arrange();
    dirtyAll();
}

QString TurnItem::statusText() const
{
    return TurnWords::status(m_turn, {m_waitedMs, m_load, !m_answer.isEmpty(), hasThinking()});
}

QString TurnItem::headerText() const
{
    QStringList parts{m_turn.model, statusText()};
    for (const TurnWords::Badge& badge : badges())
        parts.append(badge.text);
    return parts.join(QStringLiteral(", "));
}

QString TurnItem::thinkingText() const
{
    return TurnWords::thinking(m_turn, thinkingIsOver());
}

QString TurnItem::hintText() const
{
    const QString hint = TurnWords::hint(m_turn, !m_answer.isEmpty(), hasThinking());
    if (!hint.isEmpty() || !m_format || m_format->good)
        return hint;
    return m_format->note();
}

QList<TurnWords::Badge> TurnItem::badges() const
{
    QList<TurnWords::Badge> badges = TurnWords::badges(m_turn);
    if (m_format && !m_format->badge.isEmpty())
        badges.append({m_format->badge, m_format->good ? TurnWords::Badge::Kind::Plain
                                                       : TurnWords::Badge::Kind::Warning});
    return badges;
}

void TurnItem::setFormat(const std::optional<FormatText>& words)
{
    if (words == m_format)
        return;
    m_format = words;
    arrange();
    dirtyAll();
}

QRect TurnItem::answerRect() const
{
    const int top = hasThinking() || m_header.isNull() ? m_answerOrigin.y() : m_header.top();
    return {0, top, m_style.width, std::max(1, m_height - top)};
}

QString TurnItem::belowAnswer() const
{
    QStringList parts;
    for (const TurnVersions& one : m_versions)
        parts.append(TurnHeader::spokenVersions(one));
    parts += m_marks;
    parts.append(TurnWords::pictures(m_turn));
    parts.append(hintText());
    if (m_notice)
        parts.append(m_notice->text());
    if (!m_footer.isNull())
        parts.append(TurnWords::details(m_turn));
    parts.removeAll(QString());
    return parts.join(u'\n');
}

} // namespace loquat
